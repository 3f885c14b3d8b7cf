namespace DualUseScreening.Screening.Text;

/// <summary>
/// A text cut into words, with each word's place in the original and its folded form. Reused from text to text:
/// buffers grow to the longest text seen and are not given back.
/// </summary>
public sealed class TokenisedText
{
    private const int LongestAbbreviation = 4;

    private char[] _folded = new char[256];
    private Token[] _tokens = new Token[64];
    private int _capitals;
    private int _others;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the text has both upper and lower case, so that case means something.</summary>
    public bool HasCase { get; private set; }

    /// <summary>Whether it is written as material masters write: in one case, or all but the units in capitals.</summary>
    public bool IsTerse => !HasCase || (_capitals >= 2 && _capitals >= 3 * _others);

    /// <summary>One word.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The folded form of a word.</summary>
    public ReadOnlySpan<char> Folded(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _folded.AsSpan(token.FoldedStart, token.FoldedLength);
    }

    /// <summary>Whether a hyphen leaves the word's end to a later one: the first of <c>Be- und Verarbeitung</c>.</summary>
    public bool IsCutShort(int index) => (_tokens[index].Flags & TokenFlags.CutShort) != 0;

    /// <summary>Cuts a text. Words are runs of letters and digits; single letters joined by a slash, a dot, a hyphen or an
    /// ampersand are one word (<c>A/D</c>, <c>R&amp;D</c>); each Chinese, Japanese or Korean character is a word.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        (_capitals, _others) = (0, 0);
        var folded = 0;
        bool upper = false, lower = false;
        var breaks = 0;
        if (_folded.Length < text.Length * 2 + 2)
        {
            _folded = new char[text.Length * 2 + 2];
        }

        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (!IsWord(c))
            {
                breaks += IsBreak(text, i) ? 1 : 0;
                i++;
                continue;
            }

            var start = i;
            var foldedStart = folded;
            var flags = TokenFlags.None;
            if (IsIdeograph(c))
            {
                folded += Folding.Fold(c, _folded.AsSpan(folded));
                i++;
            }
            else
            {
                i = ReadWord(text, start, ref folded, ref flags);
            }

            flags |= i + 1 < text.Length && text[i] == '-' && text[i + 1] == ' ' ? TokenFlags.CutShort : TokenFlags.None;
            flags |= IsOpenedBehind(text, i) ? TokenFlags.Opens : TokenFlags.None;
            upper |= (flags & TokenFlags.Upper) != 0;
            lower |= (flags & TokenFlags.Lower) != 0;
            Add(new Token(start, i - start, foldedStart, folded - foldedStart, flags, breaks));
        }

        HasCase = upper && lower;
    }

    /// <summary>The word that covers, or else follows, a character of the original text; <see cref="Count"/> past the last.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].Start + _tokens[middle].Length <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int ReadWord(ReadOnlySpan<char> text, int start, ref int folded, ref TokenFlags flags)
    {
        var i = start;
        while (i < text.Length && (IsWord(text[i]) || IsMark(text[i])) && !IsIdeograph(text[i]))
        {
            var c = text[i];
            flags |= char.IsUpper(c) ? TokenFlags.Upper
                : char.IsLower(c) ? TokenFlags.Lower
                : char.IsDigit(c) ? TokenFlags.Digit : TokenFlags.None;
            folded += Folding.Fold(c, _folded.AsSpan(folded));
            i++;

            // A/D, R&D, U.A.V.: single letters joined.
            if (i - start == 1 || IsJoined(text, start, i))
            {
                while (i + 1 < text.Length && text[i] is '/' or '&' or '.' or '-' && char.IsLetter(text[i - 1])
                    && char.IsLetter(text[i + 1]) && (i + 2 >= text.Length || !IsWord(text[i + 2])))
                {
                    flags |= char.IsUpper(text[i + 1]) ? TokenFlags.Upper : TokenFlags.Lower;
                    folded += Folding.Fold(text[i + 1], _folded.AsSpan(folded));
                    i += 2;
                }

                if (IsJoined(text, start, i))
                {
                    break;
                }
            }
        }

        return i;
    }

    private static bool IsJoined(ReadOnlySpan<char> text, int start, int end) =>
        end - start >= 3 && text[start + 1] is '/' or '&' or '.' or '-';

    private void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = token;
        if (token.Length > 2 && (token.Flags & TokenFlags.Digit) == 0)
        {
            _capitals += token.IsUpper ? 1 : 0;
            _others += token.IsUpper ? 0 : 1;
        }
    }

    // "Weight: 5 kg", "weight (5 kg)".
    private static bool IsOpenedBehind(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length && text[end] is ':' or '(';
    }

    private static bool IsWord(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';

    // POS.GEN. 10: a point inside a word, or behind a short word and in front of a number.
    private static bool IsAbbreviated(ReadOnlySpan<char> text, int i)
    {
        if (i == 0 || i + 1 >= text.Length || !char.IsLetter(text[i - 1]))
        {
            return false;
        }

        if (char.IsLetterOrDigit(text[i + 1]))
        {
            return true;
        }

        var start = i;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return i - start <= LongestAbbreviation && i + 2 < text.Length && text[i + 1] == ' ' && char.IsDigit(text[i + 2]);
    }

    // A comma or a point inside a number is no break, nor is the point of an abbreviation.
    private static bool IsBreak(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        ';' or '|' or '(' or ')' or '\n' or '。' or '，' or '、' => true,
        '.' when IsAbbreviated(text, i) => false,
        ',' or '.' or ':' => !(i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])),
        _ => false,
    };
}

/// <summary>What a word is made of.</summary>
[Flags]
public enum TokenFlags
{
    /// <summary>Letters without case.</summary>
    None = 0,

    /// <summary>Has an upper-case letter.</summary>
    Upper = 1,

    /// <summary>Has a lower-case letter.</summary>
    Lower = 2,

    /// <summary>Has a digit.</summary>
    Digit = 4,

    /// <summary>A hyphen and a blank follow at once.</summary>
    CutShort = 8,

    /// <summary>A colon or an opening bracket follows at once.</summary>
    Opens = 16,
}

/// <summary>One word of a text.</summary>
/// <param name="Start">First character in the original.</param>
/// <param name="Length">Length in the original.</param>
/// <param name="FoldedStart">Place of the folded form in its buffer.</param>
/// <param name="FoldedLength">Length of the folded form.</param>
/// <param name="Flags">What it is made of.</param>
/// <param name="Break">Number of punctuation breaks before it in the text.</param>
public readonly record struct Token(int Start, int Length, int FoldedStart, int FoldedLength, TokenFlags Flags, int Break)
{
    /// <summary>First character after the word in the original.</summary>
    public int End => Start + Length;

    /// <summary>Upper case throughout, at least one letter.</summary>
    public bool IsUpper => (Flags & TokenFlags.Upper) != 0 && (Flags & TokenFlags.Lower) == 0;

    /// <summary>Digits only.</summary>
    public bool IsNumber => (Flags & ~(TokenFlags.CutShort | TokenFlags.Opens)) == TokenFlags.Digit;
}
