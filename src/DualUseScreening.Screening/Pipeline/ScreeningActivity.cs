using System.Diagnostics;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>Spans of a screening's parts, for whoever listens; nothing is made when nobody does. No span carries a name, an address or a description.</summary>
public static class ScreeningActivity
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "DualUseScreening";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The whole screening.</summary>
    public static Activity? Start() => Source.StartActivity("screening");

    /// <summary>One check.</summary>
    internal static Activity? Start(Check check) => Source.StartActivity(Name(check));

    /// <summary>The reading of goods.</summary>
    internal static Activity? StartClassification() => Source.StartActivity("classify goods");

    private static string Name(Check check) => check switch
    {
        Check.ControlList => "check control list",
        Check.CatchAll => "check catch-all",
        Check.Diversion => "check diversion",
        Check.Party => "check parties",
        Check.Embargo => "check embargo",
        Check.Register => "check register",
        Check.ExporterRules => "check exporter's own rules",
        _ => "check",
    };
}
