using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>
/// Writes the figure of every threshold of the list just past it and just short of it, in many ways and four languages, and counts how often the entry is reported on the right
/// side only. What the criteria themselves leave open with all other facts stated is counted apart.
/// </summary>
internal sealed class SweepTable(GoodsClassifier classifier, Vocabulary vocabulary, bool verbose)
{
    private const int MostNames = 4;

    private static readonly Language[] Languages = [Language.En, Language.Nl, Language.Fr, Language.De];
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    private readonly Dictionary<(string Way, Language Language), (int Cases, int Listed, int Not, int Both)> _counts = [];
    private readonly SortedDictionary<string, (int Failed, int Cases)> _byEntry = new(StringComparer.Ordinal);
    private readonly List<string> _ways = [];
    private readonly List<string> _open = [];
    private readonly List<string> _unnamed = [];

    /// <summary>Sweeps the list and prints the table.</summary>
    public void Print()
    {
        var thresholds = 0;
        foreach (var entry in classifier.Index.Entries.Where(e => e.When is not null && e.Content.Terms.Count > 0 && classifier.Index.ChildrenOf(e).Count == 0))
        {
            foreach (var threshold in Thresholds.Of(entry))
            {
                var unit = threshold.Comparison.Parameter.Unit;
                var limit = unit?.FromSi(threshold.Limit) ?? threshold.Limit;
                var (past, shortOf) = (threshold.Near(limit, true), threshold.Near(limit, false));
                var (inside, outside) = (threshold.Verdict(Si(unit, past)), threshold.Verdict(Si(unit, shortOf)));
                if (inside is not (Outcome.Yes or Outcome.Assumed) || outside != Outcome.No)
                {
                    _open.Add($"{entry.Code} {threshold.Comparison.Parameter.Id} {threshold.Comparison.Required}: {past:G4} {inside}, {shortOf:G4} {outside}");
                    continue;
                }

                thresholds++;
                foreach (var language in Languages)
                {
                    Sweep(threshold, past, shortOf, language);
                }
            }
        }

        Summary(thresholds);
    }

    private static double Si(Screening.Goods.Figures.Unit? unit, double value) => unit?.ToSi(value) ?? value;

    private void Sweep(Threshold threshold, double past, double shortOf, Language language)
    {
        var parameter = threshold.Comparison.Parameter;
        var names = vocabulary.Names(parameter, language);
        if (names.Count == 0 || Others(threshold, language) is not { } others)
        {
            return;
        }

        var symbol = vocabulary.Symbol(parameter.Unit?.Ucum, language);
        var plain = Way.All[0];
        var goods = vocabulary.Goods(threshold.Entry.Content, language).Take(8)
            .FirstOrDefault(g => IsReported(threshold.Entry, Text(g, plain.Write(Of(names[0], past, symbol))!, others)));
        if (goods is null)
        {
            _unnamed.Add($"{threshold.Entry.Code} {language} {parameter.Id}: {Text(vocabulary.Goods(threshold.Entry.Content, language).FirstOrDefault() ?? "?", plain.Write(Of(names[0], past, symbol))!, others)}");
            Count(plain.Name, language, threshold.Entry, false, true, "");
            return;
        }

        foreach (var way in Way.All)
        {
            if (way.Write(Of(names[0], past, symbol)) is { } inside && way.Write(Of(names[0], shortOf, symbol)) is { } outside)
            {
                Judge(way.Name, threshold, language, Text(goods, inside, others), Text(goods, outside, others));
            }
        }

        foreach (var name in names.Skip(1).Take(MostNames))
        {
            Judge("other names of the data", threshold, language,
                Text(goods, plain.Write(Of(name, past, symbol))!, others), Text(goods, plain.Write(Of(name, shortOf, symbol))!, others));
        }

        foreach (var name in vocabulary.Wordings(parameter, language))
        {
            Judge("names of the trade", threshold, language,
                Text(goods, plain.Write(Of(name, past, symbol))!, others), Text(goods, plain.Write(Of(name, shortOf, symbol))!, others));
        }

        foreach (var unit in vocabulary.UnitsOf(parameter).Where(u => u.Ucum != parameter.Unit!.Ucum))
        {
            var other = new Screening.Goods.Figures.Unit(unit.Ucum, 0, unit.Factor, unit.Offset, unit.Logarithmic);
            var (a, b) = (Numbers.Round(other.FromSi(Si(parameter.Unit, past))), Numbers.Round(other.FromSi(Si(parameter.Unit, shortOf))));
            if (a != b && Numbers.IsUsual(a) && Numbers.IsUsual(b))
            {
                var spelt = vocabulary.Symbol(unit.Ucum, language);
                Judge("other units", threshold, language, Text(goods, plain.Write(Of(names[0], a, spelt))!, others), Text(goods, plain.Write(Of(names[0], b, spelt))!, others));
                Judge("other units, capitals", threshold, language,
                    Text(goods, "\u0002" + plain.Write(Of(names[0], a, spelt))!, others), Text(goods, "\u0002" + plain.Write(Of(names[0], b, spelt))!, others));
            }
        }

        Statement Of(string name, double value, string unit) =>
            new(name, value, unit, language, threshold.ListedAbove, parameter.Kind == ParameterKind.Count, parameter.Bare, parameter.SpanAny);
    }

