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

    /// <summary>The exporter: its first number, else name and country.</summary>
    public byte[] Exporter(Transaction transaction) => Party("exporter", transaction.Exporter);

    /// <summary>The end user: its first number, else name and country.</summary>
    public byte[] User(Transaction transaction) => Party("user", transaction.EndUser);

    /// <summary>The end user's address, or the consignee's; empty when neither is stated.</summary>
    public byte[] Address(Transaction transaction)
    {
        var party = transaction.EndUser.Address.Length > 0 ? transaction.EndUser : transaction.Consignee;
        return Plain(party.Address) is { Length: > 0 } address ? Hash("address", address, party.Country) : [];
    }

    /// <summary>Departure, the places passed, destination.</summary>
    public byte[] Route(Transaction transaction) =>
        Hash("route", transaction.Departure, string.Join(',', transaction.TransitCountries) + ">" + transaction.Destination);

    /// <summary>The caller's reference; a new one each time when there is none.</summary>
    public byte[] Reference(Transaction transaction) => transaction.RequestId.Length > 0
        ? Hash("reference", transaction.RequestId, "")
        : RandomNumberGenerator.GetBytes(Length);

    private byte[] Party(string what, Party party) => party.Identifiers.Count > 0
        ? Hash(what, Plain(party.Identifiers[0].Value), "number")
        : Hash(what, Plain(party.Name), party.Country);

    private byte[] Hash(string what, string text, string more) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{what}\0{text}\0{more}"))[..Length];

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
