namespace DualUseScreening.Screening.Conditions;

/// <summary>What a phrase of a pattern counts for.</summary>
internal enum PatternTargetKind : byte
{
    /// <summary>Wherever it is read.</summary>
    Word,

    /// <summary>Only when it is all the text says.</summary>
    Whole,

    /// <summary>It means something else.</summary>
    Not,
}

/// <summary>A phrase of a pattern.</summary>
/// <param name="Kind">What it counts for.</param>
/// <param name="Pattern">Number of the pattern.</param>
/// <param name="Country">Number of the country it is restricted to; −1: anywhere.</param>
/// <param name="Words">Number of its words, stop words apart.</param>
/// <param name="Exact">For Chinese, Japanese and Korean: the characters that must stand side by side; null otherwise.</param>
internal readonly record struct PatternTarget(PatternTargetKind Kind, int Pattern, int Country, int Words, string? Exact);
