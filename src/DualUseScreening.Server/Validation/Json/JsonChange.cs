using System.Text;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>A value of a body that another is put in the place of.</summary>
/// <param name="Start">Where it begins, in bytes.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Text">What stands there instead.</param>
internal readonly record struct JsonChange(int Start, int Length, string Text)
{
    /// <summary>The body with all changes made.</summary>
    /// <param name="body">The body.</param>
    /// <param name="changes">Changes that do not overlap.</param>
    public static byte[] Apply(ReadOnlySpan<byte> body, IEnumerable<JsonChange> changes)
    {
        using var changed = new MemoryStream(body.Length);
        var end = 0;
        foreach (var change in changes.OrderBy(c => c.Start))
        {
            changed.Write(body[end..change.Start]);
            changed.Write(Encoding.UTF8.GetBytes(change.Text));
            end = change.Start + change.Length;
        }

        changed.Write(body[end..]);
        return changed.ToArray();
    }
}
