namespace DualUseScreening.Cli.Input;

/// <summary>How orders are written down.</summary>
internal enum OrderFormat
{
    /// <summary>JSON: one order, or an array of orders.</summary>
    Json,

    /// <summary>JSON lines: one order a line.</summary>
    JsonLines,

    /// <summary>A table with a header, fields separated by commas, semicolons or tabs.</summary>
    Csv,
}
