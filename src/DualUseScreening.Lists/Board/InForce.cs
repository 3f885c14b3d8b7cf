using System.Text.Json;
using System.Text.Json.Serialization;

namespace DualUseScreening.Lists.Board;

/// <summary>Which release is in force, for all replicas together.</summary>
/// <param name="Sequence">Counts the changes; the highest is the one that holds.</param>
/// <param name="Version">The release.</param>
/// <param name="SourceDigest">The state of the sources that it was put into force for; as long as they stay as they are, nothing else comes into force by itself.</param>
/// <param name="Chosen">Whether a person chose it (published, rolled back to, pinned) rather than that it was made of the sources: its lists then age from
/// <paramref name="Since"/> on, whatever the sources confirm.</param>
/// <param name="Pinned">Whether it stays in force whatever the sources say, until it is unpinned.</param>
/// <param name="Previous">The release that was in force before, for a rollback; empty for none.</param>
/// <param name="Since">When it came into force.</param>
public sealed record InForce(long Sequence, string Version, string SourceDigest, bool Chosen, bool Pinned, string Previous, DateTimeOffset Since)
{
    internal string Write() => JsonSerializer.Serialize(this, InForceJson.Default.InForce);

    /// <summary>Reads one; null for what is none.</summary>
    internal static InForce? Read(string? text)
    {
        try
        {
            return text is null || JsonSerializer.Deserialize(text, InForceJson.Default.InForce) is not { Version: not null, SourceDigest: not null, Previous: not null } read
                || !IsVersion(read.Version) ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a text may be the version of a release.</summary>
    public static bool IsVersion(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);
}

[JsonSerializable(typeof(InForce))]
internal sealed partial class InForceJson : JsonSerializerContext;
