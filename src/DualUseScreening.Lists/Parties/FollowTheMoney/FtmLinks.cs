using System.Globalization;
using System.Text.Json;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.FollowTheMoney;

/// <summary>A sanction on an entity.</summary>
internal sealed record FtmSanction(string Programme, string Authority, string? Country, DateOnly? Since);

/// <summary>What ties entities together: who owns whom, who is sanctioned by whom, which address is whose.</summary>
internal sealed class FtmLinks
{
    private readonly Dictionary<string, List<PartyOwner>> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FtmSanction> sanctions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string Country)> addresses = new(StringComparer.Ordinal);

    public void Add(JsonElement entity)
    {
        switch (FtmProperties.Schema(entity))
        {
            case "Ownership":
                decimal? share = Share(First(entity, "percentage"));
                foreach (string asset in FtmProperties.Of(entity, "asset"))
                {
                    foreach (string owner in FtmProperties.Of(entity, "owner"))
                    {
                        if (!owners.TryGetValue(asset, out List<PartyOwner>? list))
                        {
                            owners[asset] = list = [];
                        }

                        list.Add(new PartyOwner(owner, share));
                    }
                }

                break;
            case "Sanction":
                foreach (string target in FtmProperties.Of(entity, "entity"))
                {
                    // Of several, the one that binds in the Union.
                    FtmSanction sanction = Sanction(entity);
                    if (!sanctions.TryGetValue(target, out FtmSanction? known) || (known.Country is not ("EU" or "UN") && sanction.Country is ("EU" or "UN")))
                    {
                        sanctions[target] = sanction;
                    }
                }

                break;
            case "Address":
                addresses[FtmProperties.Id(entity)] = (First(entity, "full"), First(entity, "country"));
                break;
        }
    }

    public IReadOnlyList<PartyOwner> Owners(string id) => owners.TryGetValue(id, out List<PartyOwner>? list) ? list : [];

    public FtmSanction? Sanction(string id) => sanctions.GetValueOrDefault(id);

    public (string Text, string Country)? Address(string id) => addresses.TryGetValue(id, out (string Text, string Country) address) ? address : null;

    private static FtmSanction Sanction(JsonElement entity)
    {
        string country = First(entity, "country");
        string authority = First(entity, "authority");
        string? jurisdiction = authority.Contains("United Nations", StringComparison.OrdinalIgnoreCase) ? "UN"
            : country.Equals("eu", StringComparison.OrdinalIgnoreCase) || authority.Contains("European", StringComparison.OrdinalIgnoreCase) ? "EU"
            : CountryNames.Code(country);
        return new FtmSanction(First(entity, "program"), authority, jurisdiction, ListDates.Day(First(entity, "startDate")));
    }

    private static string First(JsonElement entity, string name)
    {
        foreach (string value in FtmProperties.Of(entity, name))
        {
            return value;
        }

        return "";
    }

    private static decimal? Share(string text) =>
        decimal.TryParse(text.Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal share) && share is >= 0 and <= 100
            ? share
            : null;
}
