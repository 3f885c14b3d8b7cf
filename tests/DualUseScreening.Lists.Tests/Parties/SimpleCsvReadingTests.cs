using System.Text;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Lists.Parties.SimpleCsv;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

/// <summary>A list that is read again, row by row, gives the entries and the errors that reading it whole gives.</summary>
public sealed class SimpleCsvReadingTests
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_is_the_same_after_any_change_of_the_file(int seed)
    {
        var random = new Random(seed);
        var next = 0;
        List<string> rows = [.. Enumerable.Range(0, random.Next(1, 150)).Select(_ => Row(random, next++))];
        SimpleCsvReading? reading = null;
        for (var round = 0; round < 60; round++)
        {
            var text = Text(random, rows);
            var whole = Outcome(() => [.. new SimpleCsvReader().Read(Files(text))]);
            SimpleCsvReading? now = null;
            var again = Outcome(() => SimpleCsvReading.Read(Files(text), reading, out now));

            Assert.Equal(whole, again);
            reading = now ?? reading;
            Change(random, rows, ref next);
        }
    }

    [Fact]
    public void Rows_that_did_not_change_are_the_same_entries()
    {
        string[] rows = [.. Enumerable.Range(0, 500).Select(i => $"{i},Company {i},,organisation,AE,,,")];
        var first = SimpleCsvReading.Read(Files(Text(rows)), null, out var reading);
        rows[3] = "3,Company Three,,organisation,AE,,,";
        string[] after = ["new,\"A name,\nof two lines\",,,,,,", .. rows[..100], .. rows[101..]];

        var second = SimpleCsvReading.Read(Files(Text(after)), reading, out _);

        Assert.Equal("A name,\nof two lines", second[0].PrimaryName);
        Assert.Equal(498, second.Count(e => first.Contains(e, (IEqualityComparer<PartyEntry>)ReferenceEqualityComparer.Instance)));
        Assert.Same(first[499], second[^1]);
    }

    [Fact]
    public void An_entry_does_not_hang_on_the_line_it_stands_in()
    {
        var one = SimpleCsvReading.Read(Files(Text("7,Seven,,,,,,")), null, out _);
        var other = SimpleCsvReading.Read(Files(Text("1,One,,,,,,", "7,Seven,,,,,,")), null, out _);

        Assert.Equal(one[0].SourceReference, other[1].SourceReference);
        Assert.Contains("7", one[0].SourceReference, StringComparison.Ordinal);
    }

    private static string Outcome(Func<PartyEntry[]> read)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Serialize(read());
        }
        catch (ListFormatException e)
        {
            return $"{e.File}:{e.Line}:{e.Field}:{e.Message}";
        }
    }

    private static void Change(Random random, List<string> rows, ref int next)
    {
        for (var change = random.Next(4); change >= 0; change--)
        {
            var at = random.Next(rows.Count + 1);
            switch (random.Next(8))
            {
                case 0:
                    rows.Insert(at, Row(random, next++));
                    break;
                case 1 when at < rows.Count:
                    rows.RemoveAt(at);
                    break;
                case 2 when at < rows.Count:
                    rows[at] = Row(random, next++);
                    break;
                case 3 when at < rows.Count:
                    // The same id twice, until it is gone again.
                    rows.Insert(at, rows[random.Next(rows.Count)]);
                    break;
                case 4:
                    rows.Insert(at, random.Next(5) switch { 0 => "", 1 => "cut,off", 2 => $"{next++},\"open,,,,,,", 3 => $"{next++},five\" pipe,,,,,,", _ => $"{next++},X,,submarine,,,," });
                    break;
                case 5:
                    rows.RemoveAll(r => r.Count(c => c == ',') < 7 || r.Contains("submarine", StringComparison.Ordinal) || r.Contains("open", StringComparison.Ordinal) || r.Contains("pipe", StringComparison.Ordinal));
                    break;
                case 6:
                    var distinct = rows.DistinctBy(r => r.Split(',')[0]).ToList();
                    rows.Clear();
                    rows.AddRange(distinct);
                    break;
                case 7:
                    rows.Sort((a, b) => string.CompareOrdinal(b, a));
                    break;
            }
        }
    }

    private static string Row(Random random, int id)
    {
        var name = random.Next(4) switch { 0 => $"\"Company, {id}\"", 1 => $"\"Firm \"\"{id}\"\"\nof two lines\"", 2 => $"Фирма {id}", _ => $"Company {random.Next(20)}" };
        return $"{id},{name},{(random.Next(3) == 0 ? "Other;Third" : "")},{(random.Next(2) == 0 ? "organisation" : "")},{(random.Next(2) == 0 ? "AE" : "AE;CH")},,,{(random.Next(3) == 0 ? "tax:12345" : "")}";
    }

    private static string Text(params string[] rows) => Header + "\n" + string.Join('\n', rows) + "\n";

    private static string Text(Random random, List<string> rows)
    {
        var end = random.Next(5) == 0 ? "\r\n" : "\n";
        return (random.Next(9) == 0 ? "\uFEFF" : "") + Header + end + string.Join(end, rows) + (random.Next(3) == 0 ? "" : end);
    }

    private static PartyListFiles Files(string text) =>
        PartyListFiles.FromStreams("own", new Dictionary<string, Func<Stream>> { ["own.csv"] = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) });
}
