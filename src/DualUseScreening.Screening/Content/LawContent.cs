namespace DualUseScreening.Screening.Content;

/// <summary>The law's frame: countries, territories, groups, authorities, activities, general authorisations.</summary>
public sealed record LawContent
{
    /// <summary>The state read, <c>YYYY-MM-DD</c>.</summary>
    public string StateAsOf { get; init => field = value ?? ""; } = "";

    /// <summary>Countries of ISO 3166-1, and XK.</summary>
    public required IReadOnlyList<CountryContent> Countries { get; init; }

    /// <summary>Codes of customs declarations that are not ISO's.</summary>
    public IReadOnlyList<CustomsCodeContent> CustomsCodes { get; init => field = value ?? []; } = [];

    /// <summary>Territories with a status of their own.</summary>
    public required IReadOnlyList<TerritoryContent> Territories { get; init; }

    /// <summary>Groups of countries.</summary>
    public required IReadOnlyList<CountryGroupContent> Groups { get; init; }

    /// <summary>Free zones.</summary>
    public required IReadOnlyList<PlaceContent> FreeZones { get; init; }

    /// <summary>Competent authorities.</summary>
    public required IReadOnlyList<AuthorityContent> Authorities { get; init; }

    /// <summary>What each activity needs.</summary>
    public required IReadOnlyList<ActivityContent> Activities { get; init; }

    /// <summary>Sentences for commercial documents.</summary>
    public IReadOnlyList<DocumentStatementContent> Statements { get; init => field = value ?? []; } = [];

    /// <summary>Codes of the customs declaration.</summary>
    public IReadOnlyList<DocumentCodeContent> Documents { get; init => field = value ?? []; } = [];

    /// <summary>General authorisations, their shared exclusions and duties filled in.</summary>
    public required IReadOnlyList<AuthorisationContent> Authorisations { get; init; }

    /// <summary>Control-list codes of section I of Annex II, by prefix.</summary>
    public IReadOnlyList<string> SectionI { get; init => field = value ?? []; } = [];

    /// <summary>What is in Annex IV is in section I as well.</summary>
    public bool SectionIHoldsAnnexIV { get; init; }

    /// <summary>Items of Annex IV.</summary>
    public IReadOnlyList<AnnexIVContent> AnnexIV { get; init => field = value ?? []; } = [];
}