    private List<string>? Others(Threshold threshold, Language language)
    {
        var others = new List<string>();
        foreach (var fact in threshold.Others)
        {
            if (vocabulary.Say(fact, language) is not { } said)
            {
                return null;
            }

            others.Add(said);
        }

        return others;
    }

    // The marks say where the clause stands, and how the whole is written.
    private static string Text(string goods, string clause, List<string> others) => Written(char.ToUpperInvariant(goods[0]) + goods[1..], clause, others);

    private static string Written(string goods, string clause, List<string> others) => clause[0] switch
    {
        '\u0001' => string.Join(", ", [goods, .. others, clause[1..]]),
        '\u0002' => string.Join(' ', [goods, clause[1..], .. others]).ToUpperInvariant().Replace('µ', 'U').Replace('Μ', 'U'),
        _ => string.Join(", ", [goods, clause, .. others]),
    };

    private void Judge(string way, Threshold threshold, Language language, string inside, string outside)
    {
        var isIn = IsReported(threshold.Entry, inside);
        var isOut = !Codes(outside).Contains(threshold.Entry.Code);
        Count(way, language, threshold.Entry, isIn, isOut, isIn ? outside : inside);
    }

    private void Count(string way, Language language, Entry entry, bool isIn, bool isOut, string text)
    {
        if (!_ways.Contains(way))
        {
            _ways.Add(way);
        }

        var (cases, listed, not, both) = _counts.GetValueOrDefault((way, language));
        var isRight = isIn && isOut;
        _counts[(way, language)] = (cases + 1, listed + (isIn ? 1 : 0), not + (isOut ? 1 : 0), both + (isRight ? 1 : 0));
        var (failed, all) = _byEntry.GetValueOrDefault(entry.Code);
        _byEntry[entry.Code] = (failed + (isRight ? 0 : 1), all + 1);
        if (verbose && !isRight && text.Length > 0)
        {
            Console.WriteLine($"{(isIn ? "listed" : "missed")}\t{entry.Code}\t{language}\t{way}\t{text}\t{string.Join(' ', Codes(text).Take(4))}");
        }
    }

    private IEnumerable<Candidate> Candidates(string text) =>
        classifier.Classify(new GoodsQuery(text, "", "", "", Array.Empty<ItemAttribute>(), AsOf)).Candidates.Where(c => c.Match != Match.RuledOut);

    private List<string> Codes(string text) => [.. Candidates(text).Select(c => c.Entry.Code)];

    // A sub-item that is confirmed hides the others of its heading that are likely only.
    private bool IsReported(Entry entry, string text) =>
        Candidates(text).Any(c => c.Entry == entry || (c.Match == Match.Confirmed && c.Entry.Heading == entry.Heading));

    private void Summary(int thresholds)
    {
        if (verbose)
        {
            foreach (var line in _open)
            {
                Console.WriteLine("open\t" + line);
            }

            foreach (var line in _unnamed)
            {
                Console.WriteLine("not found\t" + line);
            }
        }

        var worst = _byEntry.Where(e => e.Value.Failed > 0).OrderByDescending(e => (double)e.Value.Failed / e.Value.Cases).ThenByDescending(e => e.Value.Cases).Take(verbose ? 60 : 12);
        Console.WriteLine($"{thresholds} thresholds, {_open.Count} more that other facts leave open; both sides right, by way of writing");
        Console.WriteLine($"{"",-28} {"n",7} {"listed",8} {"not",8} {"both",8}   {string.Join(' ', Languages.Select(l => $"{l.ToString().ToLowerInvariant(),7}"))}");
        foreach (var way in _ways)
        {
            Row(way, [.. Languages.Select(l => _counts.GetValueOrDefault((way, l)))]);
        }

        Row("all", [.. Languages.Select(l => Sum(_counts.Where(c => c.Key.Language == l).Select(c => c.Value)))]);
        Console.WriteLine("most often wrong: " + string.Join("  ", worst.Select(w => $"{w.Key} {w.Value.Failed}/{w.Value.Cases}")));
    }

    private static void Row(string name, (int Cases, int Listed, int Not, int Both)[] byLanguage)
    {
        var (cases, listed, not, both) = Sum(byLanguage);
        Console.WriteLine($"{name,-28} {cases,7} {Share(listed, cases),8} {Share(not, cases),8} {Share(both, cases),8}   {string.Join(' ', byLanguage.Select(b => $"{Share(b.Both, b.Cases),7}"))}");
    }

    private static (int Cases, int Listed, int Not, int Both) Sum(IEnumerable<(int Cases, int Listed, int Not, int Both)> counts) =>
        counts.Aggregate((Cases: 0, Listed: 0, Not: 0, Both: 0), (a, b) => (a.Cases + b.Cases, a.Listed + b.Listed, a.Not + b.Not, a.Both + b.Both));

    private static string Share(int count, int of) => of == 0 ? "-" : $"{100.0 * count / of:0.0} %";
}
