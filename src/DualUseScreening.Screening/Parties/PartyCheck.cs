using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Parties;

/// <summary>
/// Every party of a shipment, and its ship, against the party lists. What an entry's listing means decides the verdict: a freeze of the Union or the
/// United Nations forbids, another country's list is a reason to look, and says whose law it is.
/// </summary>
public sealed class PartyCheck(PartyIndex index, MessageCatalogue messages, IReadOnlyList<string> listNames) : ICheck
{
    /// <summary>From this score on, a name is the listed party's own: every word the same, nothing missing.</summary>
    public const double CertainScore = 0.97;

    /// <summary>From this score on, an address is shared.</summary>
    public const double AddressThreshold = 0.85;

    private const int MaxPerParty = 5;

    /// <inheritdoc/>
    public Check Check => Check.Party;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        var transaction = context.Transaction;
        var count = 0;
        count += Screen(context, transaction.Exporter) ? 1 : 0;
        foreach (var party in transaction.Counterparties)
        {
            count += Screen(context, party) ? 1 : 0;
        }

        count += ScreenShip(context, transaction.Conveyance) ? 1 : 0;
        context.Checks.Add(new CheckSummary(Check.Party, messages.Say(
            listNames.Count == 0 ? "party.no-lists" : "party.checked",
            new Argument("parties", count.ToString(CultureInfo.InvariantCulture)),
            new Argument("entries", index.Entries.Count.ToString(CultureInfo.InvariantCulture)),
            new Argument("lists", string.Join(", ", listNames)))));
    }

    private bool Screen(ScreeningContext context, Party party)
    {
        if (party.Name.Length == 0 && party.Identifiers.Count == 0)
        {
            return false;
        }

        var query = new PartyQuery(
            party.Name, Null(party.Country), Null(party.Address), PartyKind.Unknown, Identifiers(party.Identifiers), BirthDate(party.DateOfBirth));
        var matches = index.Match(query, PartyIndex.DefaultThreshold, MaxPerParty);
        foreach (var match in matches)
        {
            Add(context, party.Path, party.Name, party.DateOfBirth.Length > 0, match);
        }

        if (party.Address.Length > 0)
        {
            AddAddress(context, party, matches);
        }

        return true;
    }

    private bool ScreenShip(ScreeningContext context, Conveyance ship)
    {
        if (ship.Name.Length == 0 && ship.ImoNumber.Length == 0)
        {
            return false;
        }

        PartyIdentifier[]? imo = ship.ImoNumber.Length > 0 ? [new PartyIdentifier("imo", ship.ImoNumber)] : null;
        var kind = ship.Mode == TransportMode.Air ? PartyKind.Aircraft : PartyKind.Vessel;
        foreach (var match in index.Match(new PartyQuery(ship.Name, Null(ship.Flag), null, kind, imo), PartyIndex.DefaultThreshold, MaxPerParty))
        {
            Add(context, "conveyance", ship.Name.Length > 0 ? ship.Name : ship.ImoNumber, imo is not null, match);
        }

        return true;
    }

    private void Add(ScreeningContext context, string path, string name, bool hasIdentity, PartyMatch match)
    {
        var entry = match.Entry;
        var verdict = VerdictOf(context, match, hasIdentity);
        var score = match.Score.ToString("0.00", CultureInfo.InvariantCulture);
        var id = verdict == Verdict.Prohibited ? "party.is-listed"
            : entry.Jurisdiction is "EU" or "UN" or "" ? "party.may-be-listed" : "party.may-be-listed-elsewhere";
        context.Findings.Add(new Finding
        {
            Check = Check.Party,
            Code = entry.EntryId,
            Party = path,
            Verdict = verdict,
            Score = match.Score,
            Features = Features(match),
            Message = messages.Say(
                id, new Argument("name", name), new Argument("listed", match.MatchedName), new Argument("list", entry.ListName),
                new Argument("score", score), new Argument("effect", Effect(entry)), new Argument("jurisdiction", entry.Jurisdiction)),
            LegalBasis = new LegalSource("", entry.LegalBasis.Act, "", entry.LegalBasis.Provision ?? "", ""),
            List = entry.ListName,
            Evidence = name.Length == 0 ? [] : [new Evidence(
                path + ".name", 0, name.Length, name, messages.Say("party.resembles", new Argument("listed", match.MatchedName)))],
        });
    }

    private void AddAddress(ScreeningContext context, Party party, IReadOnlyList<PartyMatch> matches)
    {
        foreach (var shared in index.MatchAddress(party.Address, Null(party.Country), MaxPerParty))
        {
            if (shared.Score < AddressThreshold || matches.Any(m => m.Entry == shared.Entry))
            {
                continue;
            }

            context.Findings.Add(new Finding
            {
                Check = Check.Party,
                Code = shared.Entry.EntryId,
                Party = party.Path,
                Verdict = Verdict.Review,
                Score = shared.Score,
                Message = messages.Say(
                    "party.shares-address", new Argument("name", party.Name), new Argument("listed", shared.Entry.PrimaryName),
                    new Argument("list", shared.Entry.ListName), new Argument("address", shared.Address.Text)),
                LegalBasis = new LegalSource("", shared.Entry.LegalBasis.Act, "", shared.Entry.LegalBasis.Provision ?? "", ""),
                List = shared.Entry.ListName,
                Evidence = [new Evidence(
                    party.Path + ".address", 0, party.Address.Length, party.Address,
                    messages.Say("party.resembles", new Argument("listed", shared.Address.Text)))],
            });
        }
    }

    // A list without a jurisdiction is the operator's own. A name alone never identifies a person: many share one. A firm's full name does, and so does any number that is its own.
    private static Verdict VerdictOf(ScreeningContext context, PartyMatch match, bool hasIdentity)
    {
        var entry = match.Entry;
        var binds = entry.Jurisdiction is "EU" or "UN" or "";
        var identified = match.Features.Any(f => f.Name is "identifier" && f.Contribution > 0)
            || (match.Score >= CertainScore && (entry.Kind != PartyKind.Person || (hasIdentity && match.Features.Any(f => f.Name == "date-of-birth" && f.Contribution > 0))));
        return entry.Effect switch
        {
            PartyEffect.AssetFreeze when binds && identified => Verdict.Prohibited,

            // Annex IV to Regulation 833/2014 and its like forbid dual-use goods and advanced technology, not all trade.
            PartyEffect.DualUseProhibition when binds && identified && HasListedGoods(context) => Verdict.Prohibited,
            _ => Verdict.Review,
        };
    }

    private static bool HasListedGoods(ScreeningContext context)
    {
        foreach (var finding in context.Findings)
        {
            if (finding.Check == Check.ControlList && finding.Match == Match.Confirmed)
            {
                return true;
            }
        }

        return false;
    }

    private List<Feature> Features(PartyMatch match)
    {
        var features = new List<Feature>(match.Features.Count);
        foreach (var feature in match.Features)
        {
            features.Add(new Feature(
                feature.Name, Math.Round(feature.Contribution, 4), messages.Say("party.feature", new Argument("detail", feature.Detail))));
        }

        return features;
    }

    private LocalText Effect(PartyEntry entry) => messages[entry.Effect switch
    {
        PartyEffect.AssetFreeze => "party.effect.freeze",
        PartyEffect.DualUseProhibition => "party.effect.dual-use",
        PartyEffect.LicenceNeeded => "party.effect.licence",
        PartyEffect.MilitaryEndUser => "party.effect.military",
        _ => "party.effect.advisory",
    }].Text;

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static PartyIdentifier[]? Identifiers(IReadOnlyList<Identifier> identifiers) => identifiers.Count == 0
        ? null
        : [.. identifiers.Select(i => new PartyIdentifier(i.Type.ToLowerInvariant(), i.Value))];

    private static DateOnly? BirthDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
