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
    private readonly Dictionary<int, List<int>> byEntry;

    private AddressTable(KeyTable postings, Dictionary<ulong, int> counts, ulong[][] words, (int Entry, int Address)[] owners, Dictionary<int, List<int>> byEntry)
    {
        this.postings = postings;
        this.counts = counts;
        this.words = words;
        this.owners = owners;
        this.byEntry = byEntry;
    }

    public static AddressTable Build(IReadOnlyList<PartyEntry> entries)
    {
        var counts = new Dictionary<ulong, int>();
        var words = new List<ulong[]>();
        var owners = new List<(int Entry, int Address)>();
        var byEntry = new Dictionary<int, List<int>>();
        var keys = new KeyTable.Builder();
        var folded = new FoldedName();
        for (int entry = 0; entry < entries.Count; entry++)
        {
            IReadOnlyList<PartyAddress> addresses = entries[entry].Addresses;
            for (int i = 0; i < addresses.Count; i++)
            {
                ulong[] own = AddressWords.Of(addresses[i].Text, folded, out bool placed);
                if (!placed)
                {
                    continue;
                }

                foreach (ulong word in own)
                {
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                    keys.Add(word, words.Count);
                }

                if (!byEntry.TryGetValue(entry, out List<int>? list))
                {
                    byEntry[entry] = list = new List<int>(1);
                }

                list.Add(words.Count);
                words.Add(own);
                owners.Add((entry, i));
            }
        }

        return new AddressTable(keys.Freeze(), counts, [.. words], [.. owners], byEntry);
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
        if (!byEntry.TryGetValue(entry, out List<int>? own))
        {
            return false;
        }

        ulong[] asked = AddressWords.Of(address, new FoldedName(), out bool placed);
        foreach (int number in own)
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
