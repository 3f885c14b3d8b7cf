namespace DualUseScreening.Server.Validation;

/// <summary>What a text of a request may hold.</summary>
internal static class TextRules
{
    /// <summary>Checks a text's length and characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">Most characters, in UTF-16 code units.</param>
    /// <param name="lines">Whether line breaks and tabs may stand in it.</param>
    /// <returns>What is wrong; null for nothing.</returns>
    public static string? Problem(string text, int maximum, bool lines)
    {
        if (text.Length > maximum)
        {
            return $"at most {maximum} characters, not {text.Length}";
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\uFFFD')
            {
                return $"invalid UTF-8 at character {i}";
            }

            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return $"invalid Unicode at character {i}";
                }

                i++;
            }
            else if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t'))
            {
                return $"control character U+{(int)c:X4} at character {i}";
            }
        }

        return null;
    }
}
