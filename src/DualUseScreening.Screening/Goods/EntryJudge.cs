using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>Compares what was read of goods with one entry: confirmed, likely, ruled out, or nothing to say.</summary>
internal sealed class EntryJudge(GoodsIndex index)
{
    private const float LeastQuality = 0.6f;
    private const float AskedFactor = 0.6f;
    private const float MostOfLead = 0.4f;
    private const float MadeOfFactor = 0.7f;
    private const float LaterClauseMalus = -0.08f;
    private const float FirstBonus = 0.06f;
    private const int FewHeadings = 3;
    private const float LeastWhereSilent = 1.5f;
    private const float RegimeBonus = 0.15f;
    private const float NamedServiceBonus = 0.06f;

    /// <summary>Where the goods stand; null when the entry is not worth mention.</summary>
    public Candidate? Evaluate(Entry entry, in EntryHit hit, GoodsQuery query, GoodsScratch scratch, bool civil)
    {
        var exact = hit.Basis != Basis.Words;
        if (entry.Since > query.AsOf || (!exact && hit.Quality < LeastQuality))
        {
            return null;
        }

        var facts = scratch.Facts;
        facts.Scope = entry.Parameters;
        facts.AskProperties = false;
        var outcome = entry.When?.Evaluate(facts) ?? Outcome.Assumed;
        var asksProperties = false;
        if (outcome == Outcome.Silent && !exact && entry.When is { } when && IsFigureTelling(when, scratch))
        {
            // Silence is for goods of which nothing is said: where a figure lies inside the control, the missing property is asked for.
            facts.AskProperties = true;
            asksProperties = when.Evaluate(facts) == Outcome.Unknown;
            outcome = asksProperties ? Outcome.Unknown : outcome;
            facts.AskProperties = asksProperties;
        }

        var isOfRegime = !exact && IsOfStatedRegime(entry, hit, scratch);
        if (outcome == Outcome.Silent && isOfRegime && !hit.Guessed)
        {
            (facts.AskProperties, facts.AskFigures) = (true, true);
            asksProperties = false;
            outcome = entry.When!.Evaluate(facts);
        }

        var released = -1;
        for (var n = 0; n < entry.Unless.Count && released < 0; n++)
        {
            released = entry.Unless[n].Evaluate(facts) == Outcome.Yes ? n : -1;
        }

        var met = entry.When?.AnyMet(facts) ?? false;
        Match match;
        if (released >= 0 || (outcome == Outcome.No && hit.Basis != Basis.DeclaredCode))
        {
            match = Match.RuledOut;
        }
        else if (hit.Basis == Basis.DeclaredCode || (hit.Basis == Basis.CasNumber && outcome != Outcome.Unknown && outcome != Outcome.Silent))
        {
            match = Match.Confirmed;
        }
        else if (outcome == Outcome.Silent)
        {
            (facts.AskProperties, facts.AskFigures) = (false, false);
            return null;
        }
        else if (outcome == Outcome.Unknown || hit.IsMadeOf || !(met || entry.Content.Named))
        {
            match = Match.Likely;
        }
        else
        {
            match = Match.Confirmed;
        }

        if (!exact && ((hit.Generic && !met) || (hit.Guessed && !HasFigureMet(entry, scratch)) || (match == Match.Likely && civil && (hit.Serves >= 0 || !(met && SpeaksAgainstCivilUse(entry, scratch))))))
        {
            return null;
        }

        var candidate = Describe(entry, hit, query, scratch, match, released);
        candidate = isOfRegime ? candidate with { Score = Math.Round(Math.Min(candidate.Score + RegimeBonus, 1), 4) } : candidate;
        (facts.AskProperties, facts.AskFigures) = (false, false);
        return asksProperties ? candidate with { Score = Math.Round(candidate.Score * AskedFactor, 4), IsWeak = true } : candidate;
    }

