using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>A listed word that one or more words of the query may stand for.</summary>
internal struct TokenHit
{
    public int Token;

    /// <summary>First word of the query.</summary>
    public byte Position;

    /// <summary>Words of the query, written as one.</summary>
    public byte Span;

    public float Similarity;

    /// <summary>Bits of evidence: how rare it is that some entry has a word that fits at least this well.</summary>
    public float Bits;

    /// <summary>Next hit of the same listed word, or -1.</summary>
    public int Next;
}

/// <summary>Neighbouring words of a listed name that the query writes as one.</summary>
internal readonly record struct GlueHit(int Name, byte First, byte Words, byte Position);

/// <summary>An entry that may be the one, with the best of its names.</summary>
internal struct Candidate
{
    public int Entry;
    public int Name;
    public int Owner;
    public double Score;
}

/// <summary>Everything a look-up writes to, kept and used again: a look-up that finds nothing allocates nothing.</summary>
internal sealed class MatchScratch
{
    public const int MaxHits = 1536;
    public const int MaxGlue = 512;
    private const int MapSize = 4096;

    public readonly FoldedName Query = new();
    public readonly byte[] Sounds = new byte[FoldedName.MaxTokens * FoldedName.MaxSoundLength];
    public readonly int[] SoundLengths = new int[FoldedName.MaxTokens];
    public readonly TokenHit[] Hits = new TokenHit[MaxHits];
    public readonly int[] PositionStarts = new int[FoldedName.MaxTokens + 1];
    public readonly GlueHit[] Glue = new GlueHit[MaxGlue];
    public readonly float[] Weights = new float[FoldedName.MaxTokens];
    public readonly long[] PostingSizes = new long[FoldedName.MaxTokens];
    public readonly byte[] Joined = new byte[FoldedName.MaxTokenLength * 4];
    public readonly int[] Rows = new int[TokenSimilarity.RoomForDistance];
    public readonly ulong[] KeysAhead = new ulong[128];
    public readonly int[] TokensAhead = new int[1024];
    public readonly Alignment Alignment = new();
    public readonly Coverage Coverage = new();

    /// <summary>For each word of the query the listed word that is spelt so, or -1.</summary>
    public readonly int[] Exact = new int[FoldedName.MaxTokens];

    /// <summary>Names that wait to be scored together.</summary>
    public readonly int[] Waiting = new int[32];

    /// <summary>What was found for words that were asked for before; null where nothing is remembered.</summary>
    public readonly WordMemory? Memory;

    public int HitCount;
    public int GlueCount;
    public int WaitingCount;
    public bool HasInitials;

    /// <summary>The query is said to be a person.</summary>
    public bool Person;

    /// <summary>The query is known to be a body: its kind says so, or it has a legal form.</summary>
    public bool Body;

    /// <summary>Names looked at.</summary>
    public int Offered;

    /// <summary>Signatures of names read.</summary>
    public int Walked;

    public Candidate[] Top = new Candidate[16];
    public int TopCount;

    /// <summary>For each name the look-up in which it was last met.</summary>
    public int[] Seen { get; private set; } = [];

    private readonly int[] mapKeys = new int[MapSize];
    private readonly int[] mapHeads = new int[MapSize];
    private readonly int[] used = new int[MaxHits];
    private int usedCount;
    private int generation;

    public MatchScratch(bool remembersWords = false)
    {
        Memory = remembersWords ? new WordMemory() : null;
        mapKeys.AsSpan().Fill(-1);
    }

    public void Begin(int names)
    {
        for (int i = 0; i < usedCount; i++)
        {
            mapKeys[used[i]] = -1;
        }

        usedCount = 0;
        HitCount = 0;
        GlueCount = 0;
        TopCount = 0;
        Offered = 0;
        WaitingCount = 0;
        Walked = 0;
        if (Seen.Length < names)
        {
            // The next release may have a few more.
            Seen = new int[names + (names / 8)];
            generation = 0;
        }

        if (++generation == int.MaxValue)
        {
            Seen.AsSpan().Clear();
            generation = 1;
        }
    }

    /// <summary>True the first time a name is met in this look-up.</summary>
    public bool FirstMet(int name)
    {
        if (Seen[name] == generation)
        {
            return false;
        }

        Seen[name] = generation;
        return true;
    }

    /// <summary>First hit of a listed word, or -1.</summary>
    public int HitsOf(int token)
    {
        int slot = Slot(token);
        return mapKeys[slot] == token ? mapHeads[slot] : -1;
    }

    /// <summary>Similarity that was noted for a listed word and words of the query; 0 where none was.</summary>
    public float Known(int token, int position, int span)
    {
        for (int hit = HitsOf(token); hit >= 0; hit = Hits[hit].Next)
        {
            if (Hits[hit].Position == position && Hits[hit].Span == span)
            {
                return Hits[hit].Similarity;
            }
        }

        return 0;
    }

    /// <summary>Notes that a listed word fits; keeps the better similarity where it was noted before for the same words of the query.</summary>
    public void AddHit(int token, int position, int span, double similarity)
    {
        int slot = Slot(token);
        if (mapKeys[slot] == token)
        {
            for (int hit = mapHeads[slot]; hit >= 0; hit = Hits[hit].Next)
            {
                ref TokenHit known = ref Hits[hit];
                if (known.Position == position && known.Span == span)
                {
                    known.Similarity = Math.Max(known.Similarity, (float)similarity);
                    return;
                }
            }
        }

        if (HitCount == MaxHits)
        {
            return;
        }

        if (mapKeys[slot] != token)
        {
            mapKeys[slot] = token;
            mapHeads[slot] = -1;
            used[usedCount++] = slot;
        }

        Hits[HitCount] = new TokenHit { Token = token, Position = (byte)position, Span = (byte)span, Similarity = (float)similarity, Next = mapHeads[slot] };
        mapHeads[slot] = HitCount++;
    }

    private int Slot(int token)
    {
        int slot = (int)((uint)(token * 0x9E3779B1) >> 20);
        while (mapKeys[slot] != -1 && mapKeys[slot] != token)
        {
            slot = (slot + 1) & (MapSize - 1);
        }

        return slot;
    }
}
