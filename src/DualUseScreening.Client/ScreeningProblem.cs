using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace DualUseScreening.Client;

/// <summary>Why there is no answer.</summary>
/// <param name="Code">The gRPC status code.</param>
/// <param name="Reason">The service's stable reason, such as <c>INVALID_REQUEST</c>; empty when it gave none.</param>
/// <param name="Message">A sentence for a developer, in English.</param>
/// <param name="Fields">Every offending field, where fields are to blame.</param>
/// <param name="Status">The whole status as the service sent it, or one made from the code and the message.</param>
public sealed record ScreeningProblem(
    StatusCode Code, string Reason, string Message, IReadOnlyList<FieldProblem> Fields, Status Status)
{
    /// <summary>Reads the status of a stream's answer.</summary>
    public static ScreeningProblem From(Status status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var fields = new List<FieldProblem>();
        foreach (var violation in status.GetDetail<BadRequest>()?.FieldViolations ?? [])
        {
            fields.Add(new FieldProblem(violation.Field, violation.Description));
        }

        return new ScreeningProblem(
            (StatusCode)status.Code, status.GetDetail<ErrorInfo>()?.Reason ?? "", status.Message, fields, status);
    }

    /// <summary>Reads the error of a call.</summary>
    public static ScreeningProblem From(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return From(exception.GetRpcStatus()
            ?? new Status { Code = (int)exception.StatusCode, Message = exception.Status.Detail });
    }

    internal static ScreeningProblem Of(StatusCode code, string message) =>
        From(new Status { Code = (int)code, Message = message });
}
