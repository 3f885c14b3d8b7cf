using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Looks for headings through single words where names lead nowhere, or beside what they lead to: likely at most, with questions. Words alone must be
/// many and rare; fewer will do where a stated figure lies inside a criterion. See docs/decisions/0010-words-as-weak-evidence.md.
/// </summary>
internal sealed class WordFallback(GoodsIndex index, EntryJudge judge)
{
    private const int MaxHeadings = 3;
    private const float RankFactor = 0.1f;
    private const float FigureWorth = 3f;
    private const float NearlyBest = 0.8f;
    private const float LeastTelling = 4f;
    private const float LeastServed = 5f;
    private const float LeastServedShare = 0.5f;
    private const float MostOfText = 0.55f;
    private const float NearlyAllOfText = 0.9f;

    /// <summary>Ranks what names led to by its words, and adds headings that only words lead to.</summary>
    public void Apply(GoodsQuery query, GoodsScratch scratch, bool civil, List<Candidate> candidates)
    {
        var scores = scratch.Words;
        index.Words.Weigh(scratch.Tokens, Math.Min(scratch.Tokens.Count, scratch.LeftOutFrom), scores);
        if (scores.Best == 0)
        {
            return;
        }

        var isFound = Rank(scores, candidates);
        if (civil && !isFound)
        {
            return;
        }

        scratch.Leads.Clear();
        foreach (var topic in scores.Touched)
        {
            if (CanLead(topic, scores, isFound) && IsOpen(topic, scratch, candidates) && FindLead(topic, isFound, query, scratch) is var lead && lead.Entry >= 0
                && IsEnough(lead, isFound, scratch))
            {
                AddLead(lead, scratch.Leads);
            }
        }

        if (scratch.Kind != '\0' && !isFound)
        {
            AddServices(query, scratch);
        }

        scratch.Leads.Sort(static (a, b) => a.Evidence != b.Evidence ? b.Evidence.CompareTo(a.Evidence) : a.Topic.CompareTo(b.Topic));
        for (var l = 0; l < scratch.Leads.Count && l < MaxHeadings && scratch.Leads[l].Evidence >= NearlyBest * scratch.Leads[0].Evidence; l++)
        {
            candidates.Add(judge.DescribeLead(scratch.Leads[l], query, scratch));
        }
    }

    // Software or technology for goods that only words lead to: the headings that serve them. That they are software or technology says nothing of
    // those goods, and one word does only where there is hardly another.
    private void AddServices(GoodsQuery query, GoodsScratch scratch)
    {
        var scores = scratch.Words;
        MarkKindWords(scratch);
        index.Words.Weigh(scratch.Tokens, Math.Min(scratch.Tokens.Count, scratch.LeftOutFrom), scores, scratch.KindWords);
        var best = 0f;
        foreach (var topic in scores.Touched)
        {
            best = index.Words.Headings[topic][1] is 'D' or 'E' ? best : Math.Max(best, scores.Of(topic));
        }

        if (best < LeastTelling)
        {
            return;
        }

        foreach (var topic in scores.Touched)
        {
            if (index.Words.Headings[topic][1] is 'D' or 'E' || scores.Of(topic) < best || IsDenied(topic, scratch)
                || scores.Share(topic) < (scores.WordsFor(topic) < 2 ? NearlyAllOfText : best < LeastServed ? MostOfText : LeastServedShare))
            {
                continue;
            }

            foreach (var served in index.EntriesOfTopic[topic])
            {
                foreach (var service in index.ServedBy[served])
                {
                    if (index.Entries[service].Group == scratch.Kind
                        && judge.Weigh(index.Entries[service], query, scratch, out var met) is not (Outcome.No or Outcome.Silent))
                    {
                        AddLead(new Lead(topic, service, met, scratch.BoundFigures.Count > 0, scores.Of(topic)), scratch.Leads);
                    }
                }
            }
        }
    }

    private void MarkKindWords(GoodsScratch scratch)
    {
        foreach (var context in scratch.Contexts)
        {
            if (index.Contexts[context.Context].Kind is ContextKind.Software or ContextKind.Technology or ContextKind.GenericHead)
            {
                for (var t = context.First; t <= context.Last; t++)
                {
                    scratch.KindWords.Add(t);
                }
            }
        }
    }

    // One lead a heading.
    private void AddLead(in Lead lead, List<Lead> leads)
    {
        for (var l = 0; l < leads.Count; l++)
        {
            if (index.Entries[leads[l].Entry].Heading == index.Entries[lead.Entry].Heading)
            {
                leads[l] = lead.Evidence > leads[l].Evidence ? lead : leads[l];
                return;
            }
        }

        leads.Add(lead);
    }

