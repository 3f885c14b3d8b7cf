using System.Security.Cryptography;
using System.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.History;

/// <summary>
/// The keys by which shipments are found again: keyed hashes (HMAC-SHA-256, 16 bytes), so that the store holds no names and no addresses, and says nothing to
/// whoever has it without the key. Letters and digits of a name or an address count, in one case.
/// </summary>
internal sealed class ShipmentKeys(byte[] secret)
{
    private const int Length = 16;

    /// <summary>The keys of a shipment.</summary>
    public ShipmentKey Of(Transaction transaction) => new(
        Party("exporter", transaction.Exporter),
        Party("user", transaction.EndUser),
        Address(transaction),
        Hash("route", transaction.Departure, string.Join(',', transaction.TransitCountries) + ">" + transaction.Destination),
        transaction.RequestId.Length > 0 ? Hash("reference", transaction.RequestId, "") : RandomNumberGenerator.GetBytes(Length));

    private byte[] Address(Transaction transaction)
    {
        var party = transaction.EndUser.Address.Length > 0 ? transaction.EndUser : transaction.Consignee;
        return Plain(party.Address) is { Length: > 0 } address ? Hash("address", address, party.Country) : [];
    }

    private byte[] Party(string what, Party party) => party.Identifiers.Count > 0
        ? Hash(what, Plain(party.Identifiers[0].Value), "number")
        : Hash(what, Plain(party.Name), party.Country);

    private byte[] Hash(string what, string text, string more) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{what}\0{text}\0{more}"))[..Length];

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
