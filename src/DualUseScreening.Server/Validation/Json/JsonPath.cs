using System.Globalization;
using System.Text;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>Where in a body the walk stands; written out only when something is wrong there.</summary>
internal sealed class JsonPath
{
    private readonly List<(FieldDescriptor Field, int Index)> _parts = [];

    public void Enter(FieldDescriptor field) => _parts.Add((field, -1));

    public void At(int index) => _parts[^1] = (_parts[^1].Field, index);

    public void Leave() => _parts.RemoveAt(_parts.Count - 1);

    /// <summary>The path as errors name it: <c>items[0].description</c>; <c>body</c> for the whole.</summary>
    public override string ToString()
    {
        if (_parts.Count == 0)
        {
            return "body";
        }

        var text = new StringBuilder();
        foreach (var (field, index) in _parts)
        {
            text.Append(text.Length > 0 ? "." : "").Append(field.JsonName);
            if (index >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        return text.ToString();
    }
}
