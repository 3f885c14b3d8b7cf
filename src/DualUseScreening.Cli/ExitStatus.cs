using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli;

/// <summary>What the program's exit status tells a script. Documented in <c>docs/cli.md</c>.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing stands against any shipment; or the command did what it was asked.</summary>
    public const int Clear = 0;

    /// <summary>A receipt or a release does not stand; two texts or two answers differ.</summary>
    public const int ReceiptDiffers = 1;

    /// <summary>A rule does not do what its examples say.</summary>
    public const int RulesFail = 1;

    /// <summary>Something could not be read or screened: no verdict speaks for it.</summary>
    public const int Error = 2;

    /// <summary>A person must look.</summary>
    public const int Review = 10;

    /// <summary>A licence is required.</summary>
    public const int LicenceRequired = 11;

    /// <summary>A prohibition applies.</summary>
    public const int Prohibited = 12;

    /// <summary>The reader of the output went away (128 + SIGPIPE).</summary>
    public const int OutputClosed = 141;

    /// <summary>Interrupted from the keyboard (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>The status of the gravest verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Clear => Clear,
        Verdict.Review => Review,
        Verdict.LicenceRequired => LicenceRequired,
        Verdict.Prohibited => Prohibited,
        _ => Error,
    };
}
