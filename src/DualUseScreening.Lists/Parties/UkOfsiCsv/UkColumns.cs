namespace DualUseScreening.Lists.Parties.UkOfsiCsv;

/// <summary>Column names of the two British lists.</summary>
internal sealed record UkColumns
{
    public static readonly UkColumns ConList = new()
    {
        Id = "Group ID",
        Kind = "Group Type",
        Regime = "Regime",
        NameType = "Alias Type",
        Quality = "Alias Quality",
        Listed = "Listed On",
        Born = "DOB",
        Nationality = "Nationality",
        Passport = "Passport Number",
        NationalId = "National Identification Number",
        Address = "Address ",
        PostCode = "Post/Zip Code",
        Country = "Country",
        OtherScript = "Name Non-Latin Script",
        Registration = "",
        Imo = "",
    };

    public static readonly UkColumns SanctionsList = new()
    {
        Id = "Unique ID",
        Kind = "Designation Type",
        Regime = "Regime Name",
        NameType = "Name type",
        Quality = "Alias strength",
        Listed = "Date Designated",
        Born = "D.O.B",
        Nationality = "Nationality(/ies)",
        Passport = "Passport number",
        NationalId = "National Identifier number",
        Address = "Address Line ",
        PostCode = "Address Postal Code",
        Country = "Address Country",
        OtherScript = "Name non-latin script",
        Registration = "Business registration number (s)",
        Imo = "IMO number",
    };

    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Regime { get; init; }

    public required string NameType { get; init; }

    public required string Quality { get; init; }

    public required string Listed { get; init; }

    public required string Born { get; init; }

    public required string Nationality { get; init; }

    public required string Passport { get; init; }

    public required string NationalId { get; init; }

    public required string Address { get; init; }

    public required string PostCode { get; init; }

    public required string Country { get; init; }

    public required string OtherScript { get; init; }

    public required string Registration { get; init; }

    public required string Imo { get; init; }
}
