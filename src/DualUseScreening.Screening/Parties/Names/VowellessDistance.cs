namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Compares a word of a script that leaves vowels out with a romanised one. A vowel that only the romanised word has costs next to nothing; a long vowel that
/// the script does write must be heard in the other word, waw as u, o, v or w, ya as i, e or y, alef as a or e.
/// </summary>
internal static class VowellessDistance
{
    private const int Far = 1000;

    private static readonly byte[] Costs = LetterCosts.Of(CostOf);

    /// <summary>Cost in hundredths of a letter; both are <see cref="SoundForm"/>s.</summary>
    /// <param name="script">The word without vowels.</param>
    /// <param name="latin">The romanised word.</param>
    /// <param name="limit">Costs above this are of no interest.</param>
    public static int Between(ReadOnlySpan<byte> script, ReadOnlySpan<byte> latin, int limit)
    {
        if (script.Length > latin.Length + 2 || latin.Length > (2 * script.Length) + 2)
        {
            return Far;
        }

        Span<int> above = stackalloc int[latin.Length + 1];
        Span<int> onlyLatin = stackalloc int[latin.Length + 1];
        for (int j = 1; j < above.Length; j++)
        {
            onlyLatin[j] = OnlyLatin(latin, j - 1);
            above[j] = above[j - 1] + onlyLatin[j];
        }

        for (int i = 0; i < script.Length; i++)
        {
            ReadOnlySpan<byte> costs = LetterCosts.Row(Costs, script[i]);
            int onlyScript = OnlyScript(script, i);
            int diagonal = above[0];
            int left = diagonal + onlyScript;
            int best = left;
            above[0] = left;
            for (int j = 1; j < above.Length; j++)
            {
                int cost = Math.Min(diagonal + costs[latin[j - 1]], Math.Min(above[j] + onlyScript, left + onlyLatin[j]));
                diagonal = above[j];
                above[j] = cost;
                left = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit)
            {
                return Far;
            }
        }

        return above[latin.Length];
    }

    private static int OnlyLatin(ReadOnlySpan<byte> latin, int at) =>
        IsVowel(latin[at]) ? at == 0 ? 40 : 8 : latin[at] == (byte)'h' && at + 1 == latin.Length ? 10 : 100;

    private static int OnlyScript(ReadOnlySpan<byte> script, int at) =>
        script[at] switch
        {
            (byte)'a' => 25,
            // Rabi'i: the ain between two i is not written in Latin, and the two become one.
            (byte)'i' when at > 1 && at + 1 == script.Length && script[at - 1] == (byte)'a' && script[at - 2] == (byte)'i' => 15,
            (byte)'i' or (byte)'v' => at + 1 == script.Length ? 110 : 45,
            (byte)'e' => 10,
            (byte)'o' or (byte)'u' => 35,
            (byte)'h' when at + 1 == script.Length => 10,
            _ => 100,
        };

    private static byte CostOf(byte script, byte latin)
    {
        if (script == latin)
        {
            return 0;
        }

        return (script, latin) switch
        {
            ((byte)'v', (byte)'u' or (byte)'o') or ((byte)'u', (byte)'o') => 0,
            ((byte)'i', (byte)'e') => 5,
            ((byte)'e', (byte)'a' or (byte)'i' or (byte)'o' or (byte)'u') => 8,
            ((byte)'a', (byte)'e' or (byte)'o') => 20,
            ((byte)'a', (byte)'u' or (byte)'i') => 30,
            ((byte)'i', (byte)'a') => 35,
            ((byte)'v', (byte)'b' or (byte)'f') => 40,
            ((byte)'t', (byte)'d') or ((byte)'d', (byte)'t') or ((byte)'d', (byte)'z') or ((byte)'t', (byte)'s') or ((byte)'z', (byte)'d') => 30,
            ((byte)'k', (byte)'g') or ((byte)'g', (byte)'k') or ((byte)'h', (byte)'k') or ((byte)'k', (byte)'h') or ((byte)'j', (byte)'g') or ((byte)'p', (byte)'f') or ((byte)'f', (byte)'p') => 30,
            ((byte)'b', (byte)'p') or ((byte)'p', (byte)'b') or ((byte)'S', (byte)'s') or ((byte)'s', (byte)'S') or ((byte)'s', (byte)'z') or ((byte)'m', (byte)'n') or ((byte)'n', (byte)'m') or ((byte)'g', (byte)'j') or ((byte)'k', (byte)'C') or ((byte)'z', (byte)'s') or ((byte)'j', (byte)'Z') or ((byte)'C', (byte)'S') or ((byte)'C', (byte)'j') or ((byte)'S', (byte)'C') => 30,
            _ => IsVowel(script) && IsVowel(latin) ? (byte)60 : (byte)100,
        };
    }

    private static bool IsVowel(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u';
}