    /// <summary>How an entry compares that only words lead to, and how many figures speak for it (half a one where only the unit does, or a
    /// parameter that many headings ask for). What an ordinary article would not have is asked for only where figures speak for the entry.</summary>
    public Outcome Weigh(Entry entry, GoodsQuery query, GoodsScratch scratch, out float figuresMet)
    {
        figuresMet = 0;
        if (entry.Since > query.AsOf)
        {
            return Outcome.No;
        }

        var facts = scratch.Facts;
        facts.Scope = entry.Parameters;
        facts.AskProperties = false;
        var outcome = entry.When?.Evaluate(facts) ?? Outcome.Assumed;
        var isSilent = outcome == Outcome.Silent;
        if (isSilent)
        {
            facts.AskProperties = true;
            outcome = entry.When!.Evaluate(facts);
        }

        foreach (var note in entry.Unless)
        {
            outcome = note.Evaluate(facts) == Outcome.Yes ? Outcome.No : outcome;
        }

        scratch.BoundFigures.Clear();
        if (outcome is not (Outcome.No or Outcome.Silent) && entry.When is { } when)
        {
            CountFigures(when, scratch);
            figuresMet = 0.5f * scratch.BareFigures.Count;
            foreach (var parameter in scratch.BoundFigures)
            {
                figuresMet += index.HeadingsOfParameter[parameter] <= FewHeadings ? 1 : 0.5f;
            }
        }

        facts.AskProperties = false;
        return isSilent && figuresMet < LeastWhereSilent ? Outcome.Silent : outcome;
    }

    /// <summary>An entry that words lead to, as a candidate.</summary>
    public Candidate DescribeLead(in Lead lead, GoodsQuery query, GoodsScratch scratch)
    {
        scratch.Facts.Scope = index.Entries[lead.Entry].Parameters;
        scratch.Facts.AskProperties = true;
        var word = scratch.Words.StrongestWord(lead.Topic);
        var hit = new EntryHit(Basis.Words, LeastQuality, 0, word, word, -1);
        var candidate = Describe(index.Entries[lead.Entry], hit, query, scratch, Match.Likely, -1);
        scratch.Facts.AskProperties = false;
        return candidate with { Score = Math.Round(MostOfLead * lead.Evidence / (lead.Evidence + 15), 4) };
    }

    // "Gyroscope for missiles": the text speaks of what the one regime is about that the entry comes from. A word of the goods' own name
    // ("rocket motor") does not, nor is "software" alone a name.
    private bool IsOfStatedRegime(Entry entry, in EntryHit hit, GoodsScratch scratch)
    {
        if (hit.Generic || entry.Content.Regimes.Count != 1 || entry.Content.Serves.Count > 0)
        {
            return false;
        }

        foreach (var context in scratch.Contexts)
        {
            if ((context.First > hit.Last || context.Last < hit.First) && context.Last < scratch.LeftOutFrom
                && index.Contexts[context.Context] is { Kind: ContextKind.Regime } regime && regime.Id == entry.Content.Regimes[0])
            {
                return true;
            }
        }

        return false;
    }

    // Two figures inside the control; one alone many an ordinary article has as well.
    private static bool IsFigureTelling(Criterion when, GoodsScratch scratch)
    {
        CountFigures(when, scratch);
        return scratch.BoundFigures.Count + scratch.BareFigures.Count >= 2;
    }

    private static bool HasFigureMet(Entry entry, GoodsScratch scratch)
    {
        if (entry.When is not { } when)
        {
            return false;
        }

        CountFigures(when, scratch);
        return scratch.BoundFigures.Count + scratch.BareFigures.Count > 0;
    }

    // In an everyday context a figure counts that words bind to what the entry asks for; one of a usual unit is not enough.
    private static bool SpeaksAgainstCivilUse(Entry entry, GoodsScratch scratch)
    {
        CountFigures(entry.When!, scratch);
        return scratch.BoundFigures.Count > 0 || scratch.BareFigures.Count == 0;
    }

    private static void CountFigures(Criterion when, GoodsScratch scratch)
    {
        scratch.BoundFigures.Clear();
        scratch.BareFigures.Clear();
        when.AddFiguresMet(scratch.Facts, scratch.BoundFigures, scratch.BareFigures);
    }

