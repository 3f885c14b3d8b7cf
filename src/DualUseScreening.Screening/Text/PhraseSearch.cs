using System.Runtime.InteropServices;

namespace DualUseScreening.Screening.Text;

/// <summary>What a search in a <see cref="PhraseIndex{TTarget}"/> needs beside the index. Reused; not shared between threads.</summary>
public sealed class PhraseSearch
{
    private readonly List<PhraseHit> _hits = [];
    private readonly List<(int First, int Phrase)> _seen = [];
    private int[] _stemChain = [];

    /// <summary>The phrases found.</summary>
    public ReadOnlySpan<PhraseHit> Hits => CollectionsMarshal.AsSpan(_hits);

    internal List<Occurrence> Occurrences { get; } = [];

    internal List<int> Guesses { get; } = [];

    internal void Begin(int stems)
    {
        _hits.Clear();
        _seen.Clear();
        Occurrences.Clear();
        if (_stemChain.Length < stems)
        {
            _stemChain = new int[stems];
        }
    }

    // Occurrences of one stem are chained by their number + 1, newest first.
    internal void Add(int stem, int token, float quality, int lastToken = -1, bool partial = false, bool guessed = false, bool isTail = false, bool isEnding = false)
    {
        var number = Occurrences.Count;
        Occurrences.Add(new Occurrence(stem, token, lastToken < 0 ? token : lastToken, quality, _stemChain[stem], number) { Partial = partial, Guessed = guessed, IsTail = isTail, IsEnding = isEnding });
        _stemChain[stem] = number + 1;
    }

    internal bool FirstSight(int stem)
    {
        var o = Occurrences[_stemChain[stem] - 1];
        if (o.Counted)
        {
            return false;
        }

        Occurrences[_stemChain[stem] - 1] = o with { Counted = true };
        return true;
    }

    // Notes a phrase if all its words were seen.
    internal void AddIfSeen(int phrase, ReadOnlySpan<int> stems)
    {
        foreach (var stem in stems)
        {
            if (_stemChain[stem] == 0)
            {
                return;
            }
        }

        var first = int.MaxValue;
        foreach (var stem in stems)
        {
            var oldest = _stemChain[stem] - 1;
            while (Occurrences[oldest].Next != 0)
            {
                oldest = Occurrences[oldest].Next - 1;
            }

            first = Math.Min(first, oldest);
        }

        _seen.Add((first, phrase));
    }

    // The phrases whose words were all seen, in the order in which the text first says a word of them.
    internal ReadOnlySpan<(int First, int Phrase)> Seen()
    {
        _seen.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Phrase.CompareTo(b.Phrase));
        return CollectionsMarshal.AsSpan(_seen);
    }

    internal OccurrenceChain OccurrencesOf(int stem) => new(Occurrences, _stemChain[stem]);

    internal void AddHit(in PhraseHit hit) => _hits.Add(hit);

    internal void End()
    {
        foreach (ref readonly var o in CollectionsMarshal.AsSpan(Occurrences))
        {
            _stemChain[o.Stem] = 0;
        }
    }
}

internal readonly record struct Occurrence(int Stem, int Token, int LastToken, float Quality, int Next, int Number)
{
    public bool Counted { get; init; }

    // Only the letters of a word that has digits as well: "DN" in DN50.
    public bool Partial { get; init; }

    public bool Guessed { get; init; }

    // The end of a compound.
    public bool IsTail { get; init; }

    // The end of a word whose beginning is not known.
    public bool IsEnding { get; init; }
}

internal ref struct OccurrenceChain(List<Occurrence> all, int first)
{
    private readonly ReadOnlySpan<Occurrence> _all = CollectionsMarshal.AsSpan(all);
    private int _next = first;
    private int _current = -1;

    public readonly ref readonly Occurrence Current => ref _all[_current];

    public readonly OccurrenceChain GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next == 0)
        {
            return false;
        }

        _current = _next - 1;
        _next = _all[_current].Next;
        return true;
    }
}
