using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.EuFsfXml;

/// <summary>Codes that both forms of the EU list use.</summary>
internal static class EuSubject
{
    /// <summary>Kind from the code (<c>person</c>, <c>enterprise</c>, <c>entity</c>) or the classification code (<c>P</c>, <c>E</c>), in whichever of the two fields it stands; null where neither is known.</summary>
    public static PartyKind? Kind(string code, string classification)
    {
        foreach (string value in (ReadOnlySpan<string>)[code, classification])
        {
            switch (value.ToUpperInvariant())
            {
                case "P" or "PERSON":
                    return PartyKind.Person;
                case "E" or "ENTERPRISE" or "ENTITY":
                    return PartyKind.Organisation;
                case "V" or "VESSEL" or "SHIP":
                    return PartyKind.Vessel;
            }
        }

        return null;
    }

    public static string IdentifierType(string code) => code switch
    {
        "passport" or "pass" => "passport",
        "id" => "national-id",
        "ssn" or "socialsecurity" => "national-id",
        "regnumber" or "tradelic" => "registration",
        "fiscalcode" or "tax" => "tax",
        "swiftbic" => "swift",
        "imo" => "imo",
        _ => IdentifierTypes.Of(code),
    };
}
