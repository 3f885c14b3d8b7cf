using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UsCslJson;

/// <summary>The lists that the consolidated list is made of: what each means and the law it stands in.</summary>
internal static class CslSource
{
    /// <summary>Code (in brackets in the source's name), effect and law of a source.</summary>
    public static (string Code, PartyEffect Effect, PartyLegalBasis Basis) Of(string source)
    {
        int open = source.IndexOf('(', StringComparison.Ordinal);
        int close = source.IndexOf(')', StringComparison.Ordinal);
        string code = open >= 0 && close > open ? source[(open + 1)..close] : source;
        return code switch
        {
            "SDN" => (code, PartyEffect.AssetFreeze, new PartyLegalBasis("31 C.F.R. Chapter V")),
            "EL" => (code, PartyEffect.LicenceNeeded, new PartyLegalBasis("15 C.F.R. Part 744", "Supplement No. 4")),
            "DPL" => (code, PartyEffect.LicenceNeeded, new PartyLegalBasis("15 C.F.R. Part 764", "Supplement No. 2")),
            "MEU" => (code, PartyEffect.MilitaryEndUser, new PartyLegalBasis("15 C.F.R. Part 744", "Supplement No. 7")),
            "UVL" => (code, PartyEffect.Advisory, new PartyLegalBasis("15 C.F.R. Part 744", "Supplement No. 6")),
            "DTC" => (code, PartyEffect.LicenceNeeded, new PartyLegalBasis("22 C.F.R. § 127.7")),
            "SSI" => (code, PartyEffect.Advisory, new PartyLegalBasis("31 C.F.R. Part 589")),
            "CMIC" => (code, PartyEffect.Advisory, new PartyLegalBasis("Executive Order 13959")),
            "ISN" => (code, PartyEffect.Advisory, new PartyLegalBasis("Nonproliferation sanctions of the Department of State")),
            _ => (code, PartyEffect.Advisory, new PartyLegalBasis("Office of Foreign Assets Control", code)),
        };
    }

    /// <summary>Kind from the word the list uses.</summary>
    public static PartyKind Kind(string? type) => type?.ToUpperInvariant() switch
    {
        "INDIVIDUAL" => PartyKind.Person,
        "ENTITY" => PartyKind.Organisation,
        "VESSEL" => PartyKind.Vessel,
        "AIRCRAFT" => PartyKind.Aircraft,
        _ => PartyKind.Unknown,
    };
}
