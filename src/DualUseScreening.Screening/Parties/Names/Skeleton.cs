namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// The consonants of a word in a dozen classes, vowels left out: what is left of a name when it has gone through an alphabet that
/// writes no vowels, or through two romanisations. Used to find candidates only; what they are worth is weighed afterwards.
/// </summary>
internal static class Skeleton
{
    /// <summary>Writes the skeleton; returns its length. The first letter is 'a' where the word starts with a vowel.</summary>
    public static int Write(ReadOnlySpan<byte> word, Span<byte> skeleton)
    {
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == (byte)'x' && length > 0 && length + 2 < skeleton.Length)
            {
                if (skeleton[length - 1] != (byte)'k')
                {
                    skeleton[length++] = (byte)'k';
                }

                skeleton[length++] = (byte)'s';
                continue;
            }

            byte next = i + 1 < word.Length ? word[i + 1] : (byte)0;
            byte letter = Class(word, ref i, next, length);
            if (letter == 0 || (length > 0 && skeleton[length - 1] == letter && letter != (byte)'v'))
            {
                continue;
            }

            skeleton[length++] = letter;
        }

        // A silent h at the end, not the kh or h that a vowel follows.
        if (length > 1 && skeleton[length - 1] == (byte)'h' && word[^1] == (byte)'h' && word[^2] != (byte)'k')
        {
            length--;
        }

        return length;
    }

    private static byte Class(ReadOnlySpan<byte> word, ref int i, byte next, int length)
    {
        switch (word[i])
        {
            case (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y':
                return i == 0 ? (byte)'a' : (byte)0;
            case (byte)'b' or (byte)'p':
                if (next == 'h')
                {
                    i++;
                    return word[i - 1] == 'p' ? (byte)'f' : (byte)'p';
                }

                return (byte)'p';
            case (byte)'f':
                return (byte)'f';
            case (byte)'v' or (byte)'w':
                return (byte)'v';
            case (byte)'k' or (byte)'g' or (byte)'q':
                if (next == 'h')
                {
                    i++;
                    return word[i - 1] == 'k' ? (byte)'h' : (byte)'k';
                }

                return (byte)'k';
            case (byte)'c':
                if (next is (byte)'h' or (byte)'z')
                {
                    i++;
                    return (byte)'j';
                }

                return next is (byte)'e' or (byte)'i' or (byte)'y' ? (byte)'s' : (byte)'k';
            case (byte)'t' or (byte)'d':
                if (next is (byte)'s' or (byte)'z')
                {
                    i++;
                    if (i + 2 < word.Length && word[i] == 's' && word[i + 1] == 'c' && word[i + 2] == 'h')
                    {
                        i += 2;
                        return (byte)'j';
                    }

                    if (i + 1 < word.Length && word[i + 1] == 'h')
                    {
                        i++;
                        return (byte)'j';
                    }

                    return (byte)'s';
                }

                if (next == 'j')
                {
                    i++;
                    return (byte)'j';
                }

                if (next == 'h')
                {
                    i++;
                }

                return (byte)'t';
            case (byte)'s' or (byte)'x':
                if (next == 'h')
                {
                    i++;
                }

                return (byte)'s';
            case (byte)'z':
                if (next == 'h')
                {
                    i++;
                    return (byte)'j';
                }

                return (byte)'s';
            case (byte)'j':
                return (byte)'j';
            case (byte)'l' or (byte)'r':
                return (byte)'r';
            case (byte)'h':
                return (byte)'h';
            default:
                return word[i];
        }
    }
}
