namespace DualUseScreening.Screening.Transactions;

/// <summary>Somebody who takes part in a shipment.</summary>
public sealed record Party
{
    /// <summary>The part it plays.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Path of the party in the request, such as <c>endUser</c> or <c>otherParties[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name; empty when not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2; empty when not stated.</summary>
    public string Country { get; init; } = "";

    /// <summary>Postal address; empty when not stated.</summary>
    public string Address { get; init; } = "";

    /// <summary>Registration and other numbers.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>When it was founded.</summary>
    public DateOnly? IncorporatedOn { get; init; }

    /// <summary>What it does.</summary>
    public Sector Sector { get; init; }

    /// <summary>A person's date of birth, <c>YYYY-MM-DD</c> or <c>YYYY</c>.</summary>
    public string DateOfBirth { get; init; } = "";
}

/// <summary>A number by which a party is registered.</summary>
/// <param name="Type">What it is, such as <c>imo</c>.</param>
/// <param name="Value">The number.</param>
public sealed record Identifier(string Type, string Value);
