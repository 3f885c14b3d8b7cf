namespace DualUseScreening.Screening.Goods;

/// <summary>What a phrase of the goods vocabulary stands for.</summary>
internal enum GoodsTargetKind : byte
{
    /// <summary>Names a goods term.</summary>
    Term,

    /// <summary>Means something else than a goods term.</summary>
    NotTerm,

    /// <summary>Names a parameter.</summary>
    Parameter,

    /// <summary>A count with its number in one word (<c>fünfachsig</c>).</summary>
    CountValue,

    /// <summary>Affirms a flag.</summary>
    Flag,

    /// <summary>Denies a flag.</summary>
    DeniedFlag,

    /// <summary>A value of a choice.</summary>
    Choice,

    /// <summary>A context.</summary>
    Context,
}

/// <summary>A phrase's meaning: a kind, the number of the term, parameter or context, and a value where there is one.</summary>
internal readonly record struct GoodsTarget(GoodsTargetKind Kind, int Id, int Value = 0);
