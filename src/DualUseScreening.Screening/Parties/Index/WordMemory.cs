using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// The listed words found for words that were asked for before. Of a million names most share their words, and what a word may stand for hangs on nothing but
/// the word. For one thread and one vocabulary at a time.
/// </summary>
internal sealed class WordMemory
{
    // Beyond, all is forgotten: the words that come again and again are soon known again.
    private const int Most = 1 << 16;

    private readonly Dictionary<ulong, Found> known = [];
    private Vocabulary? of;

    /// <summary>Notes what was found before for a word of the query.</summary>
    /// <returns>False when the word was not asked for before; then nothing is noted.</returns>
    public bool Recall(Vocabulary words, MatchScratch scratch, int position)
    {
        if (!ReferenceEquals(of, words))
        {
            known.Clear();
            of = words;
        }

        ReadOnlySpan<byte> word = scratch.Query[position];
        if (!known.TryGetValue(KeyOf(scratch, position), out Found? found) || found.Marks != scratch.Query.Tokens[position].Marks || !word.SequenceEqual(found.Word))
        {
            return false;
        }

        foreach ((int token, float similarity) in found.Hits)
        {
            scratch.AddHit(token, position, 1, similarity);
        }

        return true;
    }

    /// <summary>Remembers what was found for a word of the query.</summary>
    public void Remember(MatchScratch scratch, int position)
    {
        // With no room left, not everything was noted.
        if (scratch.HitCount == MatchScratch.MaxHits)
        {
            return;
        }

        if (known.Count == Most)
        {
            known.Clear();
        }

        ReadOnlySpan<TokenHit> hits = scratch.Hits.AsSpan(scratch.PositionStarts[position]..scratch.HitCount);
        var own = hits.Length == 0 ? [] : new (int, float)[hits.Length];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = (hits[i].Token, hits[i].Similarity);
        }

        known[KeyOf(scratch, position)] = new Found(scratch.Query[position].ToArray(), scratch.Query.Tokens[position].Marks, own);
    }

    private static ulong KeyOf(MatchScratch scratch, int position) => AsciiHash.Of(scratch.Query[position]) ^ (ulong)scratch.Query.Tokens[position].Marks;

    private sealed record Found(byte[] Word, TokenMarks Marks, (int Token, float Similarity)[] Hits);
}
