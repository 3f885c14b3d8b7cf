using System.Buffers.Binary;
using System.Text.Json;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A release as bytes: magic <c>DUSR</c>, format number, number of sections (big-endian, 4 bytes each), and the sections, see <see cref="SectionFile"/>.
/// Beside the lists it holds the search tables that take longest to work out; those are used only by the very program that wrote them.
/// See docs/decisions/0006-releases-as-json-with-search-tables.md.
/// </summary>
public static class CompiledRelease
{
    /// <summary>Number of the content's shape. A release of another shape is never loaded but compiled again.</summary>
    public const int Format = 3;

    private const int HeaderLength = 12;

    private static ReadOnlySpan<byte> Magic => "DUSR"u8;

    internal static byte[] Write(ReleaseSections sections, GoodsTables tables)
    {
        ReleaseSection[] all = [.. sections.All, ReleaseSection.Of(ProgramIdentity.TablesName, SectionKind.Derived, GoodsTablesFile.Write(tables))];
        var packed = new byte[all.Length][];
        Parallel.For(0, all.Length, i => packed[i] = SectionFile.Write(all[i]));
        var bytes = new byte[HeaderLength + packed.Sum(p => p.Length)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), Format);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), all.Length);
        var at = HeaderLength;
        foreach (var section in packed)
        {
            section.CopyTo(bytes, at);
            at += section.Length;
        }

        return bytes;
    }

    /// <summary>Reads a release and checks every hash.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="place">Where they come from.</param>
    /// <returns>The release; null when the bytes are not one of this format, or damaged.</returns>
    public static StoredRelease? Read(ReadOnlyMemory<byte> bytes, string place)
    {
        try
        {
            if (Sections(bytes) is not { } all)
            {
                return null;
            }

            var sections = new ReleaseSections([.. all.Where(s => s.Kind != SectionKind.Derived)]);
            var tables = all.FirstOrDefault(s => s.Kind == SectionKind.Derived && s.Name == ProgramIdentity.TablesName);
            GoodsTables? goods = null;
            Screening.Content.Release? release = null;
            Parallel.Invoke(
                () => release = sections.Read(),
                () => goods = tables is null ? null : GoodsTablesFile.Read(tables.Content));
            return new StoredRelease(release!, sections.Version, goods, place);
        }
        catch (Exception e) when (IsDamage(e) || (e is AggregateException several && several.Flatten().InnerExceptions.All(IsDamage)))
        {
            return null;
        }
    }

    private static ReleaseSection[]? Sections(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < HeaderLength || !span.StartsWith(Magic) || BinaryPrimitives.ReadInt32BigEndian(span[4..]) != Format)
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
            at += length;
        }

        if (at != bytes.Length)
        {
            return null;
        }

        var sections = new ReleaseSection[count];
        Parallel.For(0, count, i => sections[i] = SectionFile.Read(packed[i]));
        return sections;
    }

    private static bool IsDamage(Exception e) =>
        e is JsonException or IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or OverflowException;
}
