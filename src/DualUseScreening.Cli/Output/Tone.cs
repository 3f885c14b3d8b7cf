using DualUseScreening.Contract.V1;
using Spectre.Console;

namespace DualUseScreening.Cli.Output;

/// <summary>Colours and marks. A colour never stands alone: the word beside it says the same.</summary>
internal static class Tone
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Error { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style Of(Verdict verdict) => verdict switch
    {
        Verdict.Clear => new Style(Color.Green),
        Verdict.Review => new Style(Color.Yellow),
        Verdict.LicenceRequired => new Style(Color.Red),
        Verdict.Prohibited => new Style(Color.White, Color.Red, Decoration.Bold),
        _ => Error,
    };

    public static Style Of(Match match) => match switch
    {
        Match.Confirmed => new Style(Color.Red),
        Match.Likely => new Style(Color.Yellow),
        _ => new Style(Color.Green),
    };

    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Clear => "✓",
        Verdict.Review => "?",
        Verdict.LicenceRequired => "!",
        Verdict.Prohibited => "✗",
        _ => "✗",
    };
}
