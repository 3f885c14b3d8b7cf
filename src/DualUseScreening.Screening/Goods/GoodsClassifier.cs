using System.Collections.Concurrent;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Reads goods the way a classification expert does: which things of the control list they may be, which facts are stated, how those compare
/// with the criteria, and which fact is missing. Pure: the same goods and list give the same result.
/// </summary>
public sealed class GoodsClassifier
{
    /// <summary>Entries reported at most.</summary>
    public const int MaxCandidates = 20;

    private const int MaxPerHeading = 3;
    private const float LeastQuality = 0.6f;
    private const float PurposeFactor = 0.35f;
    private const float AccessoryFactor = 0.4f;

    private readonly GoodsIndex _index;
    private readonly ParameterReader _reader;
    private readonly ConcurrentBag<GoodsScratch> _scratches = [];

    /// <summary>A classifier over one compiled list.</summary>
    public GoodsClassifier(GoodsIndex index)
    {
        _index = index;
        _reader = new ParameterReader(index);
    }

    /// <summary>The list.</summary>
    public GoodsIndex Index => _index;

    /// <summary>Compares goods with the list.</summary>
    public Classification Classify(GoodsQuery query)
    {
        if (!_scratches.TryTake(out var scratch))
        {
            scratch = new GoodsScratch();
        }

        try
        {
            return Classify(query, scratch);
        }
        finally
        {
            scratch.Clear();
            _scratches.Add(scratch);
        }
    }

