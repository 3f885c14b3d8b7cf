namespace DualUseScreening.Screening.Authorisations;

/// <summary>Yes and no in the languages of the service.</summary>
internal static class Answers
{
    /// <summary>What an answer says; null when it is neither.</summary>
    public static bool? Read(string text)
    {
        var value = text.AsSpan().Trim();
        return Is(value, "yes") || Is(value, "true") || Is(value, "ja") || Is(value, "oui") ? true
            : Is(value, "no") || Is(value, "false") || Is(value, "nee") || Is(value, "non") || Is(value, "nein") ? false
            : null;
    }

    private static bool Is(ReadOnlySpan<char> value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
