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
                    sanctions.TryAdd(target, new FtmSanction(
                        First(entity, "program"), First(entity, "authority"), CountryNames.Code(First(entity, "country")) ?? (First(entity, "country") == "eu" ? "EU" : null), ListDates.Day(First(entity, "startDate"))));
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
