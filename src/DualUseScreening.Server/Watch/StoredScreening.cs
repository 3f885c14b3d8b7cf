using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.Watch;

/// <summary>A screening as it is stored.</summary>
/// <param name="Row">Its number in the store.</param>
/// <param name="Id">Its id for callers.</param>
/// <param name="Group">The caller's name for what belongs together.</param>
/// <param name="Request">The request.</param>
/// <param name="Verdict">The verdict as last screened.</param>
/// <param name="Release">The release it was last screened with.</param>
/// <param name="Findings">What was found then, see <see cref="FindingKey"/>.</param>
/// <param name="StoredAt">When it was stored.</param>
internal sealed record StoredScreening(
    long Row, string Id, string Group, ScreenRequest Request, Verdict Verdict, string Release, IReadOnlyList<string> Findings, DateTimeOffset StoredAt);

/// <summary>A screening to store: what it says, and what could touch it.</summary>
/// <param name="Id">Its id for callers.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Parties">Every party that is compared with the lists.</param>
/// <param name="Goods">Every line that is compared with the control list.</param>
internal sealed record NewScreening(
    string Id, ScreenRequest Request, ScreenResponse Answer, IReadOnlyList<WatchedParty> Parties, IReadOnlyList<WatchedGoods> Goods);

/// <summary>A party of a stored screening, without its part in it: the same in many screenings, and kept once.</summary>
internal readonly record struct WatchedParty(string Name, string Country, string Address, string Identifiers)
{
    public static WatchedParty Of(string name, string country, string address, IEnumerable<Screening.Transactions.Identifier> identifiers) =>
        new(name, country, address, string.Join('\n', identifiers.Select(i => $"{i.Type}\t{i.Value}")));

    /// <summary>Every party of a shipment, and its ship.</summary>
    public static IReadOnlyList<WatchedParty> In(Transaction transaction)
    {
        var parties = new HashSet<WatchedParty>();
        foreach (var party in transaction.Counterparties.Prepend(transaction.Exporter))
        {
            if (party.Name.Length > 0 || party.Identifiers.Count > 0)
            {
                parties.Add(Of(party.Name, party.Country, party.Address, party.Identifiers));
            }
        }

        var ship = transaction.Conveyance;
        if (ship.Name.Length > 0 || ship.ImoNumber.Length > 0)
        {
            parties.Add(new WatchedParty(ship.Name, "", "", ship.ImoNumber.Length > 0 ? $"imo\t{ship.ImoNumber}" : ""));
        }

        return [.. parties];
    }
}

/// <summary>A line of a stored screening, as far as the control list reads it: the same in many screenings, and kept once.</summary>
internal readonly record struct WatchedGoods(string Description, string CommodityCode, string CasNumber, string DeclaredCode)
{
    /// <summary>Every line of a shipment; attributes are facts about a line that is found already.</summary>
    public static IReadOnlyList<WatchedGoods> In(Transaction transaction) =>
        [.. transaction.Items.Select(i => new WatchedGoods(i.Description, i.CommodityCode, i.CasNumber, i.DeclaredCode)).Distinct()];
}
