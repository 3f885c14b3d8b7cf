namespace DualUseScreening.Lists.Hosting;

/// <summary>A party list to screen against, <c>Lists:Sources:N</c>.</summary>
public sealed class PartySource
{
    /// <summary>Name in answers.</summary>
    public string Name { get; set; } = "";

    /// <summary>Format: <c>ofac-sdn</c>, <c>un-xml</c>, <c>us-csl-json</c>, <c>eu-fsf-xml</c>, <c>eu-fsf-csv</c>, <c>uk-ofsi-csv</c>, <c>bis-dpl</c>,
    /// <c>opensanctions-ftm-json</c> or <c>simple-csv</c>.</summary>
    public string Format { get; set; } = "";

    /// <summary>A file, or a folder with the files of the format.</summary>
    public string Path { get; set; } = "";

    /// <summary>How often it is looked at again.</summary>
    public TimeSpan? RefreshEvery { get; set; }
}
