namespace DualUseScreening.Screening.Text;

/// <summary>
/// Brings a folded word to a form that its inflections and spellings share, the same for all four languages: plural and case
/// endings go, doubled letters become one, British and American spellings meet. Both vocabulary and descriptions
/// pass through it, so a form need only be shared, not be a word.
/// </summary>
public static class Stemming
{
    /// <summary>Longest word that is stemmed; a longer one is cut.</summary>
    public const int MaxLength = 48;

    /// <summary>Writes the stem of a folded word.</summary>
    /// <param name="word">Folded word.</param>
    /// <param name="target">At least <see cref="MaxLength"/> long.</param>
    /// <returns>Length of the stem.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = Math.Min(word.Length, MaxLength);
        word[..length].CopyTo(target);
        if (HasDigit(target[..length]) || length <= 3)
        {
            return length;
        }

        length = Respell(target, length);
        length = StripEnding(target, length);
        return length;
    }

    /// <summary>The stem of a folded word; for vocabulary, not for the way of a request.</summary>
    public static string Stem(string word)
    {
        Span<char> target = stackalloc char[MaxLength];
        return new string(target[..Stem(word, target)]);
    }

    private static int Respell(Span<char> w, int length)
    {
        // sulphur/sulfur, phosphor/fosfor; analyse/analyze, buizen/buis; doubled letters.
        var to = 0;
        for (var from = 0; from < length; from++)
        {
            var c = w[from];
            if (c == 'p' && from + 1 < length && w[from + 1] == 'h')
            {
                c = 'f';
                from++;
            }
            else if (c == 'z')
            {
                c = 's';
            }

            if (to > 0 && w[to - 1] == c)
            {
                continue;
            }

            w[to++] = c;
        }

        return to;
    }

    private static int StripEnding(Span<char> w, int length)
    {
        var s = w[..length];

        // colour/color, vapour/vapor, mould is left alone.
        if (length > 5 && (s.EndsWith("our") || s.EndsWith("ours")))
        {
            var at = s.LastIndexOf("our");
            w[at + 1] = 'r';
            length = at + 2;
            return length;
        }

        length = DropPlural(w, length);
        s = w[..length];

        // centre/center, fibre/fiber, metre/meter: after the plural went, so that both numbers meet.
        if (length > 4 && (s.EndsWith("tre") || s.EndsWith("bre")))
        {
            (w[length - 2], w[length - 1]) = ('e', 'r');
            return length;
        }

        // analogue/analog, catalogue/catalog
        if (length > 5 && s.EndsWith("gue"))
        {
            return length - 2;
        }

        // aluminium/aluminum
        if (length > 6 && s.EndsWith("nium"))
        {
            w[length - 3] = 'u';
            w[length - 2] = 'm';
            length--;
            return length;
        }

        // Zentrum/Zentren, centrum/centra.
        if (length > 6 && (s.EndsWith("trum") || s.EndsWith("tra")))
        {
            return length - (s.EndsWith("tra") ? 1 : 2);
        }

        // German dative plurals: Fasern, Behältern, Tiegeln.
        if (length > 5 && (s.EndsWith("ern") || s.EndsWith("eln")))
        {
            length--;
            return length;
        }

        // German adjectives: adaptivem, hochexplosiver, metallischer, radarabsorbierender.
        if (length > 7 && s.EndsWith("em"))
        {
            length -= 2;
        }
        else if ((length > 7 && IsAdjective(s)) || (length > 8 && IsLongAdjective(s)))
        {
            length -= 2;
        }
        else if (length > 4 && w[length - 1] == 'e')
        {
            length--;
        }

        if (length > 4 && w[length - 1] == 'n' && w[length - 2] == 'e')
        {
            length -= 2;
        }
        else if (length > 4 && w[length - 1] == 'y')
        {
            w[length - 1] = 'i';
        }

        if (length > 2 && w[length - 1] == 'v')
        {
            w[length - 1] = 'f';
        }

        return length;
    }

    private static bool IsAdjective(ReadOnlySpan<char> s) =>
        s.EndsWith("iver") || s.EndsWith("ischer") || s.EndsWith("licher") || s.EndsWith("ierter") || s.EndsWith("barer");

    // Endings that nouns have as well, but not at this length: kugelförmiger, hitzefester, beschichteter, faserverstärkter.
    private static bool IsLongAdjective(ReadOnlySpan<char> s) =>
        s.EndsWith("ender") || s.EndsWith("miger") || s.EndsWith("tiger") || s.EndsWith("fester") || s.EndsWith("freier") || s.EndsWith("armer")
        || s.EndsWith("teter") || s.EndsWith("deter") || s.EndsWith("rkter") || s.EndsWith("kelter");

    private static int DropPlural(Span<char> w, int length)
    {
        var s = w[..length];
        if (length > 5 && s.EndsWith("ies"))
        {
            w[length - 3] = 'i';
            return length - 2;
        }

        if (length > 5 && (s.EndsWith("ses") || s.EndsWith("xes") || s.EndsWith("ches") || s.EndsWith("shes")))
        {
            return length - 2;
        }

        if (length > 4 && w[length - 1] == 's' && w[length - 2] is not ('u' or 'i' or 's'))
        {
            return length - 1;
        }

        if (length > 5 && s.EndsWith("aux"))
        {
            w[length - 2] = 'l';
            return length - 1;
        }

        return length;
    }

    private static bool HasDigit(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('0', '9') >= 0;
}
