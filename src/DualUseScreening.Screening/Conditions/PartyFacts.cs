using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What rules read of one party: its country as the law counts it, the territories of its address, the patterns of its name and address. Each read once, when first asked for.</summary>
internal sealed class PartyFacts
{
    private readonly RuleBook _book;
    private PatternHit[]? _name;
    private PatternHit[]? _address;

    public PartyFacts(RuleBook book, Party party, string otherwise, DateOnly asOf)
    {
        _book = book;
        Party = party;
        Stated = book.Law.Canonical(party.Country.Length > 0 ? party.Country : otherwise);
        Territories = book.Law.Addresses.Territories(Stated, party.Address, asOf);
        var byCode = book.Law.TerritoryOf(Stated);
        if (byCode >= 0 && Territories.Length == 0)
        {
            Territories = [new TerritorySign(byCode, true, -1, 0)];
        }

        // An address in Nouméa under FR counts as NC; one in Sevastopol under RU stays under the measures against Russia.
        var territory = Territories.Length > 0 && Territories[0].Certain ? book.Law.Content.Territories[Territories[0].Territory] : null;
        Country = territory is { Occupied: false } ? territory.Code : Stated;
    }

    public Party Party { get; }

    /// <summary>The same firm in its other part: the end user that is its own consignee, stated twice.</summary>
    public PartyFacts? Twin { get; set; }

    /// <summary>Where the firm's sector is stated: here, or in its other part.</summary>
    public PartyFacts OfSector => Party.Sector == Sector.Unspecified && Twin is { Party.Sector: not Sector.Unspecified } ? Twin : this;

    /// <summary>Where the firm's founding is stated: here, or in its other part.</summary>
    public PartyFacts OfFounding => Party.IncorporatedOn is null && Twin is { Party.IncorporatedOn: not null } ? Twin : this;

    /// <summary>Asked in its other part.</summary>
    public bool IsAskedElsewhere => Twin is not null && Party.Role == PartyRole.Consignee;

    /// <summary>The country code of the request, or the destination where it has none.</summary>
    public string Stated { get; }

    /// <summary>The country code that groups are looked up with.</summary>
    public string Country { get; }

    /// <summary>Territories of its address, certain ones first.</summary>
    public TerritorySign[] Territories { get; }

    public PatternHit[] Name => _name ??= Known(Twin?._name, Twin?.Party.Name, Party.Name) ?? _book.Patterns.Read(Party.Name, Country, false);

    public PatternHit[] Address =>
        _address ??= Known(Twin?._address, Twin?.Party.Address, Party.Address) ?? _book.Patterns.Read(Party.Address, Country, false);

    /// <summary>Path of one of its fields.</summary>
    public string Field(string name) => Party.Path + "." + name;

    // What the firm's other part says word for word, and in the same country, was read there.
    private PatternHit[]? Known(PatternHit[]? read, string? text, string own) => text == own && Twin!.Country == Country ? read : null;
}
