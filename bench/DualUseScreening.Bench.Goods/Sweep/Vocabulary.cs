using System.Text.RegularExpressions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>How goods, parameters and units are written: the words of the data files, and wordings of the trade that no data file has.</summary>
internal sealed partial class Vocabulary(ControlListContent content, string wordingsFile)
{
    private static readonly Language[] Languages = [Language.En, Language.Nl, Language.Fr, Language.De];

    private readonly Dictionary<string, TermContent> _terms = content.Terms.ToDictionary(t => t.Id, StringComparer.Ordinal);

    private readonly ILookup<string, UnitContent> _units = content.Units.ToLookup(u => u.Dimension, StringComparer.Ordinal);

    private readonly Dictionary<string, UnitContent> _byUcum =
        content.Units.GroupBy(u => u.Ucum, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private readonly ILookup<(string Parameter, Language Language), string> _wordings = Cases.Rows(wordingsFile)
        .SelectMany(r => Languages.SelectMany(l => r[l.ToString().ToLowerInvariant()].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => (Key: (r["parameter"], l), Word: w))))
        .ToLookup(w => w.Key, w => w.Word);

    /// <summary>Names of goods that an entry is about.</summary>
    public IEnumerable<string> Goods(EntryContent entry, Language language) =>
        entry.Terms.Where(_terms.ContainsKey).SelectMany(t => _terms[t].Phrases).Where(p => p.Language == language).Select(p => Spell(p.Text)).Distinct();

    /// <summary>Names of a parameter in the data files.</summary>
    public IReadOnlyList<string> Names(Parameter parameter, Language language) =>
        [.. content.Parameters[parameter.Number].Words.Where(w => w.Language == language).Select(w => Spell(w.Text)).Distinct()];

    /// <summary>Names of a parameter that the trade uses, written apart from the data files.</summary>
    public IEnumerable<string> Wordings(Parameter parameter, Language language) => _wordings[(parameter.Id, language)];

    /// <summary>A fact in words, by the first name of its parameter; null where none has words in the language.</summary>
    public string? Say(Fact fact, Language language)
    {
        if (fact.Parameter.Kind == ParameterKind.Choice)
        {
            return content.Parameters[fact.Parameter.Number].Values[fact.Choice].Words is [var word, ..] ? Spell(word) : null;
        }

        if (Names(fact.Parameter, language) is not [var name, ..])
        {
            return null;
        }

        var value = Numbers.Round(fact.Parameter.Unit?.FromSi(fact.Value) ?? fact.Value);
        return fact.Parameter.Kind switch
        {
            ParameterKind.Flag => name,
            ParameterKind.Count => $"{Numbers.Write(value, language)} {name}",
            _ => name + " " + new Statement(name, value, Symbol(fact.Parameter.Unit?.Ucum, language), language, true, false, false, false).Figure,
        };
    }

    /// <summary>Units that convert into a parameter's.</summary>
    public IEnumerable<UnitContent> UnitsOf(Parameter parameter) =>
        parameter.Unit is { } unit ? _units[_byUcum[unit.Ucum].Dimension].DistinctBy(u => u.Ucum) : [];

    /// <summary>How people write a unit.</summary>
    public string Symbol(string? ucum, Language language) => ucum switch
    {
        null => "",
        "um" => "µm",
        "Cel" => "°C",
        "deg" => "°",
        "[in_i]" => "inch",
        "[psi]" => "psi",
        "''" => "arcsec",
        "'" => "arcmin",
        "/min" => language switch { Language.Nl => "tpm", Language.Fr => "tr/min", Language.De => "U/min", _ => "rpm" },
        ['u', 'm' or 's' or 'V' or 'A' or 'J' or 'W' or 'F' or 'H' or 'r' or '[', ..] => "µ" + Symbol(ucum[1..], language),
        "[g]" or "g" => "g",
        "m[g]" => "mg",
        "B[mW]" => "dBm",
        "B[W]" => "dBW",
        _ when ucum.AsSpan().IndexOfAny("[]{}.") < 0 => ucum,
        _ => _byUcum.TryGetValue(ucum, out var unit) && unit.Spellings.Count > 0 ? unit.Spellings[0] : ucum,
    };

    /// <summary>A phrase pattern spelt out: the first of each choice, optional words in.</summary>
    private static string Spell(string pattern)
    {
        return Choice().Replace(pattern.TrimStart('='), "$1");
    }

    [GeneratedRegex(@"[(\[]([^|)\]]*)(?:\|[^)\]]*)?[)\]]")]
    private static partial Regex Choice();
}
