using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Buffers of one classification, reused by the next. Not shared between threads.</summary>
internal sealed class GoodsScratch
{
    public TokenisedText Tokens { get; } = new();

    public TokenisedText AttributeTokens { get; } = new();

    public PhraseSearch Search { get; } = new();

    public List<Figure> Figures { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<TermHit> TermHits { get; } = [];

    public List<ContextHit> Contexts { get; } = [];

    /// <summary>Positions of the words that say that the goods are software or technology, or nothing of what they are.</summary>
    public HashSet<int> KindWords { get; } = [];

    /// <summary>Words that belong to a name without a break, digits and all: <c>boron-10</c>.</summary>
    public List<(int First, int Last)> Names { get; } = [];

    public List<int> NotTerms { get; } = [];

    /// <summary>Terms that name the very thing that is dealt in, read in full: not what it is for, comes with or is a part of.</summary>
    public List<int> Things { get; } = [];

    /// <summary>What single words say for each heading.</summary>
    public WordScores Words { get; } = new();

    public List<Lead> Leads { get; } = [];

    /// <summary>The word from which on "except" or the like leaves out what is said; past all words where nothing is left out.</summary>
    public int LeftOutFrom { get; set; }

    /// <summary>The word with which the first goods name begins.</summary>
    public int FirstName { get; set; }

    /// <summary>D or E where the goods are software or technology.</summary>
    public char Kind { get; set; }

    public HashSet<int> BoundFigures { get; } = [];

    public HashSet<int> BareFigures { get; } = [];

    public Facts Facts { get; } = new();

    public Dictionary<int, EntryHit> Entries { get; } = [];

    public void Clear()
    {
        Figures.Clear();
        Mentions.Clear();
        TermHits.Clear();
        Contexts.Clear();
        KindWords.Clear();
        Names.Clear();
        NotTerms.Clear();
        Things.Clear();
        Facts.Clear();
        Entries.Clear();
    }
}

/// <summary>A parameter named in a text.</summary>
internal readonly record struct Mention(int Parameter, int First, int Last, int Words, bool Partial)
{
    /// <summary>Number of other words among its own, articles and prepositions aside.</summary>
    public int Gaps { get; init; }

    /// <summary>It is only the end of a compound.</summary>
    public bool IsEnding { get; init; }
}

/// <summary>A goods term named in the description.</summary>
internal readonly record struct TermHit(int Term, int First, int Last, float Quality, float Weight)
{
    /// <summary>Its words are all guesses: only a figure that fits makes anything of it.</summary>
    public bool Guessed { get; init; }
}

/// <summary>A context named in the description.</summary>
internal readonly record struct ContextHit(int Context, int First, int Last);

/// <summary>What led to an entry, and how strongly.</summary>
internal readonly record struct EntryHit(Basis Basis, float Quality, float Weight, int First, int Last, int Serves)
{
    /// <summary>Only a word like "software" led there.</summary>
    public bool Generic { get; init; }

    /// <summary>It names what the goods are made of, not the goods.</summary>
    public bool IsMadeOf { get; init; }

    /// <summary>Only guessed words led there.</summary>
    public bool Guessed { get; init; }

    /// <summary>Anything else that led there says more.</summary>
    public bool IsThin => Generic || Guessed;
}
