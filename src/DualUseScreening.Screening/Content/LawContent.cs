using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>The law's frame: countries, territories, groups, authorities, activities, general authorisations.</summary>
public sealed record LawContent
{
    /// <summary>Countries of ISO 3166-1, and XI and XK.</summary>
    public required IReadOnlyList<CountryContent> Countries { get; init; }

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

    /// <summary>General authorisations.</summary>
    public required IReadOnlyList<AuthorisationContent> Authorisations { get; init; }
}

/// <summary>A country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Name.</param>
public sealed record CountryContent(string Code, LocalText Name);

/// <summary>A territory with a status of its own.</summary>
/// <param name="Id">Id, such as <c>crimea</c>.</param>
/// <param name="Country">The country code it is declared under.</param>
/// <param name="Name">Name.</param>
/// <param name="Words">Words by which an address shows it; empty where the code alone tells.</param>
/// <param name="InUnion">Sending goods there from the Union is no export under Regulation (EU) 2021/821.</param>
/// <param name="Note">Why.</param>
public sealed record TerritoryContent(
    string Id, string Country, LocalText Name, IReadOnlyList<string> Words, bool? InUnion, LocalText? Note);

/// <summary>A group of countries.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Countries">Country codes.</param>
/// <param name="Source">Legal source, where there is one for the whole group.</param>
public sealed record CountryGroupContent(string Id, LocalText Title, IReadOnlyList<string> Countries, LegalSource? Source);

/// <summary>A place in a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Words">Words by which an address or a name shows it.</param>
public sealed record PlaceContent(string Country, IReadOnlyList<string> Words);

/// <summary>A competent authority.</summary>
/// <param name="Country">Member state.</param>
/// <param name="Region">Region, in Belgium; empty otherwise.</param>
/// <param name="Name">Name.</param>
/// <param name="Website">Address of its site.</param>
/// <param name="PostalCodes">Ranges such as <c>1500-3999</c> by which an address tells the region.</param>
/// <param name="Words">Words by which an address tells the region.</param>
public sealed record AuthorityContent(
    string Country, string Region, LocalText Name, string Website, IReadOnlyList<string> PostalCodes, IReadOnlyList<string> Words);

/// <summary>What an activity needs.</summary>
/// <param name="Id">Name of the contract without prefix, such as <c>EXPORT</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Source">Article.</param>
/// <param name="Needs">What listed goods need under it.</param>
/// <param name="Goods"><c>annex-i</c>, <c>annex-iv</c>, or <c>on-suspicion</c>: which listed goods need a licence.</param>
public sealed record ActivityContent(string Id, LocalText Title, LegalSource Source, LocalText Needs, string Goods);

/// <summary>A general authorisation.</summary>
public sealed record AuthorisationContent
{
    /// <summary>Code, such as <c>EU001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Destinations: codes and <c>group:</c> names.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>Codes covered, by prefix; <c>all</c> for the whole list.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    /// <summary>Codes not covered, by prefix.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Items of section I of Annex II are not covered.</summary>
    public bool ExcludesAnnexIIg { get; init; } = true;

    /// <summary>When it may not be used.</summary>
    public Condition? Unless { get; init; }

    /// <summary>When it may be used only (such as a repair, a fair, a value limit).</summary>
    public Condition? When { get; init; }

    /// <summary>Whether the request can show that it applies; otherwise it is offered, not applied.</summary>
    public bool Automatic { get; init; }

    /// <summary>Its conditions.</summary>
    public required IReadOnlyList<LocalText> Conditions { get; init; }
}

/// <summary>Where a rule of law stands.</summary>
/// <param name="Act">CELEX number, or another law's name.</param>
/// <param name="Name">Usual name of the act.</param>
/// <param name="Article">Article.</param>
/// <param name="Annex">Annex.</param>
/// <param name="StateAsOf">The state read, <c>YYYY-MM-DD</c>.</param>
public sealed record LegalSource(string Act, string Name, string Article, string Annex, string StateAsOf);
