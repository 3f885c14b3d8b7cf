using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.ExporterRules;

/// <summary>The rules of one exporter, compiled with the bundled words and its own.</summary>
internal sealed class ExporterRuleSet
{
    private readonly CountrySet _countries;

    public ExporterRuleSet(ExporterRulesContent content, RuleBook book)
    {
        Content = content;
        Book = book;
        _countries = content.Countries.Count == 0 ? CountrySet.Everywhere : book.Law.Set(content.Countries, SourcePlace.Unknown.At("countries"));
        Rules = [.. content.Rules.Select(r => new Rule(r, book))];
    }

    public ExporterRulesContent Content { get; }

    public RuleBook Book { get; }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules as they are tried one by one.</summary>
    public IEnumerable<CompiledRule> Compiled => Rules.Select(r => CompiledRule.Of(r));

    /// <summary>Whether a party is this exporter: by a number of its own, or by name and country.</summary>
    public bool IsOf(Party exporter)
    {
        foreach (var identifier in exporter.Identifiers)
        {
            foreach (var known in Content.Identifiers)
            {
                if (IsSame(identifier.Value, known))
                {
                    return true;
                }
            }
        }

        if (exporter.Country.Length > 0 && !_countries.Contains(Book.Law.Canonical(exporter.Country)))
        {
            return false;
        }

        foreach (var name in Content.Names)
        {
            if (IsSame(exporter.Name, name))
            {
                return true;
            }
        }

        return false;
    }

    // Letters and digits decide: "Voorbeeld N.V." is "VOORBEELD NV".
    private static bool IsSame(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < a.Length && !char.IsLetterOrDigit(a[i]))
            {
                i++;
            }

            while (j < b.Length && !char.IsLetterOrDigit(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length && a.Length > 0;
            }

            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++]))
            {
                return false;
            }
        }
    }
}
