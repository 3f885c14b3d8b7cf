using System.Runtime.CompilerServices;
using System.Text;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Cli.Input.Json;

/// <summary>Reads orders from JSON.</summary>
internal static class JsonOrders
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithRecursionLimit(32));

    /// <summary>Reads them one by one.</summary>
    /// <param name="stream">The bytes, in UTF-8.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="lines">One order a line.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async IAsyncEnumerable<ReadOrder> ReadAsync(
        Stream stream, string file, bool lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var slicer = new JsonSlicer();
        var number = 0;
        await foreach (var slice in lines ? slicer.LinesAsync(stream, cancellation) : slicer.ValuesAsync(stream, cancellation))
        {
            number++;
            yield return Read(slice, file, lines ? $"line-{slice.Line}" : $"order-{number}");
        }

        if (number == 0)
        {
            throw new InputException(new InputProblem(file, 0, "", "there is no order in it"));
        }
    }

    private static ReadOrder Read(JsonSlice slice, string file, string fallback)
    {
        var place = new JsonPlace(file, slice);
        if (slice.Problem is { } problem)
        {
            return new ReadOrder(fallback, null, [new InputProblem(file, slice.Line, "", problem)], place);
        }

        var problems = new JsonRequestCheck(file, slice.Line).Check(slice.Bytes.Span, ScreenRequest.Descriptor);
        if (problems.Count > 0)
        {
            return new ReadOrder(fallback, null, problems, place);
        }

        try
        {
            var request = Parser.Parse<ScreenRequest>(Encoding.UTF8.GetString(slice.Bytes.Span));
            if (request.RequestId.Length == 0)
            {
                request.RequestId = fallback;
            }

            return new ReadOrder(request.RequestId, request, [], place);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or FormatException or OverflowException)
        {
            return new ReadOrder(fallback, null, [new InputProblem(file, slice.Line, "", e.Message)], place);
        }
    }
}
