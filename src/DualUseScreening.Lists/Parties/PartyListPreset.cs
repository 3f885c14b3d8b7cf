namespace DualUseScreening.Lists.Parties;

/// <summary>An official list that one setting turns on.</summary>
/// <param name="Name">Name of the preset and of the list.</param>
/// <param name="Format">Format, see <see cref="PartyListReaders"/>.</param>
/// <param name="Urls">Official addresses, one for each file.</param>
/// <param name="Jurisdiction">Whose law.</param>
/// <param name="RefreshEvery">How often the publisher is asked.</param>
/// <param name="MaximumAge">Age past which the list no longer counts as current and the verdict fails closed.</param>
/// <param name="IsFreezeList">Whether an entry freezes assets in the law of the jurisdiction.</param>
public sealed record PartyListPreset(
    string Name, string Format, IReadOnlyList<Uri> Urls, string Jurisdiction, TimeSpan RefreshEvery, TimeSpan MaximumAge, bool IsFreezeList)
{
    /// <summary>The presets.</summary>
    public static IReadOnlyList<PartyListPreset> All { get; } =
    [
        // The token is part of the address as it is published.
        New("eu-fsf", "eu-fsf-xml", "EU", true, "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"),
        New("un", "un-xml", "UN", true, "https://scsanctions.un.org/resources/xml/en/consolidated.xml"),
        New("ofac-sdn", "ofac-sdn", "US", true,
            "https://sanctionslistservice.ofac.treas.gov/api/download/sdn.csv",
            "https://sanctionslistservice.ofac.treas.gov/api/download/alt.csv",
            "https://sanctionslistservice.ofac.treas.gov/api/download/add.csv",
            "https://sanctionslistservice.ofac.treas.gov/api/download/sdn_comments.csv"),
        New("uk", "uk-ofsi-csv", "UK", true, "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv"),
        New("us-csl", "us-csl-json", "US", false, "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json"),
    ];

    /// <summary>The preset of a name, or null where there is none.</summary>
    public static PartyListPreset? Of(string name)
    {
        foreach (PartyListPreset preset in All)
        {
            if (string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return preset;
            }
        }

        return null;
    }

    private static PartyListPreset New(string name, string format, string jurisdiction, bool freeze, params string[] urls) =>
        new(name, format, Array.ConvertAll(urls, url => new Uri(url)), jurisdiction, TimeSpan.FromHours(6), TimeSpan.FromDays(3), freeze);
}
