namespace DualUseScreening.Screening.Conditions;

/// <summary>How a declared commodity code stands to a code of a list.</summary>
internal enum CodeRelation : byte
{
    /// <summary>It falls under it.</summary>
    Whole,

    /// <summary>It falls under it, and only a part of the code is meant.</summary>
    Part,

    /// <summary>It is shorter: some of what falls under it is meant.</summary>
    Shorter,
}

/// <summary>A code of a list that a declared code falls under, or may.</summary>
internal readonly record struct CodeHit(int Item, CodeRelation Relation);

/// <summary>All lists that one declared code falls under, or may.</summary>
internal sealed class CodeHits(int lists)
{
    private static readonly CodeHits NoHits = new(0);
    private readonly ulong[] _whole = new ulong[(lists + 63) / 64];
    private readonly ulong[] _maybe = new ulong[(lists + 63) / 64];
    private readonly List<CodeHit> _all = [];

    /// <summary>No code was declared.</summary>
    public static CodeHits None => NoHits;

    /// <summary>The hits.</summary>
    public IReadOnlyList<CodeHit> All => _all;

    /// <summary>Adds a hit.</summary>
    public void Add(CodeHit hit, int list)
    {
        (hit.Relation == CodeRelation.Whole ? _whole : _maybe)[list >> 6] |= 1UL << (list & 63);
        _all.Add(hit);
    }

    /// <summary>Whether the code falls under a list.</summary>
    public bool Under(int list) => (list >> 6) < _whole.Length && (_whole[list >> 6] & (1UL << (list & 63))) != 0;

    /// <summary>Whether the code may fall under a list.</summary>
    public bool Maybe(int list) => (list >> 6) < _maybe.Length && (_maybe[list >> 6] & (1UL << (list & 63))) != 0;

    /// <summary>The closest hit of a list; null if there is none.</summary>
    public CodeHit? Best(int list, CodeIndex index)
    {
        CodeHit? best = null;
        foreach (var hit in _all)
        {
            if (index.List(hit) == list && (best is null || hit.Relation <= best.Value.Relation))
            {
                best = hit;
            }
        }

        return best;
    }
}
