using System.Globalization;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Reads a name in any script into a <see cref="FoldedName"/>. Time and memory are bounded whatever the input: at most
/// <see cref="MaxRead"/> characters are looked at.
/// </summary>
internal static class NameFolder
{
    /// <summary>Characters of a name that are read; the rest is ignored and <see cref="FoldedName.Truncated"/> set.</summary>
    public const int MaxRead = 600;

    /// <summary>Folds a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="keepLegalForm">True for people and ships, whose names have no legal form.</param>
    /// <param name="folded">The buffer to fill.</param>
    public static void Fold(ReadOnlySpan<char> name, bool keepLegalForm, FoldedName folded)
    {
        folded.Clear();
        if (name.Length > MaxRead)
        {
            name = name[..MaxRead];
            folded.Truncated = true;
        }

        Span<byte> word = stackalloc byte[FoldedName.MaxTokenLength + 8];
        int length = 0;
        TokenMarks marks = TokenMarks.None;

        int at = 0;
        while (at < name.Length && folded.Count < FoldedName.MaxTokens)
        {
            char c = name[at];
            if (c < 128)
            {
                at++;
                if (char.IsAsciiLetter(c))
                {
                    Append(word, ref length, (byte)(c | 0x20));
                }
                else if (char.IsAsciiDigit(c))
                {
                    Append(word, ref length, (byte)c);
                    marks |= TokenMarks.Digits;
                }
                else if (c is not ('\'' or '`' or '"'))
                {
                    bool dotted = c == '.' && at < name.Length && char.IsLetterOrDigit(name[at]);
                    End(folded, word, ref length, dotted ? marks | TokenMarks.Dotted : marks);
                    marks = TokenMarks.None;
                }

                continue;
            }

            if (Rune.DecodeFromUtf16(name[at..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            {
                at += Math.Max(used, 1);
                continue;
            }

            at += used;
            Scripts.Class script = Scripts.ClassOf(rune);
            if (script is Scripts.Class.Joined)
            {
                continue;
            }

            if (script is Scripts.Class.Separator)
            {
                End(folded, word, ref length, marks);
                marks = TokenMarks.None;
                continue;
            }

            if (script is Scripts.Class.Syllable)
            {
                if ((marks & TokenMarks.Syllable) == 0 || length > 0)
                {
                    End(folded, word, ref length, marks);
                }

                marks = TokenMarks.Syllable;
            }
            else if (script is Scripts.Class.Vowelless)
            {
                marks |= TokenMarks.Vowelless;
            }

            foreach (byte letter in Scripts.ToAscii(rune))
            {
                if (char.IsAsciiLetterOrDigit((char)letter))
                {
                    Append(word, ref length, (byte)(letter | 0x20));
                }
            }

            if (script is Scripts.Class.Syllable)
            {
                End(folded, word, ref length, marks);
                marks = TokenMarks.None;
            }
        }

        folded.Truncated |= at < name.Length;
        End(folded, word, ref length, marks);
        NameReducer.Reduce(folded, keepLegalForm);
    }

    private static void Append(Span<byte> word, ref int length, byte letter)
    {
        if (length < word.Length)
        {
            word[length++] = letter;
        }
    }

    private static void End(FoldedName folded, Span<byte> word, ref int length, TokenMarks marks)
    {
        if (length == 0)
        {
            return;
        }

        ReadOnlySpan<byte> text = word[..length];
        length = 0;

        // Abd al-Salam is written as one word.
        if ((marks & TokenMarks.Vowelless) != 0 && text.Length > 7 && text.StartsWith("abdal"u8))
        {
            folded.Add(text[..3], TokenMarks.Vowelless);
            folded.Add(text[3..5], TokenMarks.Particle);
            text = text[5..];
        }

        // The Arabic article is written onto its word; Latin spellings set it apart.
        if ((marks & TokenMarks.Vowelless) != 0 && text.Length > 4 && text[0] == (byte)'a' && text[1] == (byte)'l')
        {
            folded.Add(text[..2], TokenMarks.Particle);
            text = text[2..];
        }

        folded.Add(text, text.Length == 1 && (marks & TokenMarks.Digits) == 0 ? marks | TokenMarks.Initial : marks);
    }
}
