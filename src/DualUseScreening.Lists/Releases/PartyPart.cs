using System.Runtime.InteropServices;
using System.Text.Json;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Some neighbouring entries of a party list: what a release shares with the one before. Where parts end hangs on the entries alone, so that an entry that is
/// added, changed or gone changes the part it stands in, and wherever it pushes the others, they stay in theirs.
/// </summary>
/// <param name="Section">The entries as bytes.</param>
/// <param name="Entries">The entries.</param>
internal sealed record PartyPart(ReleaseSection Section, PartyEntry[] Entries)
{
    // One entry in this many ends a part, and none has more than the most.
    private const uint Usual = 128;
    private const int Most = 1024;

    /// <summary>Cuts a list.</summary>
    /// <param name="list">Its name.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="known">Parts at hand: those of the very same entries, or of the same bytes, are taken over with their entries.</param>
    public static PartyPart[] Cut(string list, PartyEntry[] entries, IReadOnlyList<PartyPart> known)
    {
        var byFirst = new Dictionary<PartyEntry, PartyPart>(ReferenceEqualityComparer.Instance);
        var byHash = new Dictionary<UInt128, PartyPart>();
        foreach (var part in known)
        {
            byFirst.TryAdd(part.Entries[0], part);
            byHash.TryAdd(KeyOf(part.Section.Hash), part);
        }

        var cuts = Cuts(entries);
        var parts = new PartyPart[cuts.Count];
        Parallel.For(0, parts.Length, Aside.Here, i =>
        {
            var own = entries.AsSpan(cuts[i].Start, cuts[i].Count);
            if (byFirst.TryGetValue(own[0], out var same) && AreSame(same.Entries, own))
            {
                parts[i] = same;
                return;
            }

            PartyEntry[] all = [.. own];
            var section = ReleaseSection.Of(list, SectionKind.PartyPart, JsonSerializer.SerializeToUtf8Bytes(all, ListJson.Types.PartyEntryArray));
            parts[i] = byHash.TryGetValue(KeyOf(section.Hash), out var alike) && alike.Section.Hash.AsSpan().SequenceEqual(section.Hash) ? alike : new PartyPart(section, all);
        });
        return parts;
    }

    /// <summary>Reads a part.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PartyPart Read(ReleaseSection section) => new(section, EntriesIn(section));

    /// <summary>The entries of all parts, in order.</summary>
    public static PartyEntry[] All(IReadOnlyList<PartyPart> parts)
    {
        var all = new PartyEntry[parts.Sum(p => p.Entries.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Entries.CopyTo(all, at);
            at += part.Entries.Length;
        }

        return all;
    }

    /// <summary>Whether the part reads back as it was written.</summary>
    public bool ReadsBack() =>
        JsonSerializer.SerializeToUtf8Bytes(EntriesIn(Section), ListJson.Types.PartyEntryArray).AsSpan().SequenceEqual(Section.Content.Span);

    /// <summary>The first half of a hash, to look it up by.</summary>
    public static UInt128 KeyOf(byte[] hash) => MemoryMarshal.Read<UInt128>(hash);

    private static PartyEntry[] EntriesIn(ReleaseSection section)
    {
        var entries = JsonSerializer.Deserialize(section.Content.Span, ListJson.Types.PartyEntryArray);
        return entries is { Length: > 0 } && Array.TrueForAll(entries, e => e is not null) ? entries : throw new JsonException("a part without entries");
    }

    private static bool AreSame(PartyEntry[] one, ReadOnlySpan<PartyEntry> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static List<(int Start, int Count)> Cuts(PartyEntry[] entries)
    {
        var cuts = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (i + 1 == entries.Length || i + 1 - start == Most || EndsPart(entries[i].EntryId))
            {
                cuts.Add((start, i + 1 - start));
                start = i + 1;
            }
        }

        return cuts;
    }

    // FNV-1a, the same on every machine.
    private static bool EndsPart(string id)
    {
        var hash = 2166136261u;
        foreach (var letter in id)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (hash ^ (hash >> 15)) % Usual == 0;
    }
}

/// <summary>A party list but for its entries.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="PublishedAt">Date of publication.</param>
/// <param name="Parts">SHA-256 of the parts that hold its entries, in hexadecimal digits, in order.</param>
internal sealed record PartyListFrame(string Name, string Source, string PublishedAt, IReadOnlyList<string> Parts);
