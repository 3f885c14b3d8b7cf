using System.Text.RegularExpressions;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>What the end of a text says about what follows.</summary>
internal static partial class Endings
{
    /// <summary>Whether a list follows: the text ends with a colon, or with "the following" where the colon was forgotten.</summary>
    public static bool Lead(string text) => text.EndsWith(':') || text.EndsWith("following", StringComparison.Ordinal);

    /// <summary>Whether one more item follows in the list: the text ends with "; or", "; and", in whichever language.</summary>
    public static bool SayThatOneFollows(string text) => Conjunction().IsMatch(text);

    /// <summary>Whether a text breaks off: it has words, and neither a stop nor a conjunction at its end.</summary>
    public static bool IsInMidSentence(string text) => text.Length > 0 && text[^1] is not (';' or ':' or '.' or ',') && !SayThatOneFollows(text);

    [GeneratedRegex(@"[;,.]\s*(?:and/or|en/of|et/ou|und/oder|\p{L}{1,5})\s*$")]
    private static partial Regex Conjunction();
}
