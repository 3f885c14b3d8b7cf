using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Which text a statement looks into.</summary>
internal enum PatternField : byte
{
    /// <summary>A party's name.</summary>
    Name,

    /// <summary>A party's address.</summary>
    Address,

    /// <summary>The stated end use.</summary>
    EndUse,

    /// <summary>The line's description.</summary>
    Description,
}

/// <summary><c>end-user-name matches military-body</c> and the like.</summary>
internal sealed class PatternTest(string name, string text, PatternField source, PartySelector parties, int[] patterns)
    : StatementTest(name, text)
{
    public override bool IsAboutItem => source == PatternField.Description;

    public override Truth Evaluate(RuleFacts facts, int item) =>
        source is PatternField.Name or PatternField.Address
            ? Party(facts, out _) is not null ? Truth.True : Truth.False
            : Find(Hits(facts, item)) >= 0 ? Truth.True : Truth.False;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        PatternHit hit;
        string text, path;
        Argument who;
        if (source is PatternField.Name or PatternField.Address)
        {
            var party = Party(facts, out hit)!;
            text = source == PatternField.Name ? party.Party.Name : party.Party.Address;
            path = party.Field(source == PatternField.Name ? "name" : "address");
            who = new Argument("party", facts.Book.Role(party));
        }
        else
        {
            var hits = Hits(facts, item);
            hit = hits[Find(hits)];
            text = source == PatternField.EndUse ? facts.Transaction.EndUse : facts.Item(item).Item.Description;
            path = source == PatternField.EndUse ? "endUse.statement" : facts.Item(item).Field("description");
            who = new Argument("party", "");
        }

        var words = text.Substring(hit.Start, hit.Length);
        var sentence = facts.Book.Say(
            source switch
            {
                PatternField.Name => "condition.name",
                PatternField.Address => "condition.address",
                PatternField.EndUse => "condition.end-use",
                _ => "condition.description",
            },
            who, new Argument("text", words), new Argument("pattern", facts.Book.Patterns.Patterns[hit.Pattern].Title));
        evidence.Add(new Evidence(path, hit.Start, hit.Length, words, sentence));
        return sentence;
    }

    private PatternHit[] Hits(RuleFacts facts, int item) =>
        source == PatternField.EndUse ? facts.EndUse : facts.Item(item).Description;

    private PartyFacts? Party(RuleFacts facts, out PatternHit hit)
    {
        foreach (var party in facts.Parties(parties))
        {
            var hits = source == PatternField.Name ? party.Name : party.Address;
            var found = Find(hits);
            if (found >= 0)
            {
                hit = hits[found];
                return party;
            }
        }

        hit = default;
        return null;
    }

    private int Find(PatternHit[] hits)
    {
        for (var i = 0; i < hits.Length; i++)
        {
            if (Array.IndexOf(patterns, hits[i].Pattern) >= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
