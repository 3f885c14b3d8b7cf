using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>
/// <c>control-list in [confirmed, likely, near]</c> and <c>entry in [6A003]</c>: what the control list says of the line.
/// Near is an entry ruled out by a threshold within reach.
/// </summary>
internal sealed class EntryTest(string name, string text, bool confirmed, bool likely, bool near, string[]? prefixes) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item) => Find(facts.Item(item).Goods) is null ? Truth.False : Truth.True;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence) =>
        Describe(facts, item, Find(facts.Item(item).Goods)!, evidence);

    /// <summary>The sentence for an entry that was found or is near, and the words that named it.</summary>
    public static Sentence Describe(RuleFacts facts, int item, Candidate candidate, List<Evidence> evidence)
    {
        var line = facts.Item(item);
        var sentence = facts.Book.Say(
            candidate.Match switch
            {
                Match.Confirmed => "condition.entry.confirmed",
                Match.Likely => "condition.entry.likely",
                _ => "condition.entry.near",
            },
            new Argument("entry", candidate.Entry.Code), new Argument("title", candidate.Entry.Content.Title));
        if (candidate.NameStart >= 0)
        {
            evidence.Add(new Evidence(
                line.Field("description"), candidate.NameStart, candidate.NameLength,
                line.Item.Description.Substring(candidate.NameStart, candidate.NameLength), sentence));
        }

        return sentence;
    }

    private Candidate? Find(Classification? goods)
    {
        if (goods is null)
        {
            return null;
        }

        for (var i = 0; i < goods.Candidates.Count; i++)
        {
            var candidate = goods.Candidates[i];
            var counts = candidate.Match switch
            {
                Match.Confirmed => confirmed,
                Match.Likely => likely,
                Match.RuledOut => near && candidate.Near,
                _ => false,
            };
            if (counts && (prefixes is null || EntryPrefix.Any(prefixes, candidate.Entry.Code)))
            {
                return candidate;
            }
        }

        return null;
    }
}
