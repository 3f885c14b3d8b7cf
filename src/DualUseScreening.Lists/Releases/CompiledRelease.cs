using System.Buffers.Binary;
using System.Text.Json;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A release as bytes: magic <c>DUSR</c>, format number, number of sections (big-endian, 4 bytes each), and the sections, see <see cref="SectionFile"/>: the
/// lists, the parts of the party lists, search tables that take long to work out and are used only by the very program that wrote them, the manifest, and last
/// the signatures, if any. The same release without its signatures is the same bytes. See docs/decisions/0006-releases-as-json-with-search-tables.md,
/// 0026-signed-releases.md and 0041-party-lists-in-parts.md.
/// </summary>
public static class CompiledRelease
{
    /// <summary>Number of the shape in which releases are written.</summary>
    public const int Format = 4;

    /// <summary>The oldest shape that is still read: answers name releases for years. Format 2 had no manifest, formats before 4 had party lists in one piece.</summary>
    public const int OldestFormat = 2;

    private const int HeaderLength = 12;

    private static ReadOnlySpan<byte> Magic => "DUSR"u8;

    internal static byte[] Write(ReleaseSections sections, GoodsTables tables, IReadOnlyList<ReleaseSource> sources) => Write(sections, TablesSection(tables), sources);

    internal static byte[] Write(ReleaseSections sections, ReleaseSection derived, IReadOnlyList<ReleaseSource> sources)
    {
        var manifest = new ReleaseManifest(
            Convert.ToHexStringLower(sections.Hash),
            [.. sections.All.Select(s => new ReleaseList(s.Name, Convert.ToHexStringLower(s.Hash), s.Length + sections.PartSections(s.Name).Sum(p => (long)p.Length)))],
            sources, [new ReleaseTables(derived.Name, Convert.ToHexStringLower(derived.Hash))]);
        ReleaseSection[] all = [.. sections.Whole, derived, ReleaseSection.Of("manifest", SectionKind.Manifest, manifest.Write())];

        // What is packed already stays as it is.
        Parallel.For(0, all.Length, Aside.Here, i => _ = all[i].Packed);
        var bytes = new byte[HeaderLength + all.Sum(s => s.Packed.Length)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), Format);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), all.Length);
        var at = HeaderLength;
        foreach (var section in all)
        {
            section.Packed.CopyTo(bytes, at);
            at += section.Packed.Length;
        }

        return bytes;
    }

    /// <summary>The search tables of a control list.</summary>
    internal static ReleaseSection TablesSection(GoodsTables tables) =>
        ReleaseSection.Of(ProgramIdentity.TablesName, SectionKind.Derived, GoodsTablesFile.Write(tables));

    /// <summary>Puts signatures behind a release that has none.</summary>
    internal static byte[] WithSignatures(ReadOnlySpan<byte> unsigned, byte[] signatures)
    {
        byte[] bytes = [.. unsigned, .. ReleaseSection.Of("signatures", SectionKind.Signature, signatures).Packed];
        var packed = 0;
        for (var at = HeaderLength; at < unsigned.Length; packed++)
        {
            at += SectionFile.Length(bytes.AsMemory(at));
        }

        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), packed + 1);
        return bytes;
    }

    /// <summary>Reads a release and checks every hash, but no signature.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where they come from.</param>
    /// <returns>The release; null when the bytes are not one of a format that is read, or damaged.</returns>
    internal static StoredRelease? Read(byte[] bytes, string place) => ReleaseFile.Open(bytes) is { } file ? Read(file, place, null) : null;

    /// <summary>Reads what a release holds; a list whose content is that of an earlier release is taken from there.</summary>
    internal static StoredRelease? Read(ReleaseFile file, string place, HeldContent? earlier)
    {
        try
        {
            var tables = file.Tables.FirstOrDefault(s => s.Name == ProgramIdentity.TablesName);
            var needsTables = tables is not null && (earlier is null || !earlier.Holds(file.Lists.All, ReleaseSections.ControlList));
            GoodsTables? goods = null;
            Screening.Content.Release? read = null;
            Parallel.Invoke(
                Aside.Here,
                () => read = file.Lists.Read(earlier),
                () => goods = needsTables ? GoodsTablesFile.Read(tables!.Content) : null);
            return new StoredRelease(read!, file.Version, goods, place) { Sections = file.Lists, TablesSection = tables };
        }
        catch (Exception e) when (IsDamage(e) || (e is AggregateException several && several.Flatten().InnerExceptions.All(IsDamage)))
        {
            return null;
        }
    }

    internal static ReleaseSection[]? Sections(ReadOnlyMemory<byte> bytes, Func<byte[], ReleaseSection?>? known, out int signatureStart)
    {
        var span = bytes.Span;
        signatureStart = bytes.Length;
        if (span.Length < HeaderLength || !span.StartsWith(Magic) || BinaryPrimitives.ReadInt32BigEndian(span[4..]) is < OldestFormat or > Format)
        {
            return null;
        }

        // Where the sections stand comes first, so that they can be unpacked side by side.
        var count = BinaryPrimitives.ReadInt32BigEndian(span[8..]);
        var packed = new List<ReadOnlyMemory<byte>>();
        var at = HeaderLength;
        for (var i = 0; i < count; i++)
        {
            var length = SectionFile.Length(bytes[at..]);
            packed.Add(bytes.Slice(at, length));
            signatureStart = SectionFile.KindOf(packed[i]) == SectionKind.Signature ? at : signatureStart;
            at += length;
        }

        if (at != bytes.Length)
        {
            return null;
        }

        var sections = new ReleaseSection[count];
        Parallel.For(0, count, Aside.Here, i => sections[i] = SectionFile.Read(packed[i].Span, known));

        // Nothing may stand behind the signatures: it would be there without having been signed.
        return Array.FindIndex(sections, s => s.Kind == SectionKind.Signature) is var signed && (signed < 0 || signed == count - 1) ? sections : null;
    }

    internal static bool IsDamage(Exception e) =>
        e is JsonException or IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or OverflowException;
}
