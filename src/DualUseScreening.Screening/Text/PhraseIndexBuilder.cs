using System.Runtime.InteropServices;

namespace DualUseScreening.Screening.Text;

/// <summary>Collects phrases and compiles them into a <see cref="PhraseIndex{TTarget}"/>.</summary>
/// <typeparam name="TTarget">What a phrase stands for.</typeparam>
public sealed class PhraseIndexBuilder<TTarget>
{
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _phraseByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, bool InLowerCase), int[]> _words = [];
    private readonly List<int[]> _phraseStems = [];
    private readonly List<List<TTarget>> _targets = [];
    private readonly Dictionary<string, string[]> _shortForms = new(StringComparer.Ordinal);
    private readonly TokenisedText _text = new();

    /// <summary>Adds all phrases of a pattern. A phrase without any word left is passed over.</summary>
    /// <param name="pattern">Pattern; see <see cref="PhrasePattern"/>.</param>
    /// <param name="target">What it stands for.</param>
    /// <param name="isCounted">A word that is an article elsewhere (the Dutch <c>as</c>, an axis) stands behind a number.</param>
    /// <returns>Number of phrases added.</returns>
    public int Add(string pattern, TTarget target, bool isCounted = false)
    {
        var added = 0;
        foreach (var phrase in PhrasePattern.Expand(pattern))
        {
            foreach (var variant in Variants(phrase))
            {
                added += AddPhrase(variant, target, isCounted) ? 1 : 0;
            }
        }

        return added;
    }

    /// <summary>Lets a short form stand for words. Words that no phrase has are passed over when the index is built.</summary>
    /// <param name="shortForm">Short form.</param>
    /// <param name="words">What it stands for.</param>
    public void AddShortForm(string shortForm, IEnumerable<string> words) =>
        _shortForms[Folding.Fold(shortForm)] = [.. words.SelectMany(w => w.Split(' ')).Select(w => Stemming.Stem(Folding.Fold(w))).Distinct()];

    /// <summary>Compiles what was added.</summary>
    public PhraseIndex<TTarget> Build() => new(BuildTables());

    internal PhraseTables<TTarget> BuildTables()
    {
        var phrasesOfStem = new int[_stems.Count];
        foreach (var phrase in _phraseStems)
        {
            foreach (var stem in phrase)
            {
                phrasesOfStem[stem]++;
            }
        }

        var rarity = PhraseTables<TTarget>.Rarity(phrasesOfStem, _phraseStems.Count);
        foreach (var phrase in _phraseStems)
        {
            // Rarest word first: it anchors the search.
            Array.Sort(phrase, (a, b) => rarity[a] != rarity[b] ? rarity[b].CompareTo(rarity[a]) : a.CompareTo(b));
        }

        var stemTexts = new string[_stems.Count];
        foreach (var (stem, number) in _stems)
        {
            stemTexts[number] = stem;
        }

        return new PhraseTables<TTarget>(
            stemTexts, [.. _phraseStems.Select(p => checked((byte)p.Length))], [.. _phraseStems.SelectMany(p => p)],
            [.. _targets.Select(t => checked((byte)t.Count))], [.. _targets.SelectMany(t => t)], ShortForms());
    }

    private NumberedName[] ShortForms() =>
    [
        .. _shortForms.Select(s => new NumberedName(s.Key, [.. s.Value.Where(_stems.ContainsKey).Select(w => _stems[w])])).Where(s => s.Numbers.Length > 0),
    ];

    // Fuenfachs beside Fünfachs.
    private static IEnumerable<string> Variants(string phrase)
    {
        yield return phrase;
        if (phrase.AsSpan().IndexOfAny("äöüÄÖÜ") >= 0)
        {
            yield return phrase.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue")
                .Replace("Ä", "Ae").Replace("Ö", "Oe").Replace("Ü", "Ue");
        }
    }

    private bool AddPhrase(string phrase, TTarget target, bool isCounted)
    {
        var stems = new List<int>();
        var words = 0;
        var hasLower = HasLower(phrase);
        foreach (var word in phrase.Split(' '))
        {
            foreach (var stem in StemsOf(word, hasLower))
            {
                words++;
                if (!stems.Contains(stem))
                {
                    stems.Add(stem);
                }
            }
        }

        // carbon-carbon: one word said twice is not that word.
        if (stems.Count == 1 && words > 1)
        {
            stems.Clear();
            _text.Read(phrase);
            stems.Add(Number(Stemming.Stem(string.Concat(Enumerable.Range(0, _text.Count).Select(t => new string(_text.Folded(t)))))));
        }

        if (stems.Count == 0 && isCounted)
        {
            stems.Add(Number(PhraseIndex<TTarget>.Counted + Folding.Fold(phrase)));
        }

        if (stems.Count == 0)
        {
            return false;
        }

        stems.Sort();
        var key = new string(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(stems)));
        if (!_phraseByKey.TryGetValue(key, out var number))
        {
            number = _phraseStems.Count;
            _phraseByKey.Add(key, number);
            _phraseStems.Add([.. stems]);
            _targets.Add([]);
        }

        if (!_targets[number].Contains(target))
        {
            _targets[number].Add(target);
        }

        return true;
    }

    private static bool HasLower(string phrase)
    {
        foreach (var c in phrase)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    // The stems of what stands between two blanks; patterns say the same words again and again.
    private int[] StemsOf(string word, bool inLowerCase)
    {
        if (_words.TryGetValue((word, inLowerCase), out var known))
        {
            return known;
        }

        var stems = new List<int>();
        if (word.StartsWith('='))
        {
            stems.Add(Number("=" + string.Concat(Folding.Fold(word).Where(char.IsLetterOrDigit))));
        }
        else
        {
            _text.Read(word);
            for (var t = 0; t < _text.Count; t++)
            {
                var folded = _text.Folded(t);
                if (!StopWords.Contains(folded))
                {
                    stems.Add(Number(Stemming.Stem(new string(folded))));
                }
                else if (_text[t].IsUpper && (inLowerCase || folded.Length > 1))
                {
                    // DU is depleted uranium, IM is internally matched; du and im are an article and a preposition.
                    stems.Add(Number("=" + new string(folded)));
                }
            }
        }

        int[] result = [.. stems];
        _words.Add((word, inLowerCase), result);
        return result;
    }

    private int Number(string stem)
    {
        if (!_stems.TryGetValue(stem, out var number))
        {
            number = _stems.Count;
            _stems.Add(stem, number);
        }

        return number;
    }
}
