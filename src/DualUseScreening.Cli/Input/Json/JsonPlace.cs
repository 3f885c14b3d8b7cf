using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Input.Json;

/// <summary>Where an order stands in a JSON file.</summary>
internal sealed class JsonPlace(string file, JsonSlice slice) : IOrderPlace
{
    /// <inheritdoc/>
    public InputProblem At(string path, string message)
    {
        var lines = new JsonRequestCheck(file, slice.Line).Lines(slice.Bytes.Span, ScreenRequest.Descriptor);
        var at = path;
        int line;
        while (!lines.TryGetValue(at, out line))
        {
            // A field that is not there is to be put into the nearest thing around it that is.
            var cut = Math.Max(at.LastIndexOf('.'), at.LastIndexOf('['));
            if (cut <= 0)
            {
                line = slice.Line;
                break;
            }

            at = at[..cut];
        }

        return new InputProblem(file, line, path, message);
    }
}