    // Whether names led anywhere.
    private bool Rank(WordScores scores, List<Candidate> candidates)
    {
        var isFound = false;
        for (var c = 0; c < candidates.Count; c++)
        {
            var candidate = candidates[c];
            isFound |= candidate.Match != Match.RuledOut;
            if (candidate.Basis == Basis.Words && candidate.Match != Match.RuledOut)
            {
                var share = scores.Of(index.Words.TopicOf[candidate.Entry.Number]) / scores.Best;
                candidates[c] = candidate with { Score = Math.Round(Math.Clamp(candidate.Score + RankFactor * share, 0.01, 1), 4) };
            }
        }

        return isFound;
    }

    // A first look that costs nothing.
    private static bool CanLead(int topic, WordScores scores, bool isFound) => isFound
        ? scores.Of(topic) >= 10 && scores.Of(topic) >= NearlyBest * scores.Best && scores.WordsFor(topic) >= 2
        : scores.Of(topic) >= 7 && scores.WordsFor(topic) >= 2;

    // Not of another kind than the goods are, not among the candidates, and not about as much as what a stated fact rules out.
    private bool IsOpen(int topic, GoodsScratch scratch, List<Candidate> candidates)
    {
        var code = index.Words.Headings[topic];
        if ((scratch.Kind != '\0' ? code[1] != scratch.Kind : code[1] is 'D' or 'E') || IsDenied(topic, scratch))
        {
            return false;
        }

        foreach (var candidate in candidates)
        {
            var other = index.Words.TopicOf[candidate.Entry.Number];
            if (candidate.Entry.Heading == code || (candidate.Match == Match.RuledOut && scratch.Words.Of(other) >= NearlyBest * scratch.Words.Of(topic)))
            {
                return false;
            }
        }

        return true;
    }

    // The entry of a topic that the stated facts fit best.
    private Lead FindLead(int topic, bool isFound, GoodsQuery query, GoodsScratch scratch)
    {
        var best = new Lead(topic, -1, 0, false, 0);
        foreach (var number in index.EntriesOfTopic[topic])
        {
            // A substance is its name or its CAS number, not words like them.
            if (index.Entries[number].Content.CasNumbers.Count > 0)
            {
                continue;
            }

            var outcome = judge.Weigh(index.Entries[number], query, scratch, out var met);
            if (outcome != Outcome.No && (outcome != Outcome.Silent || isFound) && (best.Entry < 0 || met > best.FiguresMet))
            {
                best = best with { Entry = number, FiguresMet = met, HasBoundFigure = scratch.BoundFigures.Count > 0 };
            }
        }

        return best with { Evidence = scratch.Words.Of(topic) + FigureWorth * Math.Min(best.FiguresMet, 3) };
    }

    private bool IsEnough(in Lead lead, bool isFound, GoodsScratch scratch)
    {
        if (isFound)
        {
            return true;
        }

        var score = scratch.Words.Of(lead.Topic);
        var words = scratch.Words.WordsFor(lead.Topic);
        var share = scratch.Words.Share(lead.Topic);
        if (WasSilent(lead.Topic, scratch))
        {
            // The words of the name itself say nothing that the name did not.
            return lead.FiguresMet >= 2 && score >= 10;
        }

        var byWords = (score >= 13 && words >= 4 && share >= 0.52f) || (score >= 16 && words >= 3 && share >= 0.5f);
        var byFigures = lead.FiguresMet >= 1 && share >= 0.35f && (lead.HasBoundFigure || score >= 10);

        // That they are software or technology leaves few headings.
        var byKind = scratch.Kind != '\0' && score >= 8 && words >= 3 && share >= 0.38f;
        return byWords || byFigures || byKind;
    }

    // "Not" phrases of the vocabulary say that it is something else.
    private bool IsDenied(int topic, GoodsScratch scratch)
    {
        foreach (var term in scratch.NotTerms)
        {
            foreach (var number in index.EntriesByTerm[term])
            {
                if (index.Words.TopicOf[number] == topic)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A name led to the topic, and its entries had nothing to say: what an ordinary article has was all that was stated.
    private bool WasSilent(int topic, GoodsScratch scratch)
    {
        foreach (var number in scratch.Entries.Keys)
        {
            if (index.Words.TopicOf[number] == topic)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A topic that words lead to, the entry of it that fits best, and what speaks for it.</summary>
internal readonly record struct Lead(int Topic, int Entry, float FiguresMet, bool HasBoundFigure, float Evidence);
