using System.Collections.Frozen;
using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Goods that an annex describes in words, or the very part of a commodity code that it means, compiled.</summary>
internal sealed class NamedItem
{
    private readonly Criterion? _when;
    private readonly FrozenSet<int> _parameters;
    private readonly string[] _codes;
    private readonly Validity _validity;

    /// <summary>Compiles an item of an annex.</summary>
    /// <exception cref="RuleFormatException">A term or criterion cannot be read.</exception>
    public NamedItem(AnnexItem content, GoodsIndex goods)
    {
        (Number, Title, Terms, CasNumbers) = (content.Number, content.Title, TermsOf(content.Terms, goods, content.Place.At("is")), [.. content.CasNumbers]);
        _codes = [.. content.HsCodes];
        _validity = Validity.Of("", "");
        try
        {
            _when = content.When is null ? null : goods.Compile(content.When);
        }
        catch (FormatException e)
        {
            throw new RuleFormatException(content.Place.At("when"), e.Message);
        }

        var parameters = new HashSet<int>();
        _when?.AddParameters(parameters);
        _parameters = parameters.ToFrozenSet();
    }

    /// <summary>Compiles the part of a code that an annex means.</summary>
    /// <exception cref="RuleFormatException">A term is unknown.</exception>
    public NamedItem(AnnexCode code, GoodsIndex goods, SourcePlace place)
    {
        Number = code.Code;
        Title = new LocalText(code.What, code.What, code.What, code.What);
        Terms = TermsOf(code.Terms, goods, place);
        CasNumbers = [];
        _codes = [code.Code];
        _validity = Validity.Of(code.Since, code.Until);
        _parameters = FrozenSet<int>.Empty;
    }

    /// <summary>Number in the annex, or the code.</summary>
    public string Number { get; }

    /// <summary>What it is.</summary>
    public LocalText Title { get; }

    /// <summary>Goods terms by number.</summary>
    public int[] Terms { get; }

    /// <summary>CAS numbers.</summary>
    public string[] CasNumbers { get; }

    /// <summary>Whether goods so named are meant; unknown where they lack a fact.</summary>
    public Truth Takes(ItemFacts line, DateOnly asOf)
    {
        if (!_validity.Holds(asOf) || !IsUnder(line.Item.CommodityCode))
        {
            return Truth.False;
        }

        return _when?.Evaluate(Facts(line)) switch
        {
            null or Outcome.Yes or Outcome.Assumed => Truth.True,
            Outcome.Unknown => Truth.Unknown,
            _ => Truth.False,
        };
    }

    /// <summary>The cheapest fact that would settle it; null where none is missing.</summary>
    public Comparison? Missing(ItemFacts line)
    {
        var undecided = new List<Comparison>();
        _when?.Undecided(Facts(line), undecided);
        return undecided.MinBy(c => c.Parameter.Effort);
    }

    // A code that is declared shorter may still lie there.
    private bool IsUnder(string declared)
    {
        if (_codes.Length == 0 || declared.Length == 0)
        {
            return true;
        }

        foreach (var code in _codes)
        {
            if (declared.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(declared, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private Facts Facts(ItemFacts line)
    {
        var facts = new Facts { Scope = _parameters };
        foreach (var reading in line.Goods?.Readings ?? [])
        {
            facts.Add(reading);
        }

        return facts;
    }

    internal static int[] TermsOf(IReadOnlyList<string> terms, GoodsIndex goods, SourcePlace place) =>
        [.. terms.Select(t => goods.TermNumber(t) is var number and >= 0 ? number : throw new RuleFormatException(place, $"unknown goods term '{t}'"))];
}