    private Classification Classify(GoodsQuery query, GoodsScratch scratch)
    {
        Read(query, scratch);
        var kind = SoftwareOrTechnology(scratch);
        CollectEntries(query, scratch, kind, out var unknownDeclared);
        var civil = CivilContexts(scratch);
        var candidates = new List<Candidate>();
        foreach (var (number, hit) in scratch.Entries)
        {
            if (Evaluate(_index.Entries[number], hit, query, scratch, civil.Count > 0) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        candidates.Sort(Order);
        var places = new List<TextPlace>(scratch.TermHits.Count);
        return new Classification
        {
            Candidates = Select(candidates),
            Readings = scratch.Facts.Readings.ToArray(),
            Terms = TermsOf(scratch, places),
            TermPlaces = places,
            CivilContexts = civil,
            UnknownDeclaredCode = unknownDeclared,
        };
    }

    private void Read(GoodsQuery query, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        tokens.Read(query.Description);
        _index.Figures.Scan(query.Description, tokens, scratch.Figures);
        _index.Phrases.Search(tokens, scratch.Search);
        _reader.ReadText(tokens, scratch, 0);
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            foreach (ref readonly var target in _index.Phrases.Targets(hit))
            {
                switch (target.Kind)
                {
                    case GoodsTargetKind.Term:
                        scratch.TermHits.Add(new TermHit(target.Id, hit.First, hit.Last, hit.Quality, hit.Weight));
                        break;
                    case GoodsTargetKind.NotTerm:
                        scratch.NotTerms.Add(target.Id);
                        break;
                    case GoodsTargetKind.Context:
                        scratch.Contexts.Add(new ContextHit(target.Id, hit.First, hit.Last));
                        break;
                }
            }
        }

        for (var a = 0; a < query.Attributes.Count; a++)
        {
            var attribute = query.Attributes[a];
            if (!_reader.ReadAttribute(attribute, scratch, a + 1))
            {
                // An unknown name: read "name value" as a sentence of its own.
                var text = attribute.Name + ": " + attribute.Value;
                scratch.AttributeTokens.Read(text);
                scratch.Figures.Clear();
                scratch.Mentions.Clear();
                _index.Figures.Scan(text, scratch.AttributeTokens, scratch.Figures);
                _index.Phrases.Search(scratch.AttributeTokens, scratch.Search);
                _reader.ReadText(scratch.AttributeTokens, scratch, a + 1);
            }
        }
    }

    private void CollectEntries(GoodsQuery query, GoodsScratch scratch, char kind, out bool unknownDeclared)
    {
        unknownDeclared = false;
        foreach (var hit in scratch.TermHits)
        {
            if (scratch.NotTerms.Contains(hit.Term) || IsExcluded(hit, scratch))
            {
                continue;
            }

            var quality = hit.Quality * Standing(hit, scratch) * (IsShadowed(hit, scratch) ? 0.85f : 1f);
            var generic = IsMarker(hit, scratch);
            foreach (var entry in _index.EntriesByTerm[hit.Term])
            {
                if (kind != '\0' && _index.Entries[entry].Group is not ('D' or 'E'))
                {
                    Redirect(entry, kind, hit, hit.Quality, scratch);
                    continue;
                }

                Keep(entry, new EntryHit(Basis.Words, quality, hit.Weight, hit.First, hit.Last, -1) { Generic = generic }, scratch);
            }
        }

        if (query.CasNumber.Length > 0)
        {
            foreach (var entry in _index.WithCas(query.CasNumber))
            {
                scratch.Entries[entry] = new EntryHit(Basis.CasNumber, 1, 20, -1, -1, -1);
            }
        }

        if (query.DeclaredCode.Length > 0 && query.DeclaredCode != "NONE")
        {
            if (_index.Find(query.DeclaredCode) is { } declared)
            {
                scratch.Entries[declared.Number] = new EntryHit(Basis.DeclaredCode, 1, 20, -1, -1, -1);
            }
            else
            {
                unknownDeclared = true;
            }
        }
    }

    // "Software" alone names no entry: what it does, or what it is for, does.
    private bool IsMarker(in TermHit hit, GoodsScratch scratch)
    {
        foreach (var context in scratch.Contexts)
        {
            if (context.First == hit.First && context.Last == hit.Last
                && _index.Contexts[context.Context].Kind is ContextKind.Software or ContextKind.Technology)
            {
                return true;
            }
        }

        return false;
    }

    private void Redirect(int entry, char kind, in TermHit hit, float quality, GoodsScratch scratch)
    {
        foreach (var service in _index.ServedBy[entry])
        {
            if (_index.Entries[service].Group == kind)
            {
                Keep(service, new EntryHit(Basis.Words, quality * 0.9f, hit.Weight, hit.First, hit.Last, entry), scratch);
            }
        }
    }

    private static void Keep(int entry, in EntryHit hit, GoodsScratch scratch)
    {
        if (!scratch.Entries.TryGetValue(entry, out var known) || (known.Generic && !hit.Generic) || hit.Quality * (8 + hit.Weight) > known.Quality * (8 + known.Weight))
        {
            scratch.Entries[entry] = hit;
        }
    }

    // The thing itself, or what the thing is for, or an accessory of it?
    private float Standing(in TermHit hit, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        foreach (var context in scratch.Contexts)
        {
            if (_index.Contexts[context.Context].Kind == ContextKind.Accessory
                && context.First == hit.Last + 1 && tokens[context.First].Break == tokens[hit.Last].Break)
            {
                return AccessoryFactor;
            }
        }

        for (var t = hit.First - 1; t > 0; t--)
        {
            var folded = tokens.Folded(t);
            if (_index.IsMark(folded, ContextKind.Purpose))
            {
                return HasHeadBefore(t, scratch) ? PurposeFactor : 1f;
            }

            if (_index.IsMark(folded, ContextKind.Accompaniment) && tokens[t].Break == tokens[hit.First].Break)
            {
                return 0.8f;
            }
        }

        return 1f;
    }

    private bool HasHeadBefore(int token, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        for (var t = 0; t < token; t++)
        {
            if (tokens[t].IsNumber || tokens.Folded(t).Length < 3 || Text.StopWords.Contains(tokens.Folded(t)))
            {
                continue;
            }

            var generic = false;
            foreach (var context in scratch.Contexts)
            {
                generic |= _index.Contexts[context.Context].Kind == ContextKind.GenericHead && context.First <= t && t <= context.Last;
            }

            if (!generic)
            {
                return true;
            }
        }

        return false;
    }

    // Left out by "except", "excluding" or the like in front of it.
    private bool IsExcluded(in TermHit hit, GoodsScratch scratch)
    {
        foreach (var context in scratch.Contexts)
        {
            if (_index.Contexts[context.Context].Kind == ContextKind.Exclusion && context.Last < hit.First)
            {
                return true;
            }
        }

        return false;
    }

    // Inside the words of a longer name of something else.
    private static bool IsShadowed(in TermHit hit, GoodsScratch scratch)
    {
        foreach (var other in scratch.TermHits)
        {
            if (other.Term != hit.Term && other.First <= hit.First && other.Last >= hit.Last
                && other.Last - other.First > hit.Last - hit.First && other.Weight > hit.Weight)
            {
                return true;
            }
        }

        return false;
    }

    // Software or technology is what the goods are when its word comes first, or right behind the thing it is for.
    private char SoftwareOrTechnology(GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        foreach (var context in scratch.Contexts)
        {
            var kind = _index.Contexts[context.Context].Kind;
            if (kind is not (ContextKind.Software or ContextKind.Technology))
            {
                continue;
            }

            var accompanies = false;
            for (var t = context.First - 1; t >= 0 && t >= context.First - 4; t--)
            {
                accompanies |= _index.IsMark(tokens.Folded(t), ContextKind.Accompaniment);
            }

            var firstTerm = int.MaxValue;
            foreach (var hit in scratch.TermHits)
            {
                firstTerm = Math.Min(firstTerm, hit.First);
            }

            if (!accompanies && (context.First <= firstTerm || IsRightBehindTerm(context, scratch)))
            {
                return kind == ContextKind.Software ? 'D' : 'E';
            }
        }

        return '\0';
    }

    private static bool IsRightBehindTerm(in ContextHit context, GoodsScratch scratch)
    {
        foreach (var hit in scratch.TermHits)
        {
            if (context.First > hit.Last && context.First - hit.Last <= 2
                && scratch.Tokens[context.First].Break == scratch.Tokens[hit.Last].Break)
            {
                return true;
            }
        }

        return false;
    }

    private List<int> CivilContexts(GoodsScratch scratch)
    {
        var civil = new List<int>(0);
        foreach (var context in scratch.Contexts)
        {
            if (_index.Contexts[context.Context].Kind == ContextKind.Civil && !civil.Contains(context.Context))
            {
                civil.Add(context.Context);
            }
        }

        return civil;
    }

    private Candidate? Evaluate(Entry entry, in EntryHit hit, GoodsQuery query, GoodsScratch scratch, bool civil)
    {
        if (entry.Since > query.AsOf)
        {
            return null;
        }

        var facts = scratch.Facts;
        facts.Scope = entry.Parameters;
        var outcome = entry.When?.Evaluate(facts) ?? Outcome.Assumed;
        var released = -1;
        for (var n = 0; n < entry.Unless.Count && released < 0; n++)
        {
            released = entry.Unless[n].Evaluate(facts) == Outcome.Yes ? n : -1;
        }

        var met = entry.When?.AnyMet(facts) ?? false;
        var exact = hit.Basis != Basis.Words;
        Match match;
        if (released >= 0 || (outcome == Outcome.No && hit.Basis != Basis.DeclaredCode))
        {
            match = Match.RuledOut;
        }
        else if (hit.Basis == Basis.DeclaredCode || (hit.Basis == Basis.CasNumber && outcome != Outcome.Unknown && outcome != Outcome.Silent))
        {
            match = Match.Confirmed;
        }
        else if (hit.Quality < LeastQuality || outcome == Outcome.Silent)
        {
            return null;
        }
        else if (outcome == Outcome.Unknown || !(met || entry.Content.Named))
        {
            match = Match.Likely;
        }
        else
        {
            match = Match.Confirmed;
        }

        if (match == Match.Likely && civil && !met && !exact)
        {
            return null;
        }

        if ((hit.Quality < LeastQuality || (hit.Generic && !met)) && !exact)
        {
            return null;
        }

        return Describe(entry, hit, query, scratch, match, released);
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
            metCount += result.Outcome == Outcome.Yes ? 1 : 0;
            near |= match == Match.RuledOut && result.Outcome == Outcome.No && result.Reading >= 0
                && IsWithinReach(result.Comparison, scratch.Facts.Readings[result.Reading]);
        }

        var score = hit.Quality * hit.Weight / (hit.Weight + 8f)
            + 0.04f * Math.Min(metCount, 5) + HeadingBonus(entry, query.CommodityCode) + KinshipBonus(entry, hit);
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
            Serves = hit.Serves >= 0 ? _index.Entries[hit.Serves] : null,
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

    // Software and technology are listed in the category of the goods they serve.
    private float KinshipBonus(Entry entry, in EntryHit hit) =>
        hit.Serves >= 0 && _index.Entries[hit.Serves].Code[0] == entry.Code[0]
            ? 0.05f + (entry.Content.Serves.Any(s => s.Length >= 5) ? 0.02f : 0f)
            : 0f;

    private static int Order(Candidate a, Candidate b)
    {
        var byMatch = a.Match.CompareTo(b.Match);
        if (byMatch != 0)
        {
            return byMatch;
        }

        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(a.Entry.Code, b.Entry.Code);
    }

    private static List<Candidate> Select(List<Candidate> ordered)
    {
        var selected = new List<Candidate>(Math.Min(ordered.Count, MaxCandidates));
        foreach (var candidate in ordered)
        {
            var same = 0;
            var better = false;
            foreach (var other in selected)
            {
                if (other.Entry.Heading == candidate.Entry.Heading)
                {
                    same++;
                    better |= other.Match < candidate.Match;
                }
            }

            // Once a heading's sub-item is confirmed, its weaker ones only distract.
            if (same < MaxPerHeading && !(better && candidate.Match == Match.RuledOut) && !(better && same > 0) && selected.Count < MaxCandidates)
            {
                selected.Add(candidate);
            }
        }

        return selected;
    }

    private List<int> TermsOf(GoodsScratch scratch, List<TextPlace> places)
    {
        var terms = new List<int>(scratch.TermHits.Count);
        foreach (var hit in scratch.TermHits)
        {
            if (!terms.Contains(hit.Term) && !scratch.NotTerms.Contains(hit.Term) && !IsExcluded(hit, scratch))
            {
                terms.Add(hit.Term);
                var start = scratch.Tokens[hit.First].Start;
                places.Add(new TextPlace(start, scratch.Tokens[hit.Last].End - start));
            }
        }

        return terms;
    }
}
