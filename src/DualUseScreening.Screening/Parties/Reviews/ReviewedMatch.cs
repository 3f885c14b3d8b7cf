namespace DualUseScreening.Screening.Parties.Reviews;

/// <summary>A person's decision that a customer is not a listed party.</summary>
/// <param name="ListName">List of the entry.</param>
/// <param name="EntryId">Number of the entry.</param>
/// <param name="EntryFingerprint"><see cref="ReviewedMatches.Fingerprint(PartyEntry)"/> when the decision was taken.</param>
/// <param name="CustomerFingerprint"><see cref="ReviewedMatches.Fingerprint(in PartyQuery)"/> when the decision was taken.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="OrderId">The one order it holds for, or null where it holds for good.</param>
public sealed record ReviewedMatch(
    string ListName, string EntryId, string EntryFingerprint, string CustomerFingerprint, string DecidedBy, DateTimeOffset DecidedAt, string Reason, string? OrderId = null);
