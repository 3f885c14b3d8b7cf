using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Letters that are read otherwise in another language: j as y, ch as sh, c as ts or, where j is y, as ch, the w of a diphthong as u and the u as w, the hs of older
/// romanisations of Chinese as x, and in a name written in Greek letters mp, nt, gk, tz and ts as b, d, g, j and ch, for which it has no letters, and its ch as h.
/// </summary>
internal static class OtherReadings
{
    private const int Readings = 8;
    private const int GreekReading = 7;

    /// <summary>Adds hits for the other readings of a word.</summary>
    public static void Find(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word)
    {
        bool greek = scratch.Query.Greek;
        if (word.Length < 4 || (word.IndexOfAny("jcuw"u8) < 0 && !greek && !word.StartsWith("hs"u8)))
        {
            return;
        }

        Span<byte> variant = stackalloc byte[FoldedName.MaxSoundLength];
        Span<byte> sound = stackalloc byte[2 * FoldedName.MaxSoundLength];
        Span<byte> skeleton = stackalloc byte[2 * FoldedName.MaxSoundLength];
        for (int reading = 0; reading < Readings; reading++)
        {
            int length = reading == GreekReading && !greek ? 0 : Reread(word, reading, variant);
            if (length == 0)
            {
                continue;
            }

            int sounding = Math.Min(SoundForm.Write(variant[..length], sound), FoldedName.MaxSoundLength);
            TokenFinder.Sounding(words, scratch, position, sound[..sounding]);
            int bones = Skeleton.Write(variant[..length], skeleton);
            if (bones >= 3)
            {
                TokenFinder.WithSkeleton(words, scratch, position, sound[..sounding], skeleton[..bones]);
            }
        }
    }

    private static ReadOnlySpan<byte> OfGreek(byte first, byte second) => (first, second) switch
    {
        ((byte)'m', (byte)'p') => "b"u8,
        ((byte)'n', (byte)'t') => "d"u8,
        ((byte)'g', (byte)'k') => "g"u8,
        ((byte)'t', (byte)'z') => "j"u8,
        ((byte)'t', (byte)'s') => "ch"u8,
        ((byte)'c', (byte)'h') => "h"u8,
        _ => [],
    };

    private static int Reread(ReadOnlySpan<byte> word, int reading, Span<byte> variant)
    {
        int length = 0;
        bool changed = false;
        for (int i = 0; i < word.Length && length + 2 < variant.Length; i++)
        {
            bool closes = i > 0 && (word[i - 1] is (byte)'a' or (byte)'e' or (byte)'o') && i + 1 < word.Length && !"aeiouyw"u8.Contains(word[i + 1]);
            bool beforeH = i + 1 < word.Length && word[i + 1] == (byte)'h';
            if (reading == GreekReading && i + 1 < word.Length && OfGreek(word[i], word[i + 1]) is { Length: > 0 } sound)
            {
                sound.CopyTo(variant[length..]);
                length += sound.Length;
                changed = true;
                i++;
            }
            else if (reading == 5 && i == 0 && word.StartsWith("hs"u8))
            {
                variant[length++] = (byte)'x';
                changed = true;
                i++;
            }
            else if (reading == 6 && word[i] == (byte)'c' && !beforeH)
            {
                variant[length++] = (byte)'c';
                variant[length++] = (byte)'h';
                changed = true;
            }
            else if (reading is 0 or 6 && word[i] == (byte)'j')
            {
                variant[length++] = (byte)'y';
                changed = true;
            }
            else if (reading == 1 && word[i] == (byte)'c' && beforeH)
            {
                variant[length++] = (byte)'s';
                changed = true;
            }
            else if (closes && ((reading == 3 && word[i] == (byte)'u') || (reading == 4 && word[i] == (byte)'w')))
            {
                variant[length++] = reading == 3 ? (byte)'w' : (byte)'u';
                changed = true;
            }
            else if (reading == 2 && word[i] == (byte)'c' && !beforeH)
            {
                variant[length++] = (byte)'t';
                variant[length++] = (byte)'s';
                changed = true;
            }
            else
            {
                variant[length++] = word[i];
            }
        }

        return changed ? length : 0;
    }
}
