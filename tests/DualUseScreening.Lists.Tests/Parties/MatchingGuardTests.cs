using System.Text;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

/// <summary>Guards the quality of matching on the lists in the box: names spoilt in ways that need no dice, so that each run asks the same.</summary>
public sealed class MatchingGuardTests
{
    private static readonly string Data = Hosting.ListsOptions.FindFolder(AppContext.BaseDirectory)!;
    private static readonly List<PartyEntry> Entries = [.. BundledPartyLists.In(Path.Combine(Data, "parties")).SelectMany(f => PartyListReaders.ForFormat("simple-csv")!.Read(f))];
    private static readonly PartyIndex Index = PartyIndex.Build(Entries);

    [Fact]
    public void Names_and_other_names_are_found() => Assert.InRange(Share(e => [e.PrimaryName, .. e.Aliases.Where(a => !a.Weak).Select(a => a.Name)]), 0.999, 1);

    [Fact]
    public void Names_in_other_order_are_found() => Assert.InRange(Share(e => [Reversed(e.PrimaryName)]), 0.97, 1);

    [Fact]
    public void Names_with_two_letters_swapped_are_found() => Assert.InRange(Share(e => [Spoilt(e.PrimaryName, (text, at) => (text[at], text[at + 1]) = (text[at + 1], text[at]))]), 0.97, 1);

    [Fact]
    public void Names_with_a_letter_left_out_are_found() => Assert.InRange(Share(e => [Spoilt(e.PrimaryName, (text, at) => text.Remove(at, 1))]), 0.97, 1);

    [Theory]
    [InlineData("Wouter Van den Broeck")]
    [InlineData("Amélie Rousseau")]
    [InlineData("Matthias Zimmermann")]
    [InlineData("Ирина Воробьёва")]
    [InlineData("Agnieszka Wiśniewska")]
    [InlineData("Γιάννης Οικονόμου")]
    [InlineData("Ayşe Yılmazer")]
    [InlineData("ليلى الخوري")]
    [InlineData("Ananya Bhattacharya")]
    [InlineData("佐藤 健一")]
    [InlineData("서연 강")]
    [InlineData("สมชาย ศรีสุข")]
    [InlineData("Ngozi Okonkwo")]
    [InlineData("Lucía Villanueva")]
    [InlineData("Bakkerij Peeters NV")]
    [InlineData("Weberei Krüger GmbH")]
    [InlineData("Ceramiche Rossi Bologna Srl")]
    [InlineData("Pune Garments Pvt Ltd")]
    [InlineData("Nagoya Tea Co Ltd")]
    [InlineData("Tampere Timber Oy")]
    [InlineData("宁波茶叶有限公司")]
    public void Strangers_are_left_alone(string name) => Assert.Empty(Index.Match(new PartyQuery(name)));

    [Fact]
    public void Names_of_nothing_but_common_words_are_answered_in_bounded_time()
    {
        string[] common = [.. Entries.SelectMany(e => e.PrimaryName.Split(' ')).GroupBy(w => w).OrderByDescending(g => g.Count()).Take(200).Select(g => g.Key)];
        foreach (string name in (string[])[string.Join(' ', common), string.Concat(common), string.Concat(Enumerable.Repeat(common[0] + " ", 3_000))])
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Index.Match(new PartyQuery(name));

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
        }
    }

    [RealListsFact]
    public void All_real_lists_together_take_little_memory()
    {
        long before = GC.GetTotalMemory(true);
        List<PartyEntry> entries =
        [
            .. Read("ofac-sdn", "ofac"), .. Read("un-xml", "un-consolidated.xml"), .. Read("us-csl-json", "us-csl-2026.json"), .. Read("bis-dpl", "bis-dpl.txt"),
        ];
        PartyIndex index = PartyIndex.Build(entries);
        long used = GC.GetTotalMemory(true) - before;

        Assert.InRange(index.Entries.Count, 36_000, int.MaxValue);
        Assert.InRange(used, 0, 150L << 20);
    }

    private static IEnumerable<PartyEntry> Read(string format, string path) =>
        PartyListReaders.ForFormat(format)!.Read(PartyListFiles.FromPath(format, Path.Combine(SharedLists.Folder!, path)));

    /// <summary>Share of the names under which their entry, or another of that name, is found.</summary>
    private static double Share(Func<PartyEntry, IEnumerable<string?>> names)
    {
        int asked = 0;
        int found = 0;
        foreach (PartyEntry entry in Entries)
        {
            foreach (string name in names(entry).OfType<string>())
            {
                asked++;
                found += Index.Match(new PartyQuery(name), max: 20).Any(m => m.Entry.PrimaryName == entry.PrimaryName) ? 1 : 0;
            }
        }

        Assert.True(asked > 100);
        return found / (double)asked;
    }

    private static string? Reversed(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Reverse(words);
        return words.Length is > 1 and < 6 ? string.Join(' ', words) : null;
    }

    /// <summary>Changes the longest word in its middle.</summary>
    private static string? Spoilt(string name, Action<StringBuilder, int> change)
    {
        string longest = name.Split([' ', '-', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries).MaxBy(w => w.Length)!;
        if (longest.Length < 6 || longest.Any(c => !char.IsAsciiLetter(c)))
        {
            return null;
        }

        var text = new StringBuilder(name);
        int at = name.IndexOf(longest, StringComparison.Ordinal) + (longest.Length / 2);
        if (text[at] == text[at + 1])
        {
            at--;
        }

        change(text, at);
        return text.ToString();
    }
}
