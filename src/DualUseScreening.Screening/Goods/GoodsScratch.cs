using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
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

    public List<int> NotTerms { get; } = [];

    public Facts Facts { get; } = new();

    public Dictionary<int, EntryHit> Entries { get; } = [];

    public void Clear()
    {
        Figures.Clear();
        Mentions.Clear();
        TermHits.Clear();
        Contexts.Clear();
        NotTerms.Clear();
        Facts.Clear();
        Entries.Clear();
    }
}

/// <summary>A parameter named in a text.</summary>
internal readonly record struct Mention(int Parameter, int First, int Last, float Weight, int CountValue);

/// <summary>A goods term named in the description.</summary>
internal readonly record struct TermHit(int Term, int First, int Last, float Quality, float Weight);

/// <summary>A context named in the description.</summary>
internal readonly record struct ContextHit(int Context, int First, int Last);

/// <summary>What led to an entry, and how strongly.</summary>
internal readonly record struct EntryHit(Basis Basis, float Quality, float Weight, int First, int Last, int Serves)
{
    /// <summary>Only a word like "software" led there.</summary>
    public bool Generic { get; init; }
}
