using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Parties.Ownership;
using DualUseScreening.Screening.Parties.Reviews;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Parties;

/// <summary>Words what was found about a party.</summary>
internal sealed class PartyFindings(MessageCatalogue messages)
{
    /// <summary>A name, or a number, that resembles an entry's.</summary>
    public Finding OfMatch(string path, string name, PartyMatch match, Verdict verdict)
    {
        PartyEntry entry = match.Entry;
        string id = verdict == Verdict.Prohibited ? "party.is-listed" : entry.Binds ? "party.may-be-listed" : "party.may-be-listed-elsewhere";
        return Common(path, name, match, verdict) with
        {
            Message = messages.Say(
                id, new Argument("name", name), new Argument("listed", match.MatchedName), new Argument("list", entry.ListName),
                new Argument("score", Score(match)), new Argument("effect", Effect(entry.Effect)), new Argument("jurisdiction", entry.Jurisdiction)),
        };
    }

    /// <summary>An entry that listed parties hold.</summary>
    public Finding OfOwned(string path, string name, PartyMatch match, OwnershipFinding held, Verdict verdict) => Common(path, name, match, verdict) with
    {
        Message = messages.Say(
            verdict == Verdict.Prohibited ? "party.is-owned" : held.Undetermined && !held.Reached ? "party.share-unknown" : held.Reached ? "party.may-be-owned" : "party.owned-in-part",
            new Argument("name", name), new Argument("listed", match.MatchedName), new Argument("list", match.Entry.ListName), new Argument("score", Score(match)),
            new Argument("percent", held.TotalPercent.ToString("0.##", CultureInfo.InvariantCulture)), new Argument("chain", Chains(held))),
    };

    /// <summary>An address that is an entry's.</summary>
    public Finding OfAddress(string path, string name, string address, AddressMatch shared) => new()
    {
        Check = Check.Party,
        Code = shared.Entry.EntryId,
        Party = path,
        Verdict = Verdict.Review,
        Score = shared.Score,
        Message = messages.Say(
            "party.shares-address", new Argument("name", name), new Argument("listed", shared.Entry.PrimaryName),
            new Argument("list", shared.Entry.ListName), new Argument("address", shared.Address.Text)),
        LegalBasis = Law(shared.Entry),
        List = shared.Entry.ListName,
        Evidence = [Read(path + ".address", address, shared.Address.Text)],
    };

    /// <summary>A finding that somebody looked into before.</summary>
    public Finding Reviewed(Finding finding, string name, string listed, ReviewedMatch decision) => finding with
    {
        Verdict = Verdict.Clear,
        Message = messages.Say(
            "party.reviewed", new Argument("name", name), new Argument("listed", listed), new Argument("list", finding.List), new Argument("who", decision.DecidedBy),
            new Argument("date", decision.DecidedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new Argument("reason", decision.Reason)),
    };

    /// <summary>A name that has nothing to compare.</summary>
    public Finding OfUnreadable(string path, string name, string list) => new()
    {
        Check = Check.Party,
        Code = "unreadable-name",
        Party = path,
        Verdict = Verdict.Review,
        Message = messages.Say("party.unreadable", new Argument("name", name)),
        List = list,
    };

    private Finding Common(string path, string name, PartyMatch match, Verdict verdict) => new()
    {
        Check = Check.Party,
        Code = match.Entry.EntryId,
        Party = path,
        Verdict = verdict,
        Score = match.Score,
        Features = Features(match),
        Message = messages.Say("party.resembles", new Argument("listed", match.MatchedName)),
        LegalBasis = Law(match.Entry),
        List = match.Entry.ListName,
        Evidence = name.Length == 0 ? [] : [Read(path + ".name", name, match.MatchedName)],
    };

    private Evidence Read(string field, string text, string listed) =>
        new(field, 0, text.Length, text, messages.Say("party.resembles", new Argument("listed", listed)));

    private static LegalSource Law(PartyEntry entry) => new("", entry.LegalBasis.Act, "", entry.LegalBasis.Provision ?? "", "");

    private static string Score(PartyMatch match) => match.Score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Chains(OwnershipFinding held) => string.Join("; ", held.Chains.Select(chain => string.Join(" ← ", chain.Select(link =>
        string.Create(CultureInfo.InvariantCulture, $"{link.OwnerName} ({(link.SharePercent is { } share ? share.ToString("0.##", CultureInfo.InvariantCulture) : "?")} %)")))));

    private List<Feature> Features(PartyMatch match)
    {
        var features = new List<Feature>(match.Features.Count);
        foreach (PartyMatchFeature feature in match.Features)
        {
            features.Add(new Feature(
                feature.Name, Math.Round(feature.Contribution, 4), messages.Say("party.feature", new Argument("detail", feature.Detail))));
        }

        return features;
    }

    private LocalText Effect(PartyEffect effect) => messages[effect switch
    {
        PartyEffect.AssetFreeze => "party.effect.freeze",
        PartyEffect.DualUseProhibition => "party.effect.dual-use",
        PartyEffect.LicenceNeeded => "party.effect.licence",
        PartyEffect.MilitaryEndUser => "party.effect.military",
        _ => "party.effect.advisory",
    }].Text;
}
