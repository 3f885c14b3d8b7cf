using System.Globalization;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Parties.Ownership;
using DualUseScreening.Screening.Parties.Reviews;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Parties;

/// <summary>
/// Every party of a shipment, and its ship, against the party lists. What an entry's listing means decides the verdict: a freeze of the Union or the
/// United Nations forbids, another country's list is a reason to look, and says whose law it is. What somebody decided before is kept as information.
/// </summary>
public sealed class PartyCheck : ICheck
{
    /// <summary>From this score on, an address is shared.</summary>
    public const double AddressThreshold = 0.85;

    private const int MaxPerParty = 5;

    private readonly PartyIndex index;
    private readonly MessageCatalogue messages;
    private readonly IReadOnlyList<string> listNames;
    private readonly ReviewedMatchTable reviewed;
    private readonly OwnershipTable ownership;
    private readonly PartyFindings findings;
    private readonly string summary;

    /// <summary>A check against lists.</summary>
    /// <param name="index">The entries of all lists.</param>
    /// <param name="messages">Sentences.</param>
    /// <param name="listNames">Names of the lists.</param>
    /// <param name="ownership">What listed parties hold in entries.</param>
    /// <param name="reviewed">Decisions that a customer is not an entry.</param>
    public PartyCheck(PartyIndex index, MessageCatalogue messages, IReadOnlyList<string> listNames, OwnershipTable ownership, ReviewedMatchTable reviewed)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(listNames);
        this.index = index;
        this.messages = messages;
        this.listNames = listNames;
        this.ownership = ownership;
        this.reviewed = reviewed;
        findings = new PartyFindings(messages);
        summary = listNames.Count == 0 ? "party.no-lists" : index.HasBindingFreezes ? "party.checked" : "party.checked-without-freezes";
    }

    /// <inheritdoc/>
    public Check Check => Check.Party;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var transaction = context.Transaction;
        var count = 0;
        count += Screen(context, transaction.Exporter) ? 1 : 0;
        foreach (var party in transaction.Counterparties)
        {
            count += Screen(context, party) ? 1 : 0;
        }

        count += ScreenShip(context, transaction.Conveyance) ? 1 : 0;
        context.Checks.Add(new CheckSummary(Check.Party, messages.Say(
            summary,
            new Argument("parties", count.ToString(CultureInfo.InvariantCulture)),
            new Argument("entries", index.Entries.Count.ToString(CultureInfo.InvariantCulture)),
            new Argument("lists", string.Join(", ", listNames)))));
    }

    /// <summary>Whether the lists know a party by its name, its numbers or its address, or its name cannot be compared.</summary>
    /// <param name="party">The party.</param>
    internal bool Knows(Party party)
    {
        var query = QueryOf(party);
        return index.Match(query, PartyIndex.DefaultThreshold, 1).Count > 0 || !PartyIndex.CanRead(party.Name)
            || (party.Address.Length > 0 && index.MatchAddress(party.Address, null, 1).Count > 0);
    }

    private bool Screen(ScreeningContext context, Party party)
    {
        if (party.Name.Length == 0 && party.Identifiers.Count == 0)
        {
            return false;
        }

        var query = QueryOf(party);
        var matches = index.Match(query, PartyIndex.DefaultThreshold, MaxPerParty);
        foreach (var match in matches)
        {
            Add(context, party.Path, in query, match, party.DateOfBirth.Length > 0);
        }

        if (matches.Count == 0 && listNames.Count > 0 && party.Identifiers.Count == 0 && !PartyIndex.CanRead(party.Name))
        {
            context.Findings.Add(findings.OfUnreadable(party.Path, party.Name, listNames[0]));
        }

        if (party.Address.Length > 0)
        {
            AddAddresses(context, party, in query, matches);
        }

        return true;
    }

    private static PartyQuery QueryOf(Party party) => new(
        party.Name, Null(party.Country), Null(party.Address), PartyKind.Unknown, Identifiers(party.Identifiers), BirthDate(party.DateOfBirth));

    private bool ScreenShip(ScreeningContext context, Conveyance ship)
    {
        if (ship.Name.Length == 0 && ship.ImoNumber.Length == 0)
        {
            return false;
        }

        PartyIdentifier[]? imo = ship.ImoNumber.Length > 0 ? [new PartyIdentifier("imo", ship.ImoNumber)] : null;
        var kind = ship.Mode == TransportMode.Air ? PartyKind.Aircraft : PartyKind.Vessel;
        var query = new PartyQuery(ship.Name, Null(ship.Flag), null, kind, imo);
        foreach (var match in index.Match(query, PartyIndex.DefaultThreshold, MaxPerParty))
        {
            Add(context, "conveyance", in query, match, false);
        }

        return true;
    }

    private void Add(ScreeningContext context, string path, in PartyQuery query, PartyMatch match, bool hasBirthDate)
    {
        var name = query.Name.Length > 0 ? query.Name : query.Identifiers![0].Value;
        var finding = match.Entry.Effect != PartyEffect.AssetFreeze && ownership.Of(match.Entry, out var binds) is { } held
            ? findings.OfOwned(path, name, match, held, PartyVerdicts.OfOwned(match, held, binds, hasBirthDate))
            : findings.OfMatch(path, name, match, PartyVerdicts.Of(context, match, hasBirthDate));
        Keep(context, finding, in query, match.Entry, name, match.MatchedName);
    }

    private void AddAddresses(ScreeningContext context, Party party, in PartyQuery query, IReadOnlyList<PartyMatch> matches)
    {
        foreach (var shared in index.MatchAddress(party.Address, Null(party.Country), MaxPerParty))
        {
            if (shared.Score >= AddressThreshold && !Contains(matches, shared.Entry))
            {
                var finding = findings.OfAddress(party.Path, party.Name, party.Address, shared);
                Keep(context, finding, in query, shared.Entry, party.Name, shared.Entry.PrimaryName);
            }
        }
    }

    private void Keep(ScreeningContext context, Finding finding, in PartyQuery query, PartyEntry entry, string name, string listed)
    {
        finding = finding with { ReviewKey = ReviewedMatches.Key(in query, entry) };
        context.Findings.Add(reviewed.For(in query, entry, context.Transaction.RequestId) is { } decision
            ? findings.Reviewed(finding, name, listed, decision)
            : finding);
    }

    private static bool Contains(IReadOnlyList<PartyMatch> matches, PartyEntry entry)
    {
        foreach (var match in matches)
        {
            if (match.Entry == entry)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static PartyIdentifier[]? Identifiers(IReadOnlyList<Identifier> identifiers) => identifiers.Count == 0
        ? null
        : [.. identifiers.Select(i => new PartyIdentifier(i.Type.ToLowerInvariant(), i.Value))];

    private static DateOnly? BirthDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
