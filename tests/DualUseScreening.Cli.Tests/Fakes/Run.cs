namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>What a command did.</summary>
internal sealed record Run(int Status, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
