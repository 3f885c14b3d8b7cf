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

    /// <summary>Latin and Greek have no <see cref="Meanings"/>.</summary>
    private const char FirstWithMeaning = '\u0400';

    /// <summary>Folds a name.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="keepLegalForm">True for people and ships, whose names have no legal form.</param>
    /// <param name="folded">The buffer to fill.</param>
    /// <param name="byMeaning">Whether words of trade are read by what they mean (<see cref="Meanings"/>) rather than by their sound.</param>
    public static void Fold(ReadOnlySpan<char> name, bool keepLegalForm, FoldedName folded, bool byMeaning = false)
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
        int article = 0;

        int at = PrefixOfShip(name);
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

            if (c >= FirstWithMeaning && Meanings.TryAt(name[at..], length == 0, out int taken, out byte[][] meaning))
            {
                folded.HasMeanings = true;
                if (byMeaning)
                {
                    End(folded, word, ref length, marks);
                    marks = TokenMarks.None;
                    foreach (byte[] term in meaning)
                    {
                        folded.Add(term, TokenMarks.None);
                    }

                    at += taken;
                    continue;
                }
            }

            if (Rune.DecodeFromUtf16(name[at..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            {
                at += Math.Max(used, 1);
                continue;
            }

            at += used;
            folded.Greek |= rune.Value is >= 0x0370 and < 0x0400;
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

            // Alef and lam at the start: the article. Ain and lam are not.
            article = length == 0 ? (rune.Value == 0x0627 ? 1 : 0) : length == 1 && article == 1 && rune.Value == 0x0644 ? 2 : article;
            if (article == 2)
            {
                marks |= TokenMarks.Article;
            }

            ReadOnlySpan<byte> ascii = Scripts.ToAscii(rune);
            if (script is Scripts.Class.Vowelless && length > 0 && ascii.Length > 0 && VowellessReadings.LookLikeOne(word[length - 1], ascii))
            {
                Append(word, ref length, VowellessReadings.Between);
            }

            foreach (byte letter in ascii)
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

    /// <summary>M/V, M/T, M/S and M/Y before a ship's name; without the stroke they may be somebody's initials.</summary>
    private static int PrefixOfShip(ReadOnlySpan<char> name) =>
        name.Length > 4 && name[0] is 'M' or 'm' && name[1] == '/' && name[2] is 'V' or 'v' or 'T' or 't' or 'S' or 's' or 'Y' or 'y' && name[3] == ' ' ? 4 : 0;

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

        // "And the" and "for the" are written onto their word too.
        if ((marks & TokenMarks.Vowelless) != 0 && text.Length > 5 && text.StartsWith("wal"u8))
        {
            folded.Add("wa"u8, TokenMarks.Particle);
            marks |= TokenMarks.Article;
            text = text[1..];
        }
        else if ((marks & TokenMarks.Vowelless) != 0 && text.Length > 4 && text.StartsWith("ll"u8))
        {
            folded.Add("al"u8, TokenMarks.Particle);
            text = text[2..];
        }

        // The Arabic article is written onto its word; Latin spellings set it apart.
        if ((marks & TokenMarks.Article) != 0 && text.Length > 3 && !text.SequenceEqual("allh"u8))
        {
            folded.Add(text[..2], TokenMarks.Particle);
            text = text[2..];
        }

        marks &= ~TokenMarks.Article;
        folded.Add(text, text.Length == 1 && (marks & (TokenMarks.Digits | TokenMarks.Syllable)) == 0 ? marks | TokenMarks.Initial : marks);
    }
}
