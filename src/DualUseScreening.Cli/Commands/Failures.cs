using DualUseScreening.Client;
using Grpc.Core;

namespace DualUseScreening.Cli.Commands;

/// <summary>Words what went wrong with the service.</summary>
internal static class Failures
{
    /// <summary>One line for each thing that is wrong.</summary>
    public static string Say(ScreeningException exception, Uri? server)
    {
        var problem = exception.Problem;
        if (problem.Code == StatusCode.Unavailable && problem.Reason.Length == 0)
        {
            return $"{server?.ToString() ?? "the service"} cannot be reached: {problem.Message}";
        }

        return problem.Fields.Count > 0
            ? string.Join("\ndualuse: ", problem.Fields.Select(f => $"{f.Field}: {f.Description}"))
            : problem.Message;
    }
}
