using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods;

/// <summary>Whether goods are software or technology, and which of the things that are named they serve.</summary>
internal sealed class ServedGoods(GoodsIndex index)
{
    private const float PurposeFactor = 0.7f;

    /// <summary>Group letter D or E where the goods are software or technology, else none: its word comes first, or right behind the thing it is for.</summary>
    public char SoftwareOrTechnology(GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        foreach (var context in scratch.Contexts)
        {
            var kind = index.Contexts[context.Context].Kind;
            if (kind is not (ContextKind.Software or ContextKind.Technology))
            {
                continue;
            }

            var accompanies = false;
            for (var t = context.First - 1; t >= 0 && t >= context.First - 4; t--)
            {
                accompanies |= index.MarkOf(tokens.Folded(t)) == ContextKind.Accompaniment;
            }

            if (!accompanies && (!IsBehindGoods(context, scratch) || IsRightBehindTerm(context, scratch)))
            {
                return kind == ContextKind.Software ? 'D' : 'E';
            }
        }

        return '\0';
    }

    /// <summary>The last word of the goods that software or technology names first; −1 where it names none.</summary>
    public int FirstServed(GoodsScratch scratch)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var hit in scratch.TermHits)
        {
            if (NamesGoods(hit.Term) && !scratch.NotTerms.Contains(hit.Term) && (hit.First < first || (hit.First == first && hit.Last > last)))
            {
                (first, last) = (hit.First, hit.Last);
            }
        }

        return last;
    }

    /// <summary>How much of a name is left among the goods that software or technology is for: the manual of a winding machine for rotors is one for
    /// the machine.</summary>
    public float OfServed(in TermHit hit, int firstServed, GoodsScratch scratch)
    {
        for (var t = hit.First - 1; t > firstServed && firstServed >= 0; t--)
        {
            switch (index.MarkOf(scratch.Tokens.Folded(t)))
            {
                case ContextKind.Purpose:
                    return PurposeFactor;
                case ContextKind.Accompaniment:
                    return NameStanding.AccompanimentFactor;
            }
        }

        return 1f;
    }

    private bool IsBehindGoods(in ContextHit context, GoodsScratch scratch)
    {
        foreach (var hit in scratch.TermHits)
        {
            // Before the word or ending no later than it: a name around it, as in "control software for vibration tests", says what the software is for.
            if (hit.First < context.First && hit.Last <= context.Last && NamesGoods(hit.Term))
            {
                return true;
            }
        }

        return false;
    }

    // A name of software itself does not stand before the word "software".
    private bool NamesGoods(int term)
    {
        foreach (var entry in index.EntriesByTerm[term])
        {
            if (index.Entries[entry].Group is not ('D' or 'E'))
            {
                return true;
            }
        }

        return index.EntriesByTerm[term].Length == 0;
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
}
