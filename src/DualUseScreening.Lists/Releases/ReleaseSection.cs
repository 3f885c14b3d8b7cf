using System.Security.Cryptography;

namespace DualUseScreening.Lists.Releases;

/// <summary>One list of a release, or a part of one, as bytes: content-addressed, and the same object in every release at hand that holds it.</summary>
internal sealed class ReleaseSection
{
    private volatile byte[]? _content;
    private volatile byte[]? _packed;

    private ReleaseSection(string name, SectionKind kind, byte[] hash, int length)
    {
        (Name, Kind, Hash, Length) = (name, kind, hash, length);
    }

    /// <summary>Name of the list.</summary>
    public string Name { get; }

    /// <summary>What the bytes are.</summary>
    public SectionKind Kind { get; }

    /// <summary>SHA-256 of the content.</summary>
    public byte[] Hash { get; }

    /// <summary>Length of the content.</summary>
    public int Length { get; }

    /// <summary>JSON, uncompressed. Unpacked when it is asked for, unless it was not packed yet.</summary>
    public ReadOnlyMemory<byte> Content => _content ?? SectionFile.Unpack(_packed!);

    /// <summary>The section as it stands in a file, see <see cref="SectionFile"/>.</summary>
    public byte[] Packed => _packed ??= SectionFile.Pack(this);

    /// <summary>The first 16 hexadecimal digits of the hash: a change in one list leaves the versions of the others as they are.</summary>
    public string Version => ShortHash(Hash);

    /// <summary>A section with this content.</summary>
    public static ReleaseSection Of(string name, SectionKind kind, byte[] content) =>
        new(name, kind, SHA256.HashData(content), content.Length) { _content = content };

    /// <summary>A section that was read from a file, every byte of it checked.</summary>
    public static ReleaseSection Read(string name, SectionKind kind, byte[] hash, byte[] content, byte[] packed) =>
        new(name, kind, hash, content.Length) { _content = content, _packed = packed };

    /// <summary>Lets go of the content, which can be unpacked again.</summary>
    public void Rest()
    {
        _ = Packed;
        _content = null;
    }

    public static string ShortHash(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..8]);
}

/// <summary>What the bytes of a section are.</summary>
internal enum SectionKind : byte
{
    /// <summary>A list that every release has once.</summary>
    List = 1,

    /// <summary>A party list in one piece, as formats before 4 have it.</summary>
    Parties = 2,

    /// <summary>Worked out of a list; no part of the content and of the version.</summary>
    Derived = 3,

    /// <summary>What the release says of itself, see <see cref="ReleaseManifest"/>.</summary>
    Manifest = 4,

    /// <summary>Signatures over the manifest.</summary>
    Signature = 5,

    /// <summary>An exporter's own classifications.</summary>
    Classifications = 6,

    /// <summary>A party list but for its entries, which it names by the hashes of their parts.</summary>
    PartyList = 7,

    /// <summary>Some entries of a party list.</summary>
    PartyPart = 8,
}
