using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Screening.Tests.Parties;

/// <summary>An index made out of the one before is the one that is made from nothing, table by table, whatever became of the list.</summary>
public sealed class PartyIndexRevisionTests
{
    private static readonly string[] Words =
        ["Vostok", "Восток", "الشرق", "شركة", "Star", "Trading", "M", "Kim", "김", "徐", "建平", "Mohammed", "محمد", "ali", "علي", "Müller", "3000", "Technopole", "bin", "al", "Ltd", "GmbH", "OOO", "ООО", "Marine"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void It_is_the_same_after_any_change_of_the_list(int seed)
    {
        var random = new Random(seed);
        int next = 0;
        List<PartyEntry> entries = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => Entry(random, next++))];
        PartyIndex index = PartyIndex.Build([.. entries]);
        int revisions = 0;
        for (int round = 0; round < 25; round++)
        {
            Change(entries, random, ref next);
            PartyIndex whole = PartyIndex.Build([.. entries]);
            PartyIndex? revised = new PartyIndexBuilder([.. entries], index).Build();

            // A table of another size is made from nothing.
            Assert.True(revised is null || revised.HasSameTables(whole), $"seed {seed}, round {round}");
            revisions += revised is null ? 0 : 1;
            index = PartyIndex.Build([.. entries], index);
            Assert.True(index.HasSameTables(whole), $"seed {seed}, round {round}");
        }

        Assert.InRange(revisions, 10, 25);
    }

    [Fact]
    public void A_word_is_marked_by_whoever_has_it_first_also_when_that_one_is_gone()
    {
        // The same letters, from a script without vowels and from one with.
        PartyEntry arabic = Named("1", "علي");
        PartyEntry latin = Named("2", "Ly", "Aly");
        PartyEntry both = Named("3", "عل", "Al Li");
        foreach (PartyEntry[] before in (PartyEntry[][])[[arabic, latin, both], [latin, both, arabic], [both, arabic, latin]])
        {
            PartyIndex index = PartyIndex.Build(before);
            foreach (PartyEntry[] after in (PartyEntry[][])[[latin, arabic, both], [latin], [both, latin], [arabic], [both], [latin, latin, arabic], []])
            {
                Assert.True(PartyIndex.Build(after, index).HasSameTables(PartyIndex.Build(after)));
            }
        }
    }

    [Fact]
    public void Most_of_a_list_that_changes_little_is_taken_over()
    {
        var random = new Random(7);
        PartyEntry[] before = [.. Enumerable.Range(0, 3000).Select(i => Entry(random, i))];
        PartyEntry[] after = [.. before.Take(40), Entry(random, 9000), .. before.Skip(41).Where((_, i) => i % 1000 != 5)];

        int[] kept = KeptRows.Find<PartyEntry>(before, after, ReferenceEqualityComparer.Instance);

        Assert.Single(kept, k => k < 0);
        Assert.NotNull(new PartyIndexBuilder(after, PartyIndex.Build(before)).Build());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_row_is_only_ever_taken_for_one_that_is_the_same(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++)
        {
            int[] before = [.. Enumerable.Range(0, random.Next(0, 6000)).Select(_ => random.Next(5000))];
            int[] after = [.. before[random.Next(before.Length + 1)..], .. Enumerable.Range(0, random.Next(4000)).Select(_ => random.Next(9000))];
            if (round % 3 == 0)
            {
                Array.Sort(after);
            }

            int[] kept = KeptRows.Find<int>(before, after, EqualityComparer<int>.Default);

            Assert.Equal(after.Length, kept.Length);
            Assert.All(kept.Select((from, row) => (From: from, Row: row)).Where(k => k.From >= 0), k => Assert.Equal(after[k.Row], before[k.From]));
        }
    }

    [Fact]
    public void Numbers_and_addresses_are_found_after_their_entries_have_moved()
    {
        PartyEntry Numbered(string id, string number) => Named(id, $"Company {id}") with
        {
            Identifiers = [new PartyIdentifier("registration", number), new PartyIdentifier("tax", number)],
            Addresses = [new PartyAddress($"{number} Harbour Road, Quayside, Port {id}", "AE")],
        };
        PartyEntry[] before = [.. Enumerable.Range(0, 300).Select(i => Numbered($"{i}", $"7700{i:000}"))];
        PartyEntry[] after = [Numbered("new", "9900001"), .. before.Skip(10), before[3]];

        PartyIndex index = PartyIndex.Build(after, PartyIndex.Build(before));

        Assert.Equal(["3"], Numbers("7700003"));
        Assert.Equal(["new"], Numbers("990-0001"));
        Assert.Empty(Numbers("7700005"));
        Assert.Equal("299", index.MatchAddress("7700299 Harbour Road, Quayside, Port 299", "AE")[0].Entry.EntryId);

        IEnumerable<string> Numbers(string number) =>
            index.Match(new PartyQuery("", Identifiers: [new PartyIdentifier("registration", number)])).Select(m => m.Entry.EntryId);
    }

    private static void Change(List<PartyEntry> entries, Random random, ref int next)
    {
        for (int change = random.Next(6); change >= 0; change--)
        {
            int at = random.Next(entries.Count + 1);
            switch (random.Next(7))
            {
                case 0:
                    entries.Insert(at, Entry(random, next++));
                    break;
                case 1 when at < entries.Count:
                    entries.RemoveAt(at);
                    break;
                case 2 when at < entries.Count:
                    entries[at] = Entry(random, next++) with { EntryId = entries[at].EntryId };
                    break;
                case 3 when at < entries.Count:
                    PartyEntry moved = entries[at];
                    entries.RemoveAt(at);
                    entries.Insert(random.Next(entries.Count + 1), moved);
                    break;
                case 4 when at < entries.Count:
                    // The very same once more, and one that only says the same.
                    entries.Insert(random.Next(entries.Count + 1), entries[at]);
                    entries.Insert(random.Next(entries.Count + 1), entries[at] with { });
                    break;
                case 5 when random.Next(4) == 0:
                    entries.RemoveRange(at, (entries.Count - at) / 2);
                    break;
                case 6 when random.Next(4) == 0:
                    PartyEntry[] shuffled = [.. entries];
                    random.Shuffle(shuffled);
                    entries.Clear();
                    entries.AddRange(shuffled);
                    break;
            }
        }
    }

    private static PartyEntry Entry(Random random, int id) => Named($"{id}", Name(random), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Name(random))]) with
    {
        Kind = (PartyKind)random.Next(5),
        Identifiers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PartyIdentifier("tax", $"{random.Next(40) + 100000}"))],
        Addresses = [.. Enumerable.Range(0, random.Next(2)).Select(_ => new PartyAddress($"{random.Next(30)} {Name(random)} Street, {Name(random)}", "AE"))],
    };

    private static PartyEntry Named(string id, string name, params string[] aliases) => new()
    {
        ListName = "list",
        EntryId = id,
        PrimaryName = name,
        Aliases = [.. aliases.Select(a => new PartyAlias(a))],
    };

    private static string Name(Random random)
    {
        string name = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(5) == 0 ? Coined(random) : Words[random.Next(Words.Length)]));
        return random.Next(10) switch { 0 => $"{name} ({Coined(random)})", 1 => $"{name} ; {Coined(random)}", _ => name };
    }

    private static string Coined(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => $"{"bdgklmnprstvz"[random.Next(13)]}{"aeiou"[random.Next(5)]}"));
}
