namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Other ways to read a word of a script without vowels: a waw as consonant or vowel; ḍ, ẓ and dh as d in Arabic and z in Persian; th as s in Persian and Urdu; j as g in Egypt; f as the v that Arabic has no letter for; sh as the French
/// write it, ch; s and h side by side as Latin letters have them, which look like sh. Each gives another skeleton under which the romanised word may stand.
/// </summary>
internal static class VowellessReadings
{
    /// <summary>Letters read in two ways, at most; what comes after them is read in the first way.</summary>
    public const int MostLetters = 4;

    /// <summary>The vowel that the folder puts between two letters that would look like one.</summary>
    public const byte Between = (byte)'e';

    /// <summary>
    /// Whether two letters side by side, ṣ and ḥ say, would be taken for the sh of one letter; the folder sets them apart with a vowel, which a reading may
    /// leave out again.
    /// </summary>
    public static bool LookLikeOne(byte before, ReadOnlySpan<byte> next) => next[0] switch
    {
        (byte)'h' => next.Length == 1 && "stkdzgcp"u8.Contains(before),
        (byte)'s' or (byte)'z' or (byte)'j' => before is (byte)'t' or (byte)'d',
        _ => false,
    };

    /// <summary>Finds the letters that can be read otherwise, as many as there is room for; returns how many.</summary>
    public static int Find(ReadOnlySpan<byte> word, Span<int> letters)
    {
        int count = 0;
        for (int i = 0; i < word.Length && count < letters.Length; i++)
        {
            bool shin = word[i] is (byte)'s' or (byte)'t' && i + 1 < word.Length && word[i + 1] == (byte)'h';
            bool parted = word[i] == Between && i > 0 && i + 1 < word.Length && LookLikeOne(word[i - 1], word.Slice(i + 1, 1));
            if (shin || parted || word[i] is (byte)'w' or (byte)'d' or (byte)'z' or (byte)'j' or (byte)'f')
            {
                letters[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Writes a reading; bit i of <paramref name="mask"/> says that letter i is read in the second way. Returns the length.</summary>
    public static int Write(ReadOnlySpan<byte> word, ReadOnlySpan<int> letters, int mask, Span<byte> reading)
    {
        int length = 0;
        int next = 0;
        for (int i = 0; i < word.Length; i++)
        {
            byte letter = word[i];
            if (next < letters.Length && letters[next] == i && ((mask >> next++) & 1) != 0)
            {
                letter = letter switch
                {
                    (byte)'w' => (byte)'u',
                    (byte)'t' => (byte)'s',
                    Between => 0,
                    (byte)'d' => (byte)'z',
                    (byte)'z' => (byte)'d',
                    (byte)'j' => (byte)'g',
                    (byte)'f' => (byte)'v',
                    _ => (byte)'c',
                };
            }

            if (letter != 0)
            {
                reading[length++] = letter;
            }
        }

        return length;
    }
}
