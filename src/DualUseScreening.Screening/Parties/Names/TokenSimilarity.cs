namespace DualUseScreening.Screening.Parties.Names;

/// <summary>How alike two folded words are, 0-1. 1 is equality.</summary>
internal static class TokenSimilarity
{
    /// <summary>Words that sound the same though spelt differently.</summary>
    public const double SameSound = 0.97;

    /// <summary>Words of one group of <see cref="Romanisations"/>.</summary>
    public const double SameGroup = 0.95;

    /// <summary>A word of a script without vowels against one with the same consonants.</summary>
    public const double SameSkeleton = 0.92;

    /// <summary>Room that <see cref="Distance"/> works in.</summary>
    public const int RoomForDistance = 3 * RowsLength;

    private const int RowsLength = FoldedName.MaxSoundLength + 4;

    private const int Far = 1000;

    /// <summary>Letters of a length that one sound form may have more than another for <see cref="Distance"/> to look at them.</summary>
    public const int Band = 2;

    /// <summary>One bit for each of a, e, i, o, u and y, counted from a.</summary>
    private const uint Vowels = 0x01104111;

    private static readonly byte[] Substitutions = LetterCosts.Of(CostOf);

    /// <summary>Whether one edit (a letter put in, left out, put for another, or two neighbours swapped) makes one word of the other; what it costs, 0-100.</summary>
    public static bool WithinOneEdit(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, out int cost)
    {
        cost = 0;
        if (a.Length > b.Length)
        {
            ReadOnlySpan<byte> swap = a;
            a = b;
            b = swap;
        }

        int start = a.CommonPrefixLength(b);
        int difference = b.Length - a.Length;
        if (difference > 1)
        {
            return false;
        }

        if (difference == 1)
        {
            if (!a[start..].SequenceEqual(b[(start + 1)..]))
            {
                return false;
            }

            bool doubled = (start > 0 && b[start] == b[start - 1]) || (start + 1 < b.Length && b[start] == b[start + 1]);
            cost = doubled ? 20 : IsVowel(b[start]) ? 60 : b[start] == (byte)'h' ? 60 : 90;
            cost += start == 0 ? 15 : 0;
            return true;
        }

        if (start == a.Length)
        {
            return true;
        }

        if (a[(start + 1)..].SequenceEqual(b[(start + 1)..]))
        {
            cost = Substitution(a[start], b[start]) + (start == 0 ? 15 : 0);
            return true;
        }

        if (start + 1 < a.Length && a[start] == b[start + 1] && a[start + 1] == b[start] && a[(start + 2)..].SequenceEqual(b[(start + 2)..]))
        {
            cost = start == 0 ? 85 : 70;
            return true;
        }

        return false;
    }

    /// <summary>Similarity that an edit of this cost leaves between words of this length.</summary>
    public static double FromCost(int cost, int length) => cost == 0 ? SameSound : Math.Max(0, 0.98 - (0.0085 * cost / Math.Max(length, 3)));

    /// <summary>Highest cost that leaves a similarity between words of this length.</summary>
    public static int CostAt(double similarity, int length) => (int)Math.Ceiling((0.98 - similarity) * Math.Max(length, 3) / 0.0085);

    /// <summary>Cost, in hundredths of a letter, of turning one sound form into the other, looking no further than two letters off the diagonal.</summary>
    /// <param name="a">One sound form.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">Costs above this are of no interest.</param>
    /// <param name="rows">Room to work in, <see cref="RoomForDistance"/> long.</param>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit, Span<int> rows)
    {
        if (Math.Abs(a.Length - b.Length) > Band)
        {
            return Far;
        }

        int firstLetters = a.Length > 0 && b.Length > 0 && a[0] != b[0] ? 15 : 0;

        // What both begin and end with needs no comparison; one letter is left on each side, since a vowel's cost depends on its neighbour.
        int prefix = a.CommonPrefixLength(b) - 1;
        if (prefix > 0)
        {
            a = a[prefix..];
            b = b[prefix..];
        }

        while (a.Length > 2 && b.Length > 2 && a[^1] == b[^1] && a[^2] == b[^2])
        {
            a = a[..^1];
            b = b[..^1];
        }

        Span<int> above = rows[..(b.Length + 2)];
        Span<int> row = rows.Slice(RowsLength, b.Length + 2);
        Span<int> inserted = rows.Slice(2 * RowsLength, b.Length + 1);
        above[Math.Min(Band + 1, b.Length)] = Far;
        above[0] = 0;
        for (int j = 1; j <= b.Length; j++)
        {
            inserted[j] = Insertion(b, j - 1);
            if (j <= Band)
            {
                above[j] = above[j - 1] + inserted[j];
            }
        }

        for (int i = 1; i <= a.Length; i++)
        {
            ReadOnlySpan<byte> costs = LetterCosts.Row(Substitutions, a[i - 1]);
            int leftOut = Insertion(a, i - 1);
            int first = Math.Max(1, i - Band);
            int last = Math.Min(b.Length, i + Band);
            row[first - 1] = i <= Band ? above[0] + leftOut : Far;
            row[last + 1] = Far;
            int best = row[first - 1];
            for (int j = first; j <= last; j++)
            {
                int cost = Math.Min(above[j - 1] + costs[b[j - 1]], Math.Min(above[j] + leftOut, row[j - 1] + inserted[j]));
                row[j] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit)
            {
                return Far;
            }

            Span<int> swap = above;
            above = row;
            row = swap;
        }

        return above[b.Length] + firstLetters;
    }

    private static int Insertion(ReadOnlySpan<byte> word, int at) =>
        !IsVowel(word[at]) ? (word[at] == (byte)'h' ? 50 : 100) : (at > 0 && IsVowel(word[at - 1])) || (at + 1 < word.Length && IsVowel(word[at + 1])) ? 35 : 60;

    private static int Substitution(byte a, byte b) => LetterCosts.Between(Substitutions, a, b);

    private static byte CostOf(byte a, byte b)
    {
        if (a == b)
        {
            return 0;
        }

        if (a > b)
        {
            (a, b) = (b, a);
        }

        return (a, b) switch
        {
            // What a scanner takes for a letter.
            ((byte)'0', (byte)'o') or ((byte)'1', (byte)'i') or ((byte)'1', (byte)'l') or ((byte)'5', (byte)'s') or ((byte)'8', (byte)'b') => 15,
            ((byte)'o', (byte)'u') or ((byte)'e', (byte)'i') => 30,
            ((byte)'a', (byte)'e') or ((byte)'a', (byte)'o') => 40,
            ((byte)'i', (byte)'j') or ((byte)'b', (byte)'v') or ((byte)'f', (byte)'v') or ((byte)'s', (byte)'z') or ((byte)'C', (byte)'S') or ((byte)'S', (byte)'s')
                or ((byte)'c', (byte)'k') or ((byte)'c', (byte)'s') or ((byte)'C', (byte)'j') or ((byte)'Z', (byte)'j') or ((byte)'Z', (byte)'z') or ((byte)'C', (byte)'c') => 45,
            ((byte)'g', (byte)'k') or ((byte)'d', (byte)'t') or ((byte)'b', (byte)'p') or ((byte)'h', (byte)'k') or ((byte)'g', (byte)'j') or ((byte)'g', (byte)'h') => 55,
            _ => IsVowel(a) && IsVowel(b) ? (byte)60 : (byte)100,
        };
    }

    private static bool IsVowel(byte letter) => letter >= (byte)'a' && ((Vowels >> (letter - 'a')) & 1) != 0;
}
