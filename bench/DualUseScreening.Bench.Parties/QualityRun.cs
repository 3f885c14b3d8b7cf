using System.Diagnostics;
using System.Globalization;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>Asks the questions and counts.</summary>
internal sealed class QualityRun(List<PartyEntry> entries, string data, bool heldOut, bool verbose)
{
    /// <summary>As many as an answer shows.</summary>
    private const int MatchesShown = 20;

    /// <summary>Misses and false matches of a kind that are printed where asked for.</summary>
    private const int MostShown = 400;

    private readonly double[] thresholds = [.. Enumerable.Range(0, 31).Select(i => Math.Round(0.7 + (i * 0.01), 2))];

    public int Run(ulong seed, int perKind)
    {
        PartyIndex index = PartyIndex.Build(entries);
        PartyIndex latin = PartyIndex.Build(Lists.LatinOnly(entries));
        Console.WriteLine(FormattableString.Invariant($"{entries.Count} entries, {index.NameCount} names; {(heldOut ? "held-out" : "tuning")} share, seed {seed}"));
        Console.WriteLine();
        List<Case> cases = Questions.Make(entries, heldOut, seed, perKind);
        var curve = new List<(string Kind, double[] Recall)>();
        Console.WriteLine("kind                       n    found %  first %");
        foreach (IGrouping<string, Case> kind in cases.GroupBy(c => c.Kind))
        {
            curve.Add((kind.Key, Recall(kind.Key.StartsWith(Questions.RealScript, StringComparison.Ordinal) ? latin : index, kind)));
        }

        Console.WriteLine();
        Console.WriteLine("the second model of mistakes");
        foreach (IGrouping<string, Case> kind in Questions.MakeBySecondModel(entries, heldOut, seed, perKind).GroupBy(c => c.Kind))
        {
            Recall(index, kind);
        }

        var falseCurves = new List<(string Kind, double[] Share)>
        {
            ("people (shared file)", False(index, Negatives.SharedPeople(data).Select(p => (p.Name, PartyKind.Person, (DateOnly?)null)))),
            ("the same, with birth date", False(index, Negatives.SharedPeople(data).Select(p => (p.Name, PartyKind.Person, p.Born)))),
            ("the same, kind unsaid", False(index, Negatives.SharedPeople(data).Select(p => (p.Name, PartyKind.Unknown, (DateOnly?)null)))),
            ("people (own)", False(index, Negatives.OwnPeople(seed, 1500).Select(n => (n, PartyKind.Person, (DateOnly?)null)))),
            ("firms", False(index, Negatives.Firms(seed, 1500).Select(n => (n, PartyKind.Organisation, (DateOnly?)null)))),
            ("firms, kind unsaid", False(index, Negatives.Firms(seed + 1, 1500).Select(n => (n, PartyKind.Unknown, (DateOnly?)null)))),
            ("strangers, people", False(index, Negatives.Strangers("person", heldOut).Select(n => (n, PartyKind.Person, (DateOnly?)null)))),
            ("the same, kind unsaid", False(index, Negatives.Strangers("person", heldOut).Select(n => (n, PartyKind.Unknown, (DateOnly?)null)))),
            ("strangers, firms", False(index, Negatives.Strangers("firm", heldOut).Select(n => (n, PartyKind.Organisation, (DateOnly?)null)))),
            ("the same, kind unsaid", False(index, Negatives.Strangers("firm", heldOut).Select(n => (n, PartyKind.Unknown, (DateOnly?)null)))),
        };
        Console.WriteLine();
        Console.WriteLine("false matches at the threshold");
        foreach ((string kind, double[] share) in falseCurves)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{kind,-26} {share[At(PartyIndex.DefaultThreshold)] * 100:0.00} %, {share[^1] * 100:0.00} % bear a listed name as it stands"));
        }

        Curve.Print(thresholds, curve, falseCurves);
        return 0;
    }

    private int At(double threshold) => Array.FindIndex(thresholds, t => t >= threshold - 0.0001);

    private double[] Recall(PartyIndex index, IEnumerable<Case> cases)
    {
        var found = new int[thresholds.Length];
        int first = 0;
        int count = 0;
        int shown = 0;
        string kind = "";
        foreach (Case question in cases)
        {
            kind = question.Kind;
            count++;
            IReadOnlyList<PartyMatch> matches = index.Match(new PartyQuery(question.Query, Kind: question.AskedKind), thresholds[0], MatchesShown);
            double score = 0;
            bool atTop = false;
            for (int i = 0; i < matches.Count; i++)
            {
                if (Same(matches[i].Entry, entries[question.Entry], question.Original))
                {
                    score = matches[i].Score;
                    atTop = i == 0 || matches[0].Score - score < 0.0001;
                    break;
                }
            }

            for (int t = 0; t < thresholds.Length; t++)
            {
                found[t] += score >= thresholds[t] ? 1 : 0;
            }

            first += atTop && score >= PartyIndex.DefaultThreshold ? 1 : 0;
            if (verbose && score < PartyIndex.DefaultThreshold && shown++ < MostShown)
            {
                Console.WriteLine(FormattableString.Invariant($"    missed {score:0.00}: {question.Query}  <=  {entries[question.Entry].PrimaryName}"));
            }
        }

        double[] recall = [.. found.Select(f => f / (double)count)];
        Console.WriteLine(FormattableString.Invariant($"{kind,-24} {count,5}   {recall[At(PartyIndex.DefaultThreshold)] * 100,6:0.00}   {first * 100.0 / count,6:0.00}"));
        return recall;
    }

    private double[] False(PartyIndex index, IEnumerable<(string Name, PartyKind Kind, DateOnly? Born)> names)
    {
        var hits = new int[thresholds.Length];
        int count = 0;
        int shown = 0;
        foreach ((string name, PartyKind kind, DateOnly? born) in names)
        {
            count++;
            IReadOnlyList<PartyMatch> matches = index.Match(new PartyQuery(name, Kind: kind, DateOfBirth: born), thresholds[0], 1);
            double score = matches.Count == 0 ? 0 : matches[0].Score;
            for (int t = 0; t < thresholds.Length; t++)
            {
                hits[t] += score >= thresholds[t] ? 1 : 0;
            }

            if (verbose && score >= PartyIndex.DefaultThreshold && shown++ < MostShown)
            {
                Console.WriteLine(FormattableString.Invariant($"    false {score:0.00}: {name}  =>  {matches[0].MatchedName} [{matches[0].Entry.Kind}] {string.Join("; ", matches[0].Features.Select(f => f.Detail))}"));
            }
        }

        return [.. hits.Select(h => h / (double)count)];
    }

    /// <summary>The entry asked for, or another that bears its name, or the very name that was spoilt (one party stands on several lists).</summary>
    private static bool Same(PartyEntry found, PartyEntry wanted, string original) =>
        ReferenceEquals(found, wanted)
        || (found.ListName == wanted.ListName && found.EntryId == wanted.EntryId)
        || Bears(found, wanted.PrimaryName)
        || (original.Length > 0 && Bears(found, original));

    private static bool Bears(PartyEntry entry, string name)
    {
        string words = Words(name);
        return Words(entry.PrimaryName) == words || entry.Aliases.Any(a => Words(a.Name) == words);
    }

    private static string Words(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
