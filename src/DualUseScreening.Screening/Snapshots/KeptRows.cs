namespace DualUseScreening.Screening.Snapshots;

/// <summary>
/// Finds the rows of a list that stood in the one before, wherever they stood. A row that is not recognised is worked out again, and nothing else is lost.
/// </summary>
internal static class KeptRows
{
    // A row that is gone or new lets the others stand this far from where they are looked for; many side by side, as far again as they are many.
    private const int Nearby = 32;

    // From here on every row is looked up.
    private const int Many = 2048;

    /// <summary>The position of each row among the rows before; -1 where it was not found.</summary>
    /// <param name="before">The rows before.</param>
    /// <param name="after">The rows now.</param>
    /// <param name="same">When two rows are the same.</param>
    public static int[] Find<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after, IEqualityComparer<T> same)
        where T : notnull
    {
        var kept = new int[after.Length];
        Dictionary<T, int>? all = null;
        int next = 0;
        int missed = 0;
        int inARow = 0;
        for (int row = 0; row < after.Length; row++)
        {
            int found = -1;
            int end = Math.Min(next + Nearby + Math.Min(inARow, Many), before.Length);
            for (int i = next; i < end && found < 0; i++)
            {
                found = same.Equals(before[i], after[row]) ? i : -1;
            }

            inARow = found < 0 ? inARow + 1 : 0;
            if (found < 0 && ++missed > Many)
            {
                all ??= Positions(before, same);
                found = all.GetValueOrDefault(after[row], -1);
            }

            kept[row] = found;
            next = found < 0 ? next : found + 1;
        }

        return kept;
    }

    private static Dictionary<T, int> Positions<T>(ReadOnlySpan<T> rows, IEqualityComparer<T> same)
        where T : notnull
    {
        var positions = new Dictionary<T, int>(rows.Length, same);
        for (int i = 0; i < rows.Length; i++)
        {
            positions.TryAdd(rows[i], i);
        }

        return positions;
    }
}
