using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Rules;

/// <summary>The sentences that rules speak in: a release that lacks one is refused.</summary>
internal static class RuleMessages
{
    private static readonly string[] Fixed =
    [
        "ask.commodity-code", "ask.commodity-code-digits", "ask.incorporated", "ask.no-reexport-clause", "ask.origin", "ask.part-of-code",
        "ask.part-of-code-unnamed", "ask.quantity", "ask.sector", "ask.territory", "ask.value",
        "authorisation.ask-annex-iv", "authorisation.covered", "authorisation.need", "authorisation.not-if", "authorisation.not-needed", "authorisation.offer",
        "authorisation.offer-part", "authorisation.reworded", "authorisation.transfer-free",
        "catch-all.checked", "catch-all.rule",
        "condition.address", "condition.code", "condition.code.part", "condition.code.part-unnamed", "condition.code.short", "condition.consignee-is-not-end-user",
        "condition.cross-border-delivery", "condition.description", "condition.end-use", "condition.end-use-absent", "condition.end-use-vague",
        "condition.end-user-sector-not-stated", "condition.end-user-unknown", "condition.entry.confirmed", "condition.entry.likely", "condition.entry.near", "condition.family",
        "condition.family.near", "condition.finding", "condition.has-transit", "condition.hs", "condition.incorporated", "condition.item-value",
        "condition.name", "condition.past-buyers-at-address", "condition.past-route-shipments", "condition.past-shipments", "condition.past-value",
        "condition.quantity-to-usual", "condition.no-commodity-code", "condition.no-reexport-clause", "condition.priority-tier", "condition.quantity",
        "condition.red-flag", "condition.region", "condition.region.perhaps", "condition.sector", "condition.total-value", "condition.unit-value",
        "exporter-rules.checked", "exporter-rules.rule",
        "lists.age-unknown", "lists.no-asset-freezes", "lists.too-old", "next.refresh-lists", "receipt.differs",
        "diversion.checked", "diversion.indicator", "diversion.route", "diversion.signs", "diversion.taken",
        "role.UNSPECIFIED", "embargo.checked", "embargo.exception", "embargo.exception-elsewhere", "embargo.measure", "embargo.measure-in-doubt", "embargo.measure-with-exception",
    ];

    // A release of an earlier build has neither goods told by their names nor sentences for them, and must be opened all the same.
    private static readonly string[] NamedGoods = ["condition.named", "condition.named-code", "condition.named.perhaps"];

    private static readonly string[] Countries =
    [
        "destination", "departure", "via", "origin", "consignee-country", "end-user-country", "exporter-country", "party-country",
    ];

    /// <summary>Ids of all of them.</summary>
    public static IEnumerable<string> Required =>
        Fixed.Concat(Countries.SelectMany(c => new[] { "condition." + c, "condition." + c + ".group" }))
            .Concat(ActTitles.Messages)
            .Concat(Named<Sector>("sector."))
            .Concat(Named<RedFlag>("red-flag."))
            .Concat(Named<PartyRole>("role."))
            .Concat(Named<Check>("check."));

    /// <summary>Refuses a catalogue that lacks one.</summary>
    /// <exception cref="RuleFormatException">A sentence is missing.</exception>
    public static void Check(MessageCatalogue messages) => Check(messages, Required);

    /// <summary>Refuses a catalogue that lacks one of the sentences about goods told by their names.</summary>
    /// <exception cref="RuleFormatException">A sentence is missing.</exception>
    public static void CheckNamedGoods(MessageCatalogue messages) => Check(messages, NamedGoods);

    private static void Check(MessageCatalogue messages, IEnumerable<string> required)
    {
        foreach (var id in required)
        {
            if (!messages.Contains(id))
            {
                throw new RuleFormatException(new SourcePlace("messages", 0, id), "no such sentence");
            }
        }
    }

    private static IEnumerable<string> Named<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => !v.Equals(default(T))).Select(v => prefix + ContractNames.Of(v));
}