    private Candidate Describe(Entry entry, in EntryHit hit, GoodsQuery query, GoodsScratch scratch, Match match, int released)
    {
        var comparisons = new List<ComparisonResult>();
        entry.When?.Explain(scratch.Facts, comparisons);
        var undecided = new List<Comparison>();
        if (match == Match.Likely)
        {
            entry.When?.Undecided(scratch.Facts, undecided);
            undecided.Sort(static (a, b) => a.Parameter.Effort.CompareTo(b.Parameter.Effort));
        }

        var metCount = 0;
        var near = released >= 0;
        foreach (var result in comparisons)
        {
            metCount += result is { Outcome: Outcome.Yes, Role: ComparisonRole.Asked } ? 1 : 0;
            near |= match == Match.RuledOut && result.Outcome == Outcome.No && result.Reading >= 0
                && IsWithinReach(result.Comparison, scratch.Facts.Readings[result.Reading]);
        }

        var score = hit.Quality * (hit.IsMadeOf ? MadeOfFactor : 1f) * hit.Weight / (hit.Weight + 8f)
            + 0.04f * Math.Min(metCount, 5) + HeadingBonus(entry, query.CommodityCode) + KinshipBonus(entry, hit) + PlaceBonus(hit, scratch);
        var isNamed = hit.First >= 0;
        return new Candidate
        {
            Entry = entry,
            Match = match,
            Score = Math.Round(Math.Clamp(score, 0.01, 1), 4),
            Basis = hit.Basis,
            Comparisons = comparisons,
            Undecided = undecided,
            ReleasedBy = released,
            Near = near,
            NameStart = isNamed ? scratch.Tokens[hit.First].Start : -1,
            NameLength = isNamed ? scratch.Tokens[hit.Last].End - scratch.Tokens[hit.First].Start : 0,
            Serves = hit.Serves >= 0 ? index.Entries[hit.Serves] : null,
        };
    }

    // A factor of two either way is within reach: a slip of the pen, a selected batch, a firmware option.
    private static bool IsWithinReach(Comparison comparison, in Reading reading)
    {
        if (comparison.Operator is Operator.Flag or Operator.OneOf || comparison.Limit == 0)
        {
            return false;
        }

        var low = Math.Abs(reading.Low / comparison.Limit);
        var high = comparison.Operator == Operator.Within ? Math.Abs(reading.High / comparison.Upper) : low;
        return low is >= 0.5 and <= 2 || high is >= 0.5 and <= 2;
    }

    private static float HeadingBonus(Entry entry, string commodityCode)
    {
        if (commodityCode.Length == 0 || entry.Content.HsCodes.Count == 0)
        {
            return 0;
        }

        var best = -0.05f;
        foreach (var hs in entry.Content.HsCodes)
        {
            if (commodityCode.StartsWith(hs, StringComparison.Ordinal))
            {
                best = Math.Max(best, hs.Length >= 6 ? 0.15f : 0.1f);
            }
            else if (commodityCode.AsSpan(0, 4).SequenceEqual(hs.AsSpan(0, 4)))
            {
                best = Math.Max(best, 0.08f);
            }
        }

        return best;
    }

    // Goods are named first, then what they have and what they are for. Within one stretch of words only material masters keep to it: in most
    // languages the thing itself comes last there.
    private static float PlaceBonus(in EntryHit hit, GoodsScratch scratch)
    {
        if (hit.First < 0 || scratch.FirstName >= scratch.Tokens.Count)
        {
            return 0;
        }

        if (scratch.Tokens.IsTerse)
        {
            return hit.First == scratch.FirstName ? FirstBonus : 0;
        }

        return scratch.Tokens[hit.First].Break == scratch.Tokens[scratch.FirstName].Break ? FirstBonus : LaterClauseMalus;
    }

    // Software and technology are listed in the category of the goods they serve.
    // That is named itself goes before what serves the same goods.
    private float KinshipBonus(Entry entry, in EntryHit hit) =>
        hit.Serves < 0 ? (entry.Group is 'D' or 'E' && hit is { Basis: Basis.Words, Generic: false } ? NamedServiceBonus : 0f)
        : index.Entries[hit.Serves].Code[0] == entry.Code[0] ? 0.05f + (entry.Content.Serves.Any(s => s.Length >= 5) ? 0.02f : 0f)
        : 0f;
}
