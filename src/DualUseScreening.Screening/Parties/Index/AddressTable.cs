using System.Runtime.InteropServices;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Addresses by their words. Two addresses are the same where they share a number, at least three words and nearly all the weight of the shorter one, the
/// weight of a word being its rarity among the addresses of the lists.
/// </summary>
internal sealed class AddressTable
{
    private const double Least = 0.72;
    private const int MaxPosting = 4000;

    private readonly KeyTable postings;
    private readonly Dictionary<ulong, int> counts;
    private readonly ulong[][] words;
    private readonly (int Entry, int Address)[] owners;

    // Where the addresses of each entry start; one more at the end.
    private readonly int[] starts;

    private AddressTable(KeyTable postings, Dictionary<ulong, int> counts, ulong[][] words, (int Entry, int Address)[] owners, int[] starts)
    {
        this.postings = postings;
        this.counts = counts;
        this.words = words;
        this.owners = owners;
        this.starts = starts;
    }

    /// <summary>Builds the table.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="earlier">Another table, whose addresses are not read again; null for none.</param>
    /// <param name="kept">Where each entry stood in the earlier one; -1 for nowhere.</param>
    public static AddressTable Build(PartyEntry[] entries, AddressTable? earlier, int[] kept)
    {
        var words = new List<ulong[]>();
        var owners = new List<(int Entry, int Address)>();
        var starts = new int[entries.Length + 1];
        var added = new List<int>();
        int[] renumbered = KeyTable.NewNumbers.None(earlier?.words.Length ?? 0);
        var folded = new FoldedName();
        for (int entry = 0; entry < entries.Length; entry++)
        {
            starts[entry] = words.Count;
            if (earlier is not null && kept[entry] >= 0)
            {
                for (int known = earlier.starts[kept[entry]]; known < earlier.starts[kept[entry] + 1]; known++)
                {
                    // The same object may stand twice.
                    if (renumbered[known] >= 0)
                    {
                        added.Add(words.Count);
                    }
                    else
                    {
                        renumbered[known] = words.Count;
                    }

                    words.Add(earlier.words[known]);
                    owners.Add((entry, earlier.owners[known].Address));
                }

                continue;
            }

            IReadOnlyList<PartyAddress> addresses = entries[entry].Addresses;
            for (int i = 0; i < addresses.Count; i++)
            {
                ulong[] own = AddressWords.Of(addresses[i].Text, folded, out bool placed);
                if (placed)
                {
                    added.Add(words.Count);
                    words.Add(own);
                    owners.Add((entry, i));
                }
            }
        }

        starts[^1] = words.Count;
        var keys = new KeyTable.Builder();
        foreach (int address in added)
        {
            foreach (ulong word in words[address])
            {
                keys.Add(word, address);
            }
        }

        // Where nearly all stay, what is gone is taken off what was counted.
        Dictionary<ulong, int> counts = earlier is null ? [] : new Dictionary<ulong, int>(earlier.counts);
        for (int known = 0; known < renumbered.Length; known++)
        {
            if (renumbered[known] < 0)
            {
                Count(counts, earlier!.words[known], -1);
            }
        }

        foreach (int address in added)
        {
            Count(counts, words[address], 1);
        }

        return new AddressTable(
            earlier?.postings.Revise(new KeyTable.NewNumbers(renumbered), keys) ?? All(words), counts, [.. words], [.. owners], starts);
    }

    /// <summary>Whether two tables are the same.</summary>
    internal bool Equals(AddressTable other) =>
        postings.Equals(other.postings) && owners.AsSpan().SequenceEqual(other.owners) && starts.AsSpan().SequenceEqual(other.starts)
        && counts.Count == other.counts.Count && counts.All(c => other.counts.GetValueOrDefault(c.Key) == c.Value)
        && words.Length == other.words.Length && words.Zip(other.words).All(w => w.First.AsSpan().SequenceEqual(w.Second));

    private static KeyTable All(List<ulong[]> words)
    {
        var keys = new KeyTable.Builder();
        for (int address = 0; address < words.Count; address++)
        {
            foreach (ulong word in words[address])
            {
                keys.Add(word, address);
            }
        }

        return keys.Freeze();
    }

    private static void Count(Dictionary<ulong, int> counts, ulong[] words, int change)
    {
        foreach (ulong word in words)
        {
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            count += change;
            if (count == 0)
            {
                counts.Remove(word);
            }
        }
    }

    public IReadOnlyList<AddressMatch> Match(IReadOnlyList<PartyEntry> entries, string address, string? countryCode, int max)
    {
        ulong[] asked = AddressWords.Of(address, new FoldedName(), out bool placed);
        if (!placed)
        {
            return [];
        }

        // Read the addresses under the three rarest words.
        Array.Sort(asked, (a, b) => counts.GetValueOrDefault(a).CompareTo(counts.GetValueOrDefault(b)));
        var seen = new HashSet<int>();
        var matches = new List<AddressMatch>();
        int read = 0;
        foreach (ulong word in asked)
        {
            if (!counts.TryGetValue(word, out int count) || count > MaxPosting || read == 3)
            {
                continue;
            }

            read++;
            foreach (int listed in postings.Under(word))
            {
                if (!seen.Add(listed))
                {
                    continue;
                }

                (int entry, int number) = owners[listed];
                PartyAddress place = entries[entry].Addresses[number];
                bool elsewhere = countryCode is { Length: 2 } && place.CountryCode is { Length: 2 } && !string.Equals(countryCode, place.CountryCode, StringComparison.OrdinalIgnoreCase);
                double score = elsewhere ? 0 : Overlap(asked, words[listed]);
                if (score >= Least)
                {
                    matches.Add(new AddressMatch(entries[entry], place, Math.Round(score, 4)));
                }
            }
        }

        matches.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Entry.EntryId, b.Entry.EntryId));
        return matches.Count > max ? matches.GetRange(0, max) : matches;
    }

    public bool Shares(string address, int entry)
    {
        if (starts[entry] == starts[entry + 1])
        {
            return false;
        }

        ulong[] asked = AddressWords.Of(address, new FoldedName(), out bool placed);
        for (int number = starts[entry]; number < starts[entry + 1]; number++)
        {
            if (placed && Overlap(asked, words[number]) >= Least)
            {
                return true;
            }
        }

        return false;
    }

    private double Overlap(ulong[] asked, ulong[] listed)
    {
        double shared = 0;
        double left = 0;
        double right = 0;
        bool number = false;
        int words = 0;
        foreach (ulong word in asked)
        {
            left += Weight(word);
        }

        foreach (ulong word in listed)
        {
            double weight = Weight(word);
            right += weight;
            if (Array.IndexOf(asked, word) >= 0)
            {
                shared += weight;
                words++;
                number |= AddressWords.IsNumber(word);
            }
        }

        return number && words >= 3 ? shared / Math.Min(left, right) : 0;
    }

    private double Weight(ulong word) => Math.Log2(1 + ((double)(owners.Length + 1) / (counts.GetValueOrDefault(word) + 1)));
}
