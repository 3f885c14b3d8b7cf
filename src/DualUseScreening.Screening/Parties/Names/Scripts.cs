using System.Globalization;
using System.Text;
using AnyAscii;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>What kind of writing a character belongs to, and how it is written in ASCII.</summary>
internal static class Scripts
{
    /// <summary>How the folder treats a character.</summary>
    internal enum Class
    {
        /// <summary>A letter of an alphabet that writes its vowels.</summary>
        Letter,

        /// <summary>A letter of a script whose vowels are unwritten or lost on the way to ASCII.</summary>
        Vowelless,

        /// <summary>A character that is a word or syllable of its own.</summary>
        Syllable,

        /// <summary>Between words.</summary>
        Separator,

        /// <summary>Ignored inside a word: combining marks, apostrophes, joiners.</summary>
        Joined,
    }

    public static Class ClassOf(Rune rune)
    {
        int code = rune.Value;
        switch (code)
        {
            case >= 0x00C0 and < 0x0250 when code is not (0xD7 or 0xF7):
            case >= 0x0370 and < 0x0530 when code is not 0x387:
                return Rune.IsLetter(rune) ? Class.Letter : Class.Joined;
            case >= 0x02B0 and < 0x0370:
            case 0x2018 or 0x2019 or 0x201B or 0x2032 or 0x00B4 or 0x0640 or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or 0xFEFF or 0xFF07:
                return Class.Joined;
            case >= 0x0780 and < 0x07C0:
                return Class.Letter;
            case >= 0x3040 and < 0x3100 when code != 0x30FB:
                return Class.Letter;
            case >= 0x3400 and < 0xA000:
            case >= 0xAC00 and < 0xD7B0:
            case >= 0xF900 and < 0xFB00:
            case >= 0x20000 and < 0x32000:
                return Class.Syllable;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.EnclosingMark:
                return code is >= 0x0900 and < 0x1000 ? Class.Vowelless : Class.Joined;
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.LetterNumber:
                return code is (>= 0x0590 and < 0x0900) or (>= 0x0900 and < 0x10A0) or (>= 0x1700 and < 0x1AB0) or (>= 0xFB1D and < 0xFF00)
                    ? Class.Vowelless
                    : Class.Letter;
            default:
                return Class.Separator;
        }
    }

    /// <summary>The character in ASCII; may be empty, and may hold characters that are not letters.</summary>
    public static ReadOnlySpan<byte> ToAscii(Rune rune) => rune.Value switch
    {
        // alef, ain, hamza, ta marbuta: vowels or silent, as Latin spellings have them
        0x0621 or 0x0622 or 0x0623 or 0x0624 or 0x0625 or 0x0626 or 0x0627 or 0x0629 or 0x0639 or 0x0649 or 0x0671 or 0x05D0 or 0x05E2 => "a"u8,
        0x06CC or 0x064A => "y"u8,
        // dhal and za: z in Persian, and for a reading as d see VowellessReadings
        0x0630 or 0x0638 or 0x0681 => "z"u8,
        // kaf of Hebrew, ś and ṣ of the Indic scripts
        0x05DB or 0x05DA => "k"u8,
        0x0936 or 0x0937 or 0x09B6 or 0x09B7 or 0x0A36 or 0x0AB6 or 0x0AB7 or 0x0BB7 or 0x0C36 or 0x0C37 or 0x0CB6 or 0x0CB7 or 0x0D36 or 0x0D37 => "sh"u8,
        0x0648 => "w"u8,
        // Thaana writes every vowel: signs on the letter before, alifu where there is none
        0x07A6 or 0x07A7 => "a"u8,
        0x07A8 or 0x07A9 => "i"u8,
        0x07AA or 0x07AB => "u"u8,
        0x07AC or 0x07AD => "e"u8,
        0x07AE or 0x07AF => "o"u8,
        0x0787 or 0x07B0 => [],
        // Greek letters whose sound differs from their look
        0x03C5 or 0x03A5 or 0x03CD or 0x038E => "u"u8,
        // Cyrillic signs without a sound
        0x044C or 0x042C or 0x044A or 0x042A => [],
        // umlauts as they are romanised in passports
        _ => Transliteration.Transliterate(rune),
    };
}
