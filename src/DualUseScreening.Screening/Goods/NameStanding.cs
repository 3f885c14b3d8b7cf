using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// What a goods name is in its text: the thing itself, what the thing is for, what comes with it, what is left out, or an accessory of it; and
/// whether the goods are software or technology.
/// </summary>
internal sealed class NameStanding(GoodsIndex index)
{
    private const float PurposeFactor = 0.35f;
    private const float ProductionFactor = 0.75f;
    private const float AccessoryFactor = 0.4f;
    public const float AccompanimentFactor = 0.8f;

    /// <summary>"Software" alone names no entry: what it does, or what it is for, does.</summary>
    public bool IsMarker(in TermHit hit, GoodsScratch scratch)
    {
        foreach (var context in scratch.Contexts)
        {
            if (context.First == hit.First && context.Last == hit.Last
                && index.Contexts[context.Context].Kind is ContextKind.Software or ContextKind.Technology)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much of a name is left where the goods are not the thing itself: 1 for the thing itself.</summary>
    /// <param name="hit">The name.</param>
    /// <param name="description">The text.</param>
    /// <param name="scratch">What was read of it.</param>
    public float Of(in TermHit hit, ReadOnlySpan<char> description, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        var isMaterial = IsMaterial(hit.Term);
        foreach (var context in scratch.Contexts)
        {
            if (index.Contexts[context.Context].Kind switch
            {
                ContextKind.Accessory => IsHeadOf(hit.Last, context.First, scratch) && !IsPacking(context, tokens),
                ContextKind.Carrier => tokens.IsTerse && context.First == hit.First && context.Last == hit.Last && IsBehindOther(hit, scratch),
                ContextKind.Likeness => IsSaidOf(context.Last, hit.First, scratch),
                _ => false,
            })
            {
                return AccessoryFactor;
            }
        }

        // Back to the comma or the bracket: "crawler for disposal (EOD robot)". For a material a bracket is none: "for green salt (UF4)".
        var standing = 1f;
        for (var t = hit.First - 1; t > 0 && (tokens[t].Break == tokens[hit.First].Break || (isMaterial && !IsClauseStart(t + 1, description, tokens))); t--)
        {
            switch (index.MarkOf(tokens.Folded(t)))
            {
                case ContextKind.Purpose:
                    return standing * (!HasHeadBefore(t, scratch) && !HasNameAcross(t, hit, scratch) ? 1f : IsProductionEquipment(hit.Term) ? ProductionFactor : PurposeFactor);
                case ContextKind.Accompaniment when isMaterial:
                    standing = AccompanimentFactor;
                    break;
                case ContextKind.Accompaniment:
                    return AccompanimentFactor;
            }
        }

        return standing;
    }

    // A bracket starts none.
    private static bool IsClauseStart(int token, ReadOnlySpan<char> description, TokenisedText tokens) =>
        description[tokens[token - 1].End..tokens[token].Start].IndexOfAny(",;.:") >= 0;

    /// <summary>Whether a name is a material that a thing is made of or works with: named behind it ("rotor tube, maraging steel") or right before it
    /// ("maraging steel motor case").</summary>
    public bool IsWhatItIsMadeOf(in TermHit hit, GoodsScratch scratch)
    {
        if (!IsMaterial(hit.Term))
        {
            return false;
        }

        foreach (var other in scratch.TermHits)
        {
            if ((other.Last < hit.First || other.First == hit.Last + 1) && !other.Guessed
                && index.EntriesByTerm[other.Term].Length > 0 && IsThing(other.Term) && !scratch.NotTerms.Contains(other.Term))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMaterial(int term)
    {
        foreach (var number in index.EntriesByTerm[term])
        {
            if (index.Entries[number].Group != 'C')
            {
                return false;
            }
        }

        return index.EntriesByTerm[term].Length > 0;
    }

    private bool IsThing(int term)
    {
        foreach (var number in index.EntriesByTerm[term])
        {
            if (index.Entries[number].Group is not ('A' or 'B'))
            {
                return false;
            }
        }

        return true;
    }

    // "Bag 25 kg": how much is packed, not a bag for it.
    private static bool IsPacking(in ContextHit context, TokenisedText tokens) =>
        context.Last + 1 < tokens.Count && (tokens[context.Last + 1].Flags & TokenFlags.Digit) != 0;

    private bool IsBehindOther(in TermHit hit, GoodsScratch scratch)
    {
        foreach (var other in scratch.TermHits)
        {
            if (other.Last < hit.First && !other.Guessed && index.EntriesByTerm[other.Term].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Gyroscope mounting bracket": what the words come to, right behind the name or after another word or two.
    private static bool IsHeadOf(int name, int head, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        if (head <= name || head - name > 3 || tokens[head].Break != tokens[name].Break)
        {
            return false;
        }

        for (var t = name + 1; t < head; t++)
        {
            if ((tokens[t].Flags & TokenFlags.Digit) != 0 || tokens[t].FoldedLength < 3 || StopWords.Contains(tokens.Folded(t)))
            {
                return false;
            }
        }

        return true;
    }

    // "Modell eines Reaktors": only articles and "of" in between.
    private static bool IsSaidOf(int head, int name, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        if (name - head is not (2 or 3) || tokens[head].Break != tokens[name].Break)
        {
            return false;
        }

        for (var t = head + 1; t < name; t++)
        {
            if (!StopWords.Contains(tokens.Folded(t)))
            {
                return false;
            }
        }

        return true;
    }

    // Equipment to make or test listed goods is named by what it is for; machine tools, of category 2, are not.
    private bool IsProductionEquipment(int term)
    {
        foreach (var number in index.EntriesByTerm[term])
        {
            var entry = index.Entries[number];
            if (entry.Group != 'B' || (entry.Code[0] == '2' && !entry.Content.Named))
            {
                return false;
            }
        }

        return index.EntriesByTerm[term].Length > 0;
    }

    // "Production equipment for drones": the name of equipment reaches over the preposition, so that what follows is what it is for.
    private bool HasNameAcross(int token, in TermHit hit, GoodsScratch scratch)
    {
        foreach (var other in scratch.TermHits)
        {
            if (other.Term != hit.Term && other.First < token && token < other.Last && !other.Guessed && IsProductionEquipment(other.Term))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasHeadBefore(int token, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        for (var t = 0; t < token; t++)
        {
            if (tokens[t].IsNumber || tokens.Folded(t).Length < 3 || StopWords.Contains(tokens.Folded(t)))
            {
                continue;
            }

            var generic = false;
            foreach (var context in scratch.Contexts)
            {
                generic |= index.Contexts[context.Context].Kind is ContextKind.GenericHead or ContextKind.Software or ContextKind.Technology
                    && context.First <= t && t <= context.Last;
            }

            if (!generic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Left out by "except", "excluding" or the like in front of it or among its words, or said not to be there: "without", "cyanide-free".</summary>
    public bool IsExcluded(in TermHit hit, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        if (hit.Last >= scratch.LeftOutFrom
            || (hit.Last + 1 < tokens.Count && tokens[hit.Last + 1].Start == tokens[hit.Last].End + 1 && Negations.IsBehindHyphen(tokens.Folded(hit.Last + 1))))
        {
            return true;
        }

        for (var t = hit.First - 1; t >= 0 && t >= hit.First - 2 && tokens[t].Break == tokens[hit.First].Break; t--)
        {
            if (index.MarkOf(tokens.Folded(t)) == ContextKind.Absence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Inside the words of a longer name of something else.</summary>
    public static bool IsShadowed(in TermHit hit, GoodsScratch scratch)
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
}
