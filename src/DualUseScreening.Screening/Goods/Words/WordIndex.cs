using System.Collections.Frozen;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Words;

/// <summary>
/// Weighs how much the words of a text speak for each topic of the list: rare words more than common ones, each once. Much weaker evidence than a
/// goods name, but it is there when the name is not known. Immutable.
/// </summary>
internal sealed class WordIndex
{
    private const float PartFactor = 0.8f;
    private const float GuessFactor = 0.7f;
    private const float UnknownFactor = 0.6f;
    private const int LeastCompound = 8;

    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly byte[] _weights;
    private readonly float[] _rarity;
    private readonly float _unknown;
    private readonly WordGuesses _guesses;

    public WordIndex(WordTables tables)
    {
        var words = new Dictionary<string, int>(tables.Words.Length, StringComparer.Ordinal);
        _starts = new int[tables.Words.Length + 1];
        _rarity = new float[tables.Words.Length];
        for (var w = 0; w < tables.Words.Length; w++)
        {
            words.Add(tables.Words[w], w);
            _starts[w + 1] = _starts[w] + tables.Counts[w];
            _rarity[w] = Rarity(tables.Headings.Length, tables.Counts[w]);
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _postings = tables.Postings;
        _weights = tables.Weights;
        _unknown = Rarity(tables.Headings.Length, 0) * UnknownFactor;
        _guesses = new WordGuesses(tables.Words);
        Headings = tables.Headings;
        TopicOf = tables.TopicOf;
    }

    /// <summary>For each topic, the five characters of its heading.</summary>
    public string[] Headings { get; }

    /// <summary>For each entry, the number of its topic.</summary>
    public int[] TopicOf { get; }

    /// <summary>Whether a word of a text counts: no article, no figure.</summary>
    public static bool Counts(TokenisedText text, int token) =>
        (text[token].Flags & TokenFlags.Digit) == 0 && text[token].FoldedLength > 1 && !StopWords.Contains(text.Folded(token));

    /// <summary>Weighs a text. The result is in <paramref name="scores"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The word to end before: what follows "except" does not count.</param>
    /// <param name="scores">Where the result goes.</param>
    /// <param name="without">Positions of words that do not count; null for none.</param>
    public void Weigh(TokenisedText text, int end, WordScores scores, HashSet<int>? without = null)
    {
        scores.Begin(Headings.Length, _rarity.Length);
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        for (var t = 0; t < end; t++)
        {
            if (!Counts(text, t) || IsRepeated(text, t) || without?.Contains(t) == true)
            {
                continue;
            }

            var folded = text.Folded(t);
            var length = Stemming.Stem(folded, stem);
            scores.BeginWord(t);
            if (_lookup.TryGetValue(stem[..length], out var word))
            {
                Add(word, 1f, scores);
            }
            else if (!AddParts(folded, scores))
            {
                AddGuesses(folded, stem[..length], text.IsTerse, scores);
            }

            scores.EndWord(_unknown);
        }
    }

    private static float Rarity(int topics, int count) => MathF.Log(1f + topics / (0.5f + count));

    private static bool IsRepeated(TokenisedText text, int token)
    {
        var folded = text.Folded(token);
        for (var t = 0; t < token; t++)
        {
            if (text.Folded(t).SequenceEqual(folded))
            {
                return true;
            }
        }

        return false;
    }

    // gasultracentrifuge: gas, ultracentrifuge.
    private bool AddParts(ReadOnlySpan<char> folded, WordScores scores)
    {
        var found = false;
        Span<char> stem = stackalloc char[Stemming.MaxLength];
        for (var at = 4; folded.Length >= LeastCompound && at <= folded.Length - 4; at++)
        {
            var length = Stemming.Stem(folded[at..], stem);
            if (_lookup.TryGetValue(stem[..length], out var word))
            {
                Add(word, PartFactor, scores);
                found = true;
            }

            length = Stemming.Stem(folded[..at], stem);
            if (_lookup.TryGetValue(stem[..length], out word))
            {
                Add(word, PartFactor, scores);
                found = true;
            }
        }

        return found;
    }

    private void AddGuesses(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem, bool isTerse, WordScores scores)
    {
        _guesses.Find(folded, stem, isTerse, scores.Guesses);
        foreach (var word in scores.Guesses)
        {
            Add(word, GuessFactor, scores);
        }
    }

    private void Add(int word, float factor, WordScores scores)
    {
        scores.Know(_rarity[word] * factor);
        if (!scores.IsFirstSight(word))
        {
            return;
        }

        for (var p = _starts[word]; p < _starts[word + 1]; p++)
        {
            scores.Add(_postings[p], _rarity[word] * factor * _weights[p] * 0.01f);
        }
    }
}
