namespace DualUseScreening.Cli.Input;

/// <summary>Finds the name that somebody meant who misspelt it.</summary>
internal static class NearestName
{
    private const int MaxLength = 60;

    /// <summary>The nearest of some names that a slip or two away; null when none is.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        var limit = name.Length < 6 ? 1 : 2;
        string? nearest = null;
        foreach (var candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) <= limit && name.Length <= MaxLength)
            {
                var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
                if (distance <= limit)
                {
                    nearest = candidate;
                    limit = distance - 1;
                }
            }
        }

        return nearest;
    }

    // Levenshtein: insertions, deletions and substitutions that turn one into the other.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
