using System.Text.Json;
using System.Text.Json.Serialization;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// What a release holds and what it was made of: the part that is signed. The same sources, read by the same program, give the same manifest, byte for
/// byte; nothing in it hangs on when or where it was made.
/// </summary>
/// <param name="Release">The whole SHA-256 that the release's version is the beginning of, in hexadecimal digits.</param>
/// <param name="Lists">The lists, in their order.</param>
/// <param name="Sources">The files that were read.</param>
/// <param name="Tables">Search tables that were worked out of the lists, which the program that made them takes instead of working them out again.</param>
public sealed record ReleaseManifest(
    string Release, IReadOnlyList<ReleaseList> Lists, IReadOnlyList<ReleaseSource> Sources, IReadOnlyList<ReleaseTables> Tables)
{
    /// <summary>Version of the release: the first 16 hexadecimal digits of <see cref="Release"/>.</summary>
    [JsonIgnore]
    public string Version => Release[..16];

    /// <summary>The bytes that are kept and signed.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.ReleaseManifest);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static ReleaseManifest Read(ReadOnlySpan<byte> bytes)
    {
        var manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.ReleaseManifest);
        return manifest is { Release.Length: 64, Lists: not null, Sources: not null, Tables: not null } ? manifest : throw new JsonException("no manifest");
    }
}

/// <summary>One list of a release.</summary>
/// <param name="Name">Name.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal digits; the list's version is the beginning of it.</param>
/// <param name="Bytes">Length of its content.</param>
public sealed record ReleaseList(string Name, string Sha256, long Bytes);

/// <summary>One file that a release was made of.</summary>
/// <param name="List">The list it belongs to; for the files in the box, the folder they lie in.</param>
/// <param name="File">Its name, relative to the folder of the lists, or the name of the file of a list with a source of its own.</param>
/// <param name="Origin">Where it comes from: empty for a file in the box, otherwise the web address without its query, or the name of file or folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Date">The day that the publisher states for it, or that the list states for itself, <c>YYYY-MM-DD</c>; empty when none is stated.</param>
public sealed record ReleaseSource(string List, string File, string Origin, string Sha256, long Bytes, string Date);

/// <summary>Search tables of a release.</summary>
/// <param name="Name">Their name, which says what program made them.</param>
/// <param name="Sha256">SHA-256 of their content.</param>
public sealed record ReleaseTables(string Name, string Sha256);

[JsonSourceGenerationOptions(WriteIndented = false)]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
