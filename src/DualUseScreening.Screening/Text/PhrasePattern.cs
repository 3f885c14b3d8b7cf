namespace DualUseScreening.Screening.Text;

/// <summary>Writes out a phrase pattern: <c>(a|b)</c> is a choice, <c>[x]</c> an optional part.</summary>
public static class PhrasePattern
{
    /// <summary>Most phrases that one pattern may stand for.</summary>
    public const int MaxPhrases = 512;

    /// <summary>All phrases that a pattern stands for, in a fixed order, without doubles.</summary>
    /// <exception cref="FormatException">Brackets do not match, or the pattern stands for too many phrases.</exception>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny("()[]") < 0)
        {
            var plain = string.Join(' ', pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return plain.Length > 0 ? [plain] : [];
        }

        var position = 0;
        var phrases = Sequence(pattern, ref position, '\0');
        if (position < pattern.Length)
        {
            throw new FormatException($"'{pattern[position]}' without its opening bracket in '{pattern}'");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var phrase in phrases)
        {
            var text = string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > 0 && seen.Add(text))
            {
                result.Add(text);
            }
        }

        return result;
    }

    private static List<string> Sequence(string pattern, ref int position, char end)
    {
        var all = new List<string>();
        var current = new List<string> { "" };
        while (position < pattern.Length)
        {
            var c = pattern[position];
            if (c is '(' or '[')
            {
                position++;
                var close = c == '(' ? ')' : ']';
                var inner = Sequence(pattern, ref position, close);
                if (position >= pattern.Length)
                {
                    throw new FormatException($"'{c}' without '{close}' in '{pattern}'");
                }

                position++;
                if (c == '[')
                {
                    inner.Add("");
                }

                current = Combine(current, inner, pattern);
            }
            else if (c is ')' or ']')
            {
                if (c != end)
                {
                    throw new FormatException($"'{c}' without its opening bracket in '{pattern}'");
                }

                break;
            }
            else if (c == '|' && end == ')')
            {
                position++;
                all.AddRange(current);
                current = [""];
            }
            else
            {
                var from = position;
                while (position < pattern.Length && pattern[position] is not ('(' or ')' or '[' or ']')
                    && !(pattern[position] == '|' && end == ')'))
                {
                    position++;
                }

                current = Combine(current, [pattern[from..position]], pattern);
            }
        }

        all.AddRange(current);
        return all;
    }

    private static List<string> Combine(List<string> left, List<string> right, string pattern)
    {
        if (left.Count * right.Count > MaxPhrases)
        {
            throw new FormatException($"'{pattern}' stands for more than {MaxPhrases} phrases");
        }

        var result = new List<string>(left.Count * right.Count);
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                result.Add(l + r);
            }
        }

        return result;
    }
}
