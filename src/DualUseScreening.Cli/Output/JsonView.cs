using DualUseScreening.Contract.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace DualUseScreening.Cli.Output;

/// <summary>
/// Writes answers for machines: canonical proto3 JSON, one answer a line, in the order of the input. An order without a verdict is a
/// <c>ScreenStreamResponse</c> with its <c>error</c>.
/// </summary>
internal sealed class JsonView(TextWriter output) : IScreeningView
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default
        .WithFormatDefaultValues(true)
        .WithTypeRegistry(TypeRegistry.FromMessages(BadRequest.Descriptor, ErrorInfo.Descriptor)));

    /// <summary>Writes any message of the contract.</summary>
    public static void Write(TextWriter output, IMessage message)
    {
        Formatter.Format(message, output);
        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Add(Screened screened) =>
        Write(output, screened.Response as IMessage
            ?? new ScreenStreamResponse { RequestId = screened.Order.Reference, Error = screened.Refusal?.Status ?? Unreadable(screened) });

    /// <inheritdoc/>
    public void End(Totals totals)
    {
        // Every line is out already.
    }

    // An order that could not be read looks like one that the service refused.
    private static Google.Rpc.Status Unreadable(Screened screened)
    {
        var fields = new BadRequest();
        foreach (var problem in screened.Problems)
        {
            fields.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = problem.Field, Description = $"line {problem.Line}: {problem.Message}" });
        }

        return new Google.Rpc.Status
        {
            Code = (int)Grpc.Core.StatusCode.InvalidArgument,
            Message = screened.Problems.Count > 0 ? screened.Problems[0].ToString() : "the order could not be read",
            Details = { Any.Pack(fields), Any.Pack(new ErrorInfo { Domain = "dualuse.screening.v1", Reason = "UNREADABLE_INPUT" }) },
        };
    }
}
