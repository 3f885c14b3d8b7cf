using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>How one listed name was laid beside the query: which words were taken for which, and what that is worth.</summary>
internal sealed class Alignment
{
    /// <summary>Kind of a pair.</summary>
    internal enum PairKind : byte
    {
        Word,
        QueryGlued,
        NameGlued,
        Initial,
    }

    /// <summary>Words of the query beside words of the listed name.</summary>
    internal readonly record struct Pair(PairKind Kind, byte Position, byte QueryWords, byte Index, byte NameWords, float Similarity, float Weight, float Bits);

    public readonly Pair[] Pairs = new Pair[FoldedName.MaxTokens];
    public readonly int[] CandidateHits = new int[128];
    public int Count;
    public uint UsedPositions;
    public uint UsedTokens;
    public double Matched;
    public double PairWeight;
    public double ExtraInQuery;
    public double MissingFromQuery;
    public double Leniency;
    public double Alpha;
    public double Beta;
    public double Clash;
    public double OrderPenalty;

    /// <summary>One word is all that tells the listed name from others: it has no more, or, unless a person is asked for, what else it has is on one entry in a hundred.</summary>
    public bool OneTellingWord;
    public double Score;

    public void Clear()
    {
        Count = 0;
        UsedPositions = 0;
        UsedTokens = 0;
        Matched = 0;
        PairWeight = 0;
        OrderPenalty = 0;
        Score = 0;
    }
}
