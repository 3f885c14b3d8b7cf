namespace DualUseScreening.Screening.Conditions;

/// <summary>Control-list codes by prefix: <c>2B001</c> covers <c>2B001.b.2</c>, <c>1C350.2</c> does not cover <c>1C350.23</c>, <c>2B2</c> covers all 2B2xx.</summary>
internal static class EntryPrefix
{
    /// <summary>Whether a code is the prefix or lies below it.</summary>
    public static bool Covers(string prefix, string code) =>
        code.StartsWith(prefix, StringComparison.Ordinal)
        && (prefix.Length < 5 || code.Length == prefix.Length || code[prefix.Length] == '.');

    /// <summary>Whether any prefix covers a code.</summary>
    public static bool Any(IReadOnlyList<string> prefixes, string code)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (Covers(prefixes[i], code))
            {
                return true;
            }
        }

        return false;
    }
}
