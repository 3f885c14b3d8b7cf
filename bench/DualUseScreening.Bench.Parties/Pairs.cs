using System.Text;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>A listed party and a name that is, or is not, the same party's.</summary>
/// <param name="Listed">The name as a list would have it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Asked">The name that is asked about.</param>
/// <param name="Same">Whether it is the same party.</param>
/// <param name="Why">What makes the pair tricky.</param>
internal sealed record Pair(string Listed, PartyKind Kind, string Asked, bool Same, string Why);

/// <summary>
/// Tricky pairs, written by hand: brothers, subsidiaries, ships with common names, towns. Their listed names are imaginary and are put among the real ones, so
/// that each word has the rarity it has there. Every second line is held out: nothing was tuned on it.
/// </summary>
internal static class Pairs
{
    public static List<Pair> Read() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "pairs.csv")).Skip(1).Select(Fields).Select(f =>
            new Pair(f[0], Enum.Parse<PartyKind>(f[1], ignoreCase: true), f[2], f[3] == "yes", f[4]))];

    public static int Run(List<PartyEntry> real, bool verbose)
    {
        List<Pair> pairs = Read();
        var index = PartyIndex.Build([.. real, .. pairs.Select(Entry)]);
        Console.WriteLine("pairs                     same, found   other, left alone");
        foreach ((string name, int remainder) in new[] { ("tuning half", 0), ("held-out half", 1) })
        {
            int found = 0;
            int same = 0;
            int alone = 0;
            int other = 0;
            for (int i = remainder; i < pairs.Count; i += 2)
            {
                Pair pair = pairs[i];
                PartyMatch? match = index.Match(new PartyQuery(pair.Asked, Kind: pair.Kind), max: 20).FirstOrDefault(m => m.Entry.ListName == "pairs" && m.Entry.PrimaryName == pair.Listed);
                same += pair.Same ? 1 : 0;
                other += pair.Same ? 0 : 1;
                found += pair.Same && match is not null ? 1 : 0;
                alone += !pair.Same && match is null ? 1 : 0;
                if (verbose && pair.Same == match is null)
                {
                    Console.WriteLine(FormattableString.Invariant($"    {match?.Score ?? 0:0.00}: {pair.Asked}  <=>  {pair.Listed} ({pair.Why})"));
                }
            }

            Console.WriteLine($"{name,-24}  {found,4} of {same,-4}   {alone,4} of {other}");
        }

        return 0;
    }

    private static PartyEntry Entry(Pair pair, int number) => new()
    {
        ListName = "pairs",
        EntryId = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PrimaryName = pair.Listed,
        Kind = pair.Kind,
    };

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
