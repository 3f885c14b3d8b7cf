using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>The words around an answer, in the answer's language. The sentences themselves come from the service.</summary>
internal sealed record Wording
{
    /// <summary>The languages of answers.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "nl", "fr", "de"];

    public required string Order { get; init; }

    public required string Line { get; init; }

    public required string Goods { get; init; }

    public required string Verdict { get; init; }

    public required string Codes { get; init; }

    public required string WholeOrder { get; init; }

    public required string Questions { get; init; }

    public required string Authorisations { get; init; }

    public required string NextSteps { get; init; }

    public required string Checked { get; init; }

    public required string CoveredBy { get; init; }

    public required string AnswerAs { get; init; }

    public required string AnswerIn { get; init; }

    public required string Risk { get; init; }

    public required string Declare { get; init; }

    public required string NotScreened { get; init; }

    public required string OneOrder { get; init; }

    public required string Orders { get; init; }

    public required string OneLine { get; init; }

    public required string Lines { get; init; }

    public required string LawOf { get; init; }

    public required string Clear { get; init; }

    public required string Review { get; init; }

    public required string LicenceRequired { get; init; }

    public required string Prohibited { get; init; }

    public required string Listed { get; init; }

    public required string PerhapsListed { get; init; }

    public required string NotListed { get; init; }

    public required string NothingAlike { get; init; }

    public required string NotStated { get; init; }

    public required string Assumed { get; init; }

    public required string Required { get; init; }

    public required string MoreRuledOut { get; init; }

    public required string ClearNotShown { get; init; }

    public required string MoreAtLength { get; init; }

    public required string ReceiptStands { get; init; }

    public required string ReceiptDiffers { get; init; }

    public required string ReceiptForged { get; init; }

    /// <summary>The words of a language; English where it is none of the four.</summary>
    public static Wording In(string language) => language switch
    {
        "nl" => Wordings.Dutch,
        "fr" => Wordings.French,
        "de" => Wordings.German,
        _ => Wordings.English,
    };

    /// <summary>A verdict in words.</summary>
    public string Of(Verdict verdict) => verdict switch
    {
        Contract.V1.Verdict.Clear => Clear,
        Contract.V1.Verdict.Review => Review,
        Contract.V1.Verdict.LicenceRequired => LicenceRequired,
        Contract.V1.Verdict.Prohibited => Prohibited,
        _ => NotScreened,
    };

    /// <summary>A match in words.</summary>
    public string Of(Match match) => match switch
    {
        Match.Confirmed => Listed,
        Match.Likely => PerhapsListed,
        _ => NotListed,
    };
}
