namespace DualUseScreening.Screening.Parties;

/// <summary>
/// One party on one official list: plain data, without behaviour, so that a release can be written down and read back as it is.
/// </summary>
public sealed record PartyEntry
{
    /// <summary>Name of the list: <c>ofac-sdn</c>, <c>un</c>, <c>eu-annex-iv</c>.</summary>
    public required string ListName { get; init; }

    /// <summary>The list's own number or reference of the entry, unique within the list.</summary>
    public required string EntryId { get; init; }

    /// <summary>Person, organisation, vessel, aircraft, or unknown.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>The name as published.</summary>
    public required string PrimaryName { get; init; }

    /// <summary>Other names, in any script.</summary>
    public IReadOnlyList<PartyAlias> Aliases { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of nationality, registration, flag and addresses.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Addresses as published.</summary>
    public IReadOnlyList<PartyAddress> Addresses { get; init; } = [];

    /// <summary>Dates of birth; several where the list gives alternatives.</summary>
    public IReadOnlyList<PartyBirthDate> BirthDates { get; init; } = [];

    /// <summary>Registration, tax, passport, IMO and other numbers.</summary>
    public IReadOnlyList<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Sanctions programmes or source lists as the list names them.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>What the listing means.</summary>
    public PartyEffect Effect { get; init; }

    /// <summary>Whose law it is: <c>EU</c>, <c>UN</c>, <c>UK</c>, <c>US</c>, or another ISO code.</summary>
    public string Jurisdiction { get; init; } = "";

    /// <summary>Act and article or annex.</summary>
    public PartyLegalBasis LegalBasis { get; init; } = new("");

    /// <summary>Day of listing, where the list gives one.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>Where the entry was read: file and line or element, or the list's own web address.</summary>
    public string SourceReference { get; init; } = "";

    /// <summary>Owners named in the data.</summary>
    public IReadOnlyList<PartyOwner> Owners { get; init; } = [];

    /// <summary>Whether the listing binds in Union law: the Union's and the United Nations' lists, and the operator's own, which names no jurisdiction.</summary>
    internal bool Binds => Jurisdiction is "EU" or "UN" or "";
}
