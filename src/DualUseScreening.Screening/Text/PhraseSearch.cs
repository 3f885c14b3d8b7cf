using System.Runtime.InteropServices;

namespace DualUseScreening.Screening.Text;

/// <summary>What a search in a <see cref="PhraseIndex{TTarget}"/> needs beside the index. Reused; not shared between threads.</summary>
public sealed class PhraseSearch
{
    private readonly List<PhraseHit> _hits = [];
    private readonly List<int> _touched = [];
    private byte[] _seen = [];
    private int[] _stemChain = [];

    /// <summary>The phrases found.</summary>
    public ReadOnlySpan<PhraseHit> Hits => CollectionsMarshal.AsSpan(_hits);

    internal List<Occurrence> Occurrences { get; } = [];

    internal List<int> Guesses { get; } = [];

    internal ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    internal void Begin(int phrases, int stems)
    {
        _hits.Clear();
        _touched.Clear();
        Occurrences.Clear();
        if (_seen.Length < phrases)
        {
            _seen = new byte[phrases];
        }

        if (_stemChain.Length < stems)
        {
            _stemChain = new int[stems];
        }
    }

    // Occurrences of one stem are chained by their number + 1, newest first.
    internal void Add(int stem, int token, float quality, int lastToken = -1, bool partial = false, bool guessed = false)
    {
        var number = Occurrences.Count;
        Occurrences.Add(new Occurrence(stem, token, lastToken < 0 ? token : lastToken, quality, _stemChain[stem], number) { Partial = partial, Guessed = guessed });
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

    internal void CountWord(int phrase)
    {
        if (_seen[phrase]++ == 0)
        {
            _touched.Add(phrase);
        }
    }

    internal int WordsSeen(int phrase) => _seen[phrase];

    internal OccurrenceChain OccurrencesOf(int stem) => new(Occurrences, _stemChain[stem]);

    internal void AddHit(in PhraseHit hit) => _hits.Add(hit);

    internal void End()
    {
        foreach (var phrase in _touched)
        {
            _seen[phrase] = 0;
        }

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
