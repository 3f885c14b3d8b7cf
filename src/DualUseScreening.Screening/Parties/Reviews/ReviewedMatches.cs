using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DualUseScreening.Screening.Parties.Reviews;

/// <summary>Applies decisions to matches. A decision falls away as soon as the entry or the customer is no longer the same.</summary>
public static class ReviewedMatches
{
    private const int FingerprintBytes = 16;

    /// <summary>Records a decision.</summary>
    public static ReviewedMatch Decide(in PartyQuery customer, PartyEntry entry, string decidedBy, DateTimeOffset decidedAt, string reason, string? orderId = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ReviewedMatch(entry.ListName, entry.EntryId, Fingerprint(entry), Fingerprint(in customer), decidedBy, decidedAt, reason, orderId);
    }

    /// <summary>
    /// Names a customer beside an entry, both as they are now: <c>list|entry|fingerprint of the entry|fingerprint of the customer</c>. A decision is kept under it.
    /// </summary>
    public static string Key(in PartyQuery customer, PartyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{entry.ListName}|{entry.EntryId}|{Fingerprint(entry)}|{Fingerprint(in customer)}";
    }

    /// <summary>A decision from its <see cref="Key"/>; null where that is none.</summary>
    public static ReviewedMatch? FromKey(string key, string decidedBy, DateTimeOffset decidedAt, string reason, string? orderId)
    {
        ArgumentNullException.ThrowIfNull(key);
        int list = key.IndexOf('|', StringComparison.Ordinal);
        int customer = key.LastIndexOf('|');
        int entry = customer > 0 ? key.LastIndexOf('|', customer - 1) : -1;
        return list > 0 && entry > list + 1 && IsFingerprint(key.AsSpan(entry + 1, customer - entry - 1)) && IsFingerprint(key.AsSpan(customer + 1))
            ? new ReviewedMatch(key[..list], key[(list + 1)..entry], key[(entry + 1)..customer], key[(customer + 1)..], decidedBy, decidedAt, reason, orderId)
            : null;
    }

    /// <summary>The decision that sets a match aside, or null where none applies.</summary>
    public static ReviewedMatch? For(in PartyQuery customer, PartyEntry entry, string? orderId, IReadOnlyList<ReviewedMatch> decisions)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(decisions);
        string? entryPrint = null;
        string? customerPrint = null;
        for (int i = 0; i < decisions.Count; i++)
        {
            ReviewedMatch decision = decisions[i];
            if (decision.EntryId != entry.EntryId || decision.ListName != entry.ListName || (decision.OrderId is not null && decision.OrderId != orderId))
            {
                continue;
            }

            entryPrint ??= Fingerprint(entry);
            customerPrint ??= Fingerprint(in customer);
            if (decision.EntryFingerprint == entryPrint && decision.CustomerFingerprint == customerPrint)
            {
                return decision;
            }
        }

        return null;
    }

    /// <summary>Stands for all that is known of an entry: another name, number, date or effect gives another fingerprint.</summary>
    public static string Fingerprint(PartyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new StringBuilder();
        Add(text, entry.PrimaryName, entry.Kind.ToString(), entry.Effect.ToString(), entry.Jurisdiction);
        foreach (PartyAlias alias in entry.Aliases)
        {
            Add(text, alias.Name, alias.Weak ? "weak" : "");
        }

        foreach (string country in entry.Countries)
        {
            Add(text, country);
        }

        foreach (PartyAddress address in entry.Addresses)
        {
            Add(text, address.Text, address.CountryCode ?? "");
        }

        foreach (PartyBirthDate date in entry.BirthDates)
        {
            Add(text, string.Create(CultureInfo.InvariantCulture, $"{date.FromYear}-{date.ToYear}-{date.Month}-{date.Day}-{date.Approximate}"));
        }

        foreach (PartyIdentifier identifier in entry.Identifiers)
        {
            Add(text, identifier.Type, identifier.Value);
        }

        return Hash(text);
    }

    /// <summary>Stands for a customer as he is asked about.</summary>
    public static string Fingerprint(in PartyQuery customer)
    {
        var text = new StringBuilder();
        Add(text, customer.Name, customer.CountryCode ?? "", customer.Address ?? "", customer.Kind.ToString(), customer.DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        foreach (PartyIdentifier identifier in customer.Identifiers ?? [])
        {
            Add(text, identifier.Type, identifier.Value);
        }

        return Hash(text);
    }

    private static bool IsFingerprint(ReadOnlySpan<char> text) => text.Length == 2 * FingerprintBytes && !text.ContainsAnyExcept("0123456789abcdef");

    private static void Add(StringBuilder text, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            text.Append(part).Append('\u001F');
        }

        text.Append('\u001E');
    }

    private static string Hash(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, FingerprintBytes));
}
