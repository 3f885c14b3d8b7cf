using DualUseScreening.Cli.Input;
using DualUseScreening.Client;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>What became of one order of the input.</summary>
/// <param name="Order">The order.</param>
/// <param name="Response">Its verdict; null when there is none.</param>
/// <param name="Problems">Why not, by file, line and field.</param>
/// <param name="Refusal">The service's refusal, where it refused.</param>
internal sealed record Screened(ReadOrder Order, ScreenResponse? Response, IReadOnlyList<InputProblem> Problems, ScreeningProblem? Refusal)
{
    /// <summary>Takes an outcome; the fields that the service refuses get their places in the file.</summary>
    public static Screened From(ScreeningOutcome<ReadOrder> outcome)
    {
        var order = outcome.Order;
        if (outcome.Problem is not { } refusal)
        {
            return new Screened(order, outcome.Response, order.Problems, null);
        }

        var problems = new List<InputProblem>();
        foreach (var field in refusal.Fields)
        {
            problems.Add(order.Place.At(field.Field, field.Description));
        }

        if (problems.Count == 0)
        {
            problems.Add(order.Place.At("", refusal.Message));
        }

        return new Screened(order, null, problems, refusal);
    }
}
