namespace DualUseScreening.Cli.Output;

/// <summary>Shows what became of orders, as they come.</summary>
internal interface IScreeningView
{
    /// <summary>Shows one order, or keeps it for the end.</summary>
    void Add(Screened screened);

    /// <summary>Shows what was kept, and the sum.</summary>
    void End(Totals totals);
}
