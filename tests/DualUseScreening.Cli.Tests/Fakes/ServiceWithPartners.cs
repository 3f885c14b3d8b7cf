namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>The real service with a party list that the test writes, and that takes releases as files.</summary>
public sealed class ServiceWithPartners : RealService
{
    /// <summary>The list before a test writes it.</summary>
    public const string First = "1,Acme Imaginary Optics,,organisation,AE,,,\n";

    private string File => Path.Combine(Folder, "partners.csv");

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Settings
    {
        get
        {
            Write(First);
            return
            [
                "--Lists:AcceptReleases=true", "--Lists:Sources:0:Name=partners", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={File}",
                "--Lists:Sources:0:RefreshEvery=00:00:00",
            ];
        }
    }

    /// <summary>Writes the list; the service reads it when asked to.</summary>
    public void Write(string lines) => System.IO.File.WriteAllText(File, "id,name,aliases,kind,countries,address,programme,identifiers\n" + lines);
}
