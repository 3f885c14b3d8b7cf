using System.Security.Cryptography;

namespace DualUseScreening.Lists.Releases;

/// <summary>One list of a release as bytes.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="Kind">What the bytes are.</param>
/// <param name="Content">JSON, uncompressed.</param>
/// <param name="Hash">SHA-256 of the content.</param>
internal sealed record ReleaseSection(string Name, SectionKind Kind, ReadOnlyMemory<byte> Content, byte[] Hash)
{
    /// <summary>The first 16 hexadecimal digits of the hash: a change in one list leaves the versions of the others as they are.</summary>
    public string Version => ShortHash(Hash);

    public static ReleaseSection Of(string name, SectionKind kind, ReadOnlyMemory<byte> content) =>
        new(name, kind, content, SHA256.HashData(content.Span));

    public static string ShortHash(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..8]);
}

/// <summary>What the bytes of a section are.</summary>
internal enum SectionKind : byte
{
    /// <summary>A list that every release has once.</summary>
    List = 1,

    /// <summary>A party list.</summary>
    Parties = 2,

    /// <summary>Worked out of a list; no part of the content and of the version.</summary>
    Derived = 3,

    /// <summary>What the release says of itself, see <see cref="ReleaseManifest"/>.</summary>
    Manifest = 4,

    /// <summary>Signatures over the manifest.</summary>
    Signature = 5,

    /// <summary>An exporter's own classifications.</summary>
    Classifications = 6,
}
