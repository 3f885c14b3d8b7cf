namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// How a word sounds, spelling differences taken out that mean nothing between romanisations: doubled letters, y and i, w and v,
/// ph and f, the silent h at the end. Upper-case letters stand for one sound written with two (S for sh, C for ch, Z for zh; kh is written h, x is ks).
/// </summary>
internal static class SoundForm
{
    /// <summary>Writes the sound of <paramref name="word"/> to <paramref name="sound"/>, which must be a little longer; returns the length.</summary>
    public static int Write(ReadOnlySpan<byte> word, Span<byte> sound)
    {
        int length = 0;
        for (int i = 0; i < word.Length;)
        {
            if (word[i] == (byte)'x' && length > 0 && length + 1 < sound.Length)
            {
                i++;
                if (sound[length - 1] != (byte)'k')
                {
                    sound[length++] = (byte)'k';
                }

                sound[length++] = (byte)'s';
                continue;
            }

            byte letter = Next(word, ref i);
            if (length > 0 && sound[length - 1] == letter)
            {
                continue;
            }

            // Yevgeny and Evgeny, Yelena and Elena.
            if (letter == (byte)'e' && length == 1 && sound[0] == (byte)'i')
            {
                sound[0] = (byte)'e';
                continue;
            }

            sound[length++] = letter;
        }

        if (length > 2 && sound[length - 1] == (byte)'h')
        {
            length--;
        }

        return length;
    }

    private static byte Next(ReadOnlySpan<byte> word, ref int i)
    {
        byte a = word[i];
        byte b = i + 1 < word.Length ? word[i + 1] : (byte)0;
        byte c = i + 2 < word.Length ? word[i + 2] : (byte)0;
        int used = 1;
        byte sound = a;
        switch (a)
        {
            case (byte)'t' when b == 's' && c == 'c' && i + 3 < word.Length && word[i + 3] == (byte)'h':
                used = 4;
                sound = (byte)'C';
                break;
            case (byte)'t' when b == 's' && c == 'h':
            case (byte)'s' when b == 'c' && c == 'h':
            case (byte)'d' when b == 'z' && c == 'h':
            case (byte)'t' when b == 'c' && c == 'h':
                used = 3;
                sound = a == 's' ? (byte)'S' : a == 'd' ? (byte)'j' : (byte)'C';
                break;
            case (byte)'s' when b == 'h':
                used = 2;
                sound = (byte)'S';
                break;
            case (byte)'c' when b == 'h':
            case (byte)'c' when b == 'z':
                used = 2;
                sound = (byte)'C';
                break;
            case (byte)'c' when b == 'k':
                used = 2;
                sound = (byte)'k';
                break;
            case (byte)'z' when b == 'h':
                used = 2;
                sound = (byte)'Z';
                break;
            case (byte)'d' when b == 'j':
                used = 2;
                sound = (byte)'j';
                break;
            case (byte)'p' when b == 'h':
                used = 2;
                sound = (byte)'f';
                break;
            case (byte)'k' when b == 'h':
                used = 2;
                sound = (byte)'h';
                break;
            case (byte)'g' or (byte)'t' or (byte)'d' or (byte)'b' when b == 'h':
                used = 2;
                break;
            case (byte)'o' when b is (byte)'u' or (byte)'o':
            case (byte)'u' when b == 'e':
                used = 2;
                sound = (byte)'u';
                break;
            case (byte)'o' when b == 'e':
                used = 2;
                break;
            case (byte)'a' when b == 'e':
                used = 2;
                break;
            case (byte)'e' when b == 'e':
                used = 2;
                sound = (byte)'i';
                break;
            case (byte)'y':
                sound = (byte)'i';
                break;
            case (byte)'w':
                sound = (byte)'v';
                break;
            case (byte)'q':
                sound = (byte)'k';
                break;
        }

        i += used;
        return sound;
    }
}
