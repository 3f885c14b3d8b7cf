namespace DualUseScreening.Screening.Text;

/// <summary>
/// Folds characters for comparison: lower case, Latin letters without diacritics, full-width forms to ASCII.
/// Letters of other scripts stay, in lower case. One character may become two (<c>ß</c>, <c>æ</c>).
/// </summary>
public static class Folding
{
    private const int TableSize = 0x250;
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds one character into <paramref name="target"/>.</summary>
    /// <param name="c">The character.</param>
    /// <param name="target">At least two characters long.</param>
    /// <returns>The number of characters written: 0 for a combining mark, else 1 or 2.</returns>
    public static int Fold(char c, Span<char> target)
    {
        if (c < 0x80)
        {
            target[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }

        if (c is 'ß' or 'ẞ')
        {
            (target[0], target[1]) = ('s', 's');
            return 2;
        }

        if (c is 'æ' or 'Æ')
        {
            (target[0], target[1]) = ('a', 'e');
            return 2;
        }

        if (c is 'œ' or 'Œ')
        {
            (target[0], target[1]) = ('o', 'e');
            return 2;
        }

        if (c < TableSize)
        {
            target[0] = Table[c];
            return 1;
        }

        if (c is >= '\u0300' and <= '\u036F')
        {
            return 0;
        }

        if (c is >= '\u1E00' and <= '\u1EFF')
        {
            target[0] = Decompose(c);
            return 1;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0), target);
        }

        target[0] = c switch
        {
            'μ' or 'Μ' => 'µ',
            'ё' or 'Ё' => 'е',
            >= '\u2080' and <= '\u2089' => (char)('0' + (c - '\u2080')),
            _ => char.ToLowerInvariant(c),
        };
        return 1;
    }

    /// <summary>Folds a whole text; for vocabulary and short texts, not for the way of a request.</summary>
    public static string Fold(string text)
    {
        var buffer = new char[text.Length * 2];
        var length = 0;
        foreach (var c in text)
        {
            length += Fold(c, buffer.AsSpan(length));
        }

        return new string(buffer, 0, length);
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Decompose((char)i);
        }

        (table['ø'], table['Ø'], table['ł'], table['Ł'], table['đ'], table['Đ']) = ('o', 'o', 'l', 'l', 'd', 'd');
        (table['ı'], table['ħ'], table['ð'], table['þ']) = ('i', 'h', 'd', 't');
        table['µ'] = 'µ';
        return table;
    }

    private static char Decompose(char c)
    {
        if (!char.IsLetter(c))
        {
            return c;
        }

        var form = c.ToString().Normalize(System.Text.NormalizationForm.FormD);
        return char.ToLowerInvariant(form[0]);
    }
}
