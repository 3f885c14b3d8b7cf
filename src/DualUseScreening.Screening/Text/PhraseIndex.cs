using System.Collections.Frozen;

namespace DualUseScreening.Screening.Text;

/// <summary>
/// Finds phrases in a text through an inverted index over word stems: each word of the text is looked up, the phrases whose rarest word it is
/// are looked at, and those whose words were all seen near each other are hits. The cost follows the text, not the number of phrases.
/// Immutable; what a search needs beside it is in <see cref="PhraseSearch"/>.
/// </summary>
/// <typeparam name="TTarget">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<TTarget>
{
    /// <summary>Stands before a stem that counts behind a number only.</summary>
    internal const char Counted = '#';

    private const int MaxShortForm = 12;
    private const int MaxUnit = 4;
    private const float ShortFormQuality = 0.95f;
    private const float GuessQuality = 0.85f;

    private readonly FrozenDictionary<string, int> _stems;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _postingStart;
    private readonly int[] _postings;
    private readonly PhraseEntry[] _phrases;
    private readonly int[] _phraseStems;
    private readonly TTarget[] _targets;
    private readonly float[] _weights;
    private readonly WordGuesses _guesses;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _shortForms;

    internal PhraseIndex(PhraseTables<TTarget> tables)
    {
        var stems = new Dictionary<string, int>(tables.Stems.Length, StringComparer.Ordinal);
        for (var s = 0; s < tables.Stems.Length; s++)
        {
            stems.Add(tables.Stems[s], s);
        }

        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortForms = tables.ShortForms.ToDictionary(s => s.Name, s => s.Numbers, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _phraseStems = tables.PhraseStems;
        _targets = tables.Targets;
        _phrases = tables.Phrases();
        (_postingStart, _postings) = tables.Postings(_phrases);
        _weights = tables.Weights(_phrases);
        _guesses = new WordGuesses(tables.Stems);
    }

    /// <summary>What a hit's phrase stands for.</summary>
    public ReadOnlySpan<TTarget> Targets(in PhraseHit hit) =>
        _targets.AsSpan(_phrases[hit.Phrase].TargetStart, _phrases[hit.Phrase].TargetCount);

    /// <summary>Searches a text. The hits are in <paramref name="search"/> until its next use.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">Where the hits go.</param>
    /// <param name="guess">Whether a word that no phrase has may stand for the words that it shortens or misspells.</param>
    public void Search(TokenisedText text, PhraseSearch search, bool guess = false)
    {
        search.Begin(_stems.Count);
        FindOccurrences(text, search, guess);
        for (var i = 0; i < search.Occurrences.Count; i++)
        {
            var stem = search.Occurrences[i].Stem;
            if (!search.FirstSight(stem))
            {
                continue;
            }

            for (var p = _postingStart[stem]; p < _postingStart[stem + 1]; p++)
            {
                ref readonly var entry = ref _phrases[_postings[p]];
                search.AddIfSeen(_postings[p], _phraseStems.AsSpan(entry.StemStart, entry.StemCount));
            }
        }

        foreach (var (_, phrase) in search.Seen())
        {
            Verify(phrase, _phrases[phrase], text, search);
        }

        search.End();
    }

    private void FindOccurrences(TokenisedText text, PhraseSearch search, bool guess)
    {
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        Span<char> glued = stackalloc char[Stemming.MaxLength * 2];
        for (var t = 0; t < text.Count; t++)
        {
            ref readonly var token = ref text[t];
            var folded = text.Folded(t);
            var known = search.Occurrences.Count;
            var isArticle = StopWords.Contains(folded);
            if ((folded.Length > 1 || IsBeforeNumber(text, t)) && !text.IsCutShort(t) && (token.IsUpper || (!text.HasCase && !isArticle) || EndsInPluralS(text, t)))
            {
                AddAbbreviation(folded, t, search);
            }

            if (folded.Length <= MaxShortForm && _shortForms.TryGetValue(folded, out var words))
            {
                foreach (var word in words)
                {
                    search.Add(word, t, ShortFormQuality);
                }
            }

            if (isArticle || (folded.Length <= 2 && text.IsCutShort(t)))
            {
                if (t > 0 && text[t - 1].IsNumber && token.Start - text[t - 1].End <= 1)
                {
                    AddCounted(folded, t, search);
                }

                continue;
            }

            var length = Stemming.Stem(folded, stem);
            var whole = _lookup.TryGetValue(stem[..length], out var id);
            if (whole)
            {
                search.Add(id, t, 1f);
            }

            if ((token.Flags & TokenFlags.Digit) != 0)
            {
                AddAfterDigits(folded, t, search);
                AddBeforeDigits(folded, t, search);
                continue;
            }

            if (folded.Length >= 8)
            {
                AddCompoundParts(folded, t, whole ? 0.9f : 1f, search);
            }

            // Words written apart that the vocabulary writes together.
            if (t + 1 < text.Count && !text[t + 1].IsNumber && folded.Length >= 3 && !StopWords.Contains(text.Folded(t + 1)) && text[t + 1].Start - token.End <= 2
                && folded.Length + text[t + 1].FoldedLength <= Stemming.MaxLength)
            {
                folded.CopyTo(glued);
                var next = text.Folded(t + 1);
                next.CopyTo(glued[folded.Length..]);
                length = Stemming.Stem(glued[..(folded.Length + next.Length)], stem);
                if (_lookup.TryGetValue(stem[..length], out id))
                {
                    search.Add(id, t, 0.97f, t + 1);
                }
            }

            if (guess && search.Occurrences.Count == known && folded.Length >= 4)
            {
                AddGuesses(folded, t, text.IsTerse, search);
            }
        }
    }

    // A word that no phrase has: shortened, as in material masters, or misspelt?
    private void AddGuesses(ReadOnlySpan<char> folded, int token, bool isTerse, PhraseSearch search)
    {
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        var length = Stemming.Stem(folded, stem);
        _guesses.Find(folded, stem[..length], isTerse, search.Guesses);
        foreach (var guess in search.Guesses)
        {
            search.Add(guess, token, GuessQuality, guessed: true);
        }
    }

    private static bool EndsInPluralS(TokenisedText text, int t)
    {
        ref readonly var token = ref text[t];
        return token.Length > 2 && (token.Flags & TokenFlags.Upper) != 0 && text.Folded(t)[^1] == 's';
    }

    private void AddAbbreviation(ReadOnlySpan<char> folded, int token, PhraseSearch search, bool partial = false)
    {
        if (folded.Length >= 15)
        {
            return;
        }

        Span<char> key = stackalloc char[16];
        key[0] = '=';
        folded.CopyTo(key[1..]);
        if (_lookup.TryGetValue(key[..(folded.Length + 1)], out var id)
            || (folded[^1] == 's' && _lookup.TryGetValue(key[..folded.Length], out id)))
        {
            search.Add(id, token, 1f, partial: partial);
        }
    }

    // 5ax, 4achs: what stands behind the digits.
    private void AddAfterDigits(ReadOnlySpan<char> folded, int token, PhraseSearch search)
    {
        var at = 0;
        while (at < folded.Length && char.IsAsciiDigit(folded[at]))
        {
            at++;
        }

        if (at == 0 || at >= folded.Length)
        {
            return;
        }

        Span<char> stem = stackalloc char[Stemming.MaxLength];
        var rest = folded[at..];
        if (rest.IndexOfAnyInRange('0', '9') < 0)
        {
            var length = Stemming.Stem(rest, stem);
            if (_lookup.TryGetValue(stem[..length], out var id))
            {
                search.Add(id, token, 1f, partial: true);
            }

            AddAbbreviation(rest, token, search, partial: true);
        }
    }

    // L 570 mm: one letter is short for something only in front of a number.
    private static bool IsBeforeNumber(TokenisedText text, int token) =>
        token + 1 < text.Count && text[token].IsUpper && text[token + 1].Start == text[token].End + 1 && char.IsAsciiDigit(text.Folded(token + 1)[0]);

    // 5 as: the Dutch axis is a conjunction in English.
    private void AddCounted(ReadOnlySpan<char> folded, int token, PhraseSearch search)
    {
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        stem[0] = Counted;
        folded.CopyTo(stem[1..]);
        if (_lookup.TryGetValue(stem[..(folded.Length + 1)], out var id))
        {
            search.Add(id, token, 1f);
        }
    }

    // Y1200, DN50, T25MM: an abbreviation in front of the digits.
    private void AddBeforeDigits(ReadOnlySpan<char> folded, int token, PhraseSearch search)
    {
        var at = 0;
        while (at < folded.Length && char.IsAsciiLetter(folded[at]))
        {
            at++;
        }

        var digits = at;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits]))
        {
            digits++;
        }

        if (at is > 0 and <= 3 && digits > at && folded[digits..].IndexOfAnyInRange('0', '9') < 0 && folded.Length - digits <= MaxUnit)
        {
            AddAbbreviation(folded[..at], token, search, partial: true);
        }
    }

    // gasultracentrifuge: a known word at the end, and what stands before it if that is known as well.
    private void AddCompoundParts(ReadOnlySpan<char> folded, int token, float quality, PhraseSearch search)
    {
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        for (var at = 3; at <= folded.Length - 4; at++)
        {
            var head = folded[..at];
            var tail = folded[at..];
            if (Negations.IsBeginning(head) || Negations.IsEnding(tail))
            {
                continue;
            }

            var length = Stemming.Stem(tail, stem);
            var tailKnown = _lookup.TryGetValue(stem[..length], out var tailId);
            if (!tailKnown)
            {
                continue;
            }

            var headKnown = TryHead(head, stem, out var headId);
            if (tail.Length >= 6 || (headKnown && head.Length >= 5))
            {
                search.Add(tailId, token, quality * (headKnown ? 0.98f : 0.9f), isTail: true, isEnding: !headKnown);
                if (headKnown)
                {
                    search.Add(headId, token, quality * 0.98f);
                }
            }
        }
    }

    private bool TryHead(ReadOnlySpan<char> head, Span<char> stem, out int id)
    {
        var length = Stemming.Stem(head, stem);
        if (head.Length >= 4 && _lookup.TryGetValue(stem[..length], out id))
        {
            return true;
        }

        // Linking s of Dutch and German compounds.
        if (head.Length >= 5 && head[^1] == 's')
        {
            length = Stemming.Stem(head[..^1], stem);
            return _lookup.TryGetValue(stem[..length], out id);
        }

        id = 0;
        return false;
    }

    private void Verify(int phrase, in PhraseEntry entry, TokenisedText text, PhraseSearch search)
    {
        var stems = _phraseStems.AsSpan(entry.StemStart, entry.StemCount);
        if (stems.Length == 1)
        {
            foreach (ref readonly var o in search.OccurrencesOf(stems[0]))
            {
                search.AddHit(new PhraseHit(phrase, o.Token, o.LastToken, o.Quality, _weights[phrase]) { Words = o.LastToken - o.Token + 1, Partial = o.Partial, Guessed = o.Guessed, IsPartOfWord = o.IsTail });
            }

            return;
        }

        var slack = stems.Length <= 2 ? 3 : 4;
        foreach (ref readonly var anchor in search.OccurrencesOf(stems[0]))
        {
            int first = anchor.Token, last = anchor.LastToken;
            var quality = anchor.Quality;
            var complete = true;
            var partial = anchor.Partial;
            var guessed = anchor.Guessed;
            var partOf = anchor.IsTail ? anchor.Token : -1;
            for (var s = 1; s < stems.Length && complete; s++)
            {
                var best = int.MaxValue;
                var at = default(Occurrence);
                foreach (ref readonly var o in search.OccurrencesOf(stems[s]))
                {
                    var distance = Math.Abs(o.Token - anchor.Token);
                    if (distance < best && (distance > 0 || !(o.IsEnding || anchor.IsEnding)))
                    {
                        (best, at) = (distance, o);
                    }
                }

                complete = best <= stems.Length + slack;
                first = Math.Min(first, at.Token);
                last = Math.Max(last, at.LastToken);
                quality = Math.Min(quality, at.Quality);
                partial |= at.Partial;
                guessed &= at.Guessed;
                partOf = at.Token == partOf ? -1 : at.IsTail && !(at.Token == anchor.Token) ? at.Token : partOf;
            }

            if (!complete || last - first >= stems.Length + slack)
            {
                continue;
            }

            // Words spread over several clauses belong together less.
            var crossed = text[last].Break - text[first].Break;
            var spread = last - first + 1 - stems.Length;
            quality *= 1f - 0.03f * Math.Max(0, spread) - 0.06f * crossed;
            if (quality >= 0.7f)
            {
                search.AddHit(new PhraseHit(phrase, first, last, quality, _weights[phrase]) { Words = stems.Length, Partial = partial, Guessed = guessed, IsPartOfWord = partOf >= 0 });
            }
        }
    }
}

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Number of the phrase.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Quality">0 to 1: how closely the text says the phrase.</param>
/// <param name="Weight">How much the phrase says: the sum of its words' rarity.</param>
public readonly record struct PhraseHit(int Phrase, int First, int Last, float Quality, float Weight)
{
    /// <summary>Number of words that the phrase has here.</summary>
    public int Words { get; init; }

    /// <summary>One of the words is only the letters of a word with digits: <c>DN</c> in <c>DN50</c>.</summary>
    public bool Partial { get; init; }

    /// <summary>One of the words is only the end of a longer one, and no other word of the phrase is its beginning: <c>cyanide</c> in <c>ferrocyanide</c>.</summary>
    public bool IsPartOfWord { get; init; }

    /// <summary>All its words were guessed from shortened or misspelt ones.</summary>
    public bool Guessed { get; init; }

    /// <summary>Every word from the first to the last is one of the phrase's, whole.</summary>
    public bool IsUnbroken => !Partial && Last - First < Words;
}
