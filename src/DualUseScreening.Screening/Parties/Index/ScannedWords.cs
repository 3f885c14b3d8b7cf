using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Listed words of which a scanner makes the one asked for: a digit in place of the letter it looks like, rn and m, cl and d, vv and w.</summary>
internal static class ScannedWords
{
    /// <summary>Likeness of a word that a scanner may have read otherwise.</summary>
    private const double Scanned = 0.94;

    /// <summary>Letters beside a digit from which it is taken for one of them.</summary>
    private const int LeastLetters = 3;

    private static readonly (byte[] Read, byte[] Written)[] Pairs =
    [
        ("rn"u8.ToArray(), "m"u8.ToArray()), ("m"u8.ToArray(), "rn"u8.ToArray()), ("cl"u8.ToArray(), "d"u8.ToArray()), ("d"u8.ToArray(), "cl"u8.ToArray()), ("vv"u8.ToArray(), "w"u8.ToArray()),
        ("0"u8.ToArray(), "o"u8.ToArray()), ("1"u8.ToArray(), "l"u8.ToArray()), ("1"u8.ToArray(), "i"u8.ToArray()), ("5"u8.ToArray(), "s"u8.ToArray()), ("8"u8.ToArray(), "b"u8.ToArray()),
    ];

    /// <summary>Adds hits for a word that is not listed as it stands.</summary>
    public static void Find(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word)
    {
        if (word.Length <= LeastLetters || (word.ContainsAnyInRange((byte)'0', (byte)'9') && Letters(word) < LeastLetters))
        {
            return;
        }

        Span<byte> written = stackalloc byte[FoldedName.MaxTokenLength + 1];
        foreach ((byte[] read, byte[] letters) in Pairs)
        {
            int at = word.IndexOf(read);
            while (at >= 0 && word.Length - read.Length + letters.Length <= written.Length)
            {
                word[..at].CopyTo(written);
                letters.CopyTo(written[at..]);
                word[(at + read.Length)..].CopyTo(written[(at + letters.Length)..]);
                TokenFinder.Equal(words, scratch, position, written[..(word.Length - read.Length + letters.Length)], Scanned);
                int next = word[(at + 1)..].IndexOf(read);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
    }

    private static int Letters(ReadOnlySpan<byte> word)
    {
        int letters = 0;
        foreach (byte letter in word)
        {
            letters += letter >= (byte)'a' ? 1 : 0;
        }

        return letters;
    }
}
