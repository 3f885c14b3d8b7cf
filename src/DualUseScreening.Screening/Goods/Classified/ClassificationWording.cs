using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>Says what an exporter's own classification is, by whom and when, and what is wrong with it.</summary>
public sealed class ClassificationWording(MessageCatalogue messages)
{
    /// <summary>What a candidate is on account of the classification; null when it has no part in it.</summary>
    public Sentence? Reason(Candidate candidate, Classification goods, string casNumber)
    {
        if (goods.Own is not { State: ClassificationState.InForce } own)
        {
            return null;
        }

        return candidate.Basis == Basis.OwnClassification ? messages.Say("control-list.own-listed", [.. Entry(candidate), .. Own(own)])
            : candidate.Settled ? messages.Say("control-list.own-settled", [.. Entry(candidate), .. Own(own)])
            : Contains(own.Against, candidate) ? Contradicted(own, candidate, goods, casNumber)
            : null;
    }

    /// <summary>What the classification says when nothing is wrong with it.</summary>
    public Sentence Summary(ClassifiedPart own) => messages.Say(
        own.Entry is null && own.Part.SaysNotListed ? "control-list.own-none" : "control-list.own-as", Own(own));

    /// <summary>That it has run out, begins later, cannot be told apart, or names a code that is not on the list; null when it counts.</summary>
    public Sentence? State(ClassifiedPart own) => own.State switch
    {
        ClassificationState.Expired => messages.Say("control-list.own-expired", [.. Own(own), new Argument("until", Day(own.Part.ValidUntil))]),
        ClassificationState.NotYet => messages.Say("control-list.own-not-yet", [.. Own(own), new Argument("from", Day(own.Part.ValidFrom))]),
        ClassificationState.Ambiguous => messages.Say("control-list.own-ambiguous", [.. Own(own), new Argument("list", own.List)]),
        ClassificationState.UnknownCode => messages.Say("control-list.own-unknown-code", Own(own)),
        _ => null,
    };

    /// <summary>That the criteria of the entry it names are not met by what is stated; null when they may be.</summary>
    public Sentence? Unmet(ClassifiedPart own, Classification goods)
    {
        foreach (var candidate in own.Against)
        {
            if (candidate.Unmet)
            {
                return Unmet(own, candidate, goods);
            }
        }

        return null;
    }

    /// <summary>That the caller declares another code; null when not.</summary>
    public Sentence? DeclaredOtherwise(ClassifiedPart own) => own.DeclaredOtherwise.Length == 0 ? null : messages.Say(
        "control-list.own-declared-otherwise",
        [.. Own(own), new Argument("declared", own.DeclaredOtherwise == PartClassification.NotListed ? NotListed : Same(own.DeclaredOtherwise))]);

    /// <summary>What the part number was taken to mean.</summary>
    public Sentence Meaning(ClassifiedPart own) => messages.Say("control-list.own-part", Own(own));

    private Sentence Unmet(ClassifiedPart own, Candidate candidate, Classification goods)
    {
        if (candidate.ReleasedBy >= 0)
        {
            return messages.Say("control-list.own-released",
                [.. Entry(candidate), .. Own(own), new Argument("note", (candidate.Released ?? candidate.Entry).Content.Unless[candidate.ReleasedBy].Text)]);
        }

        foreach (var result in candidate.Comparisons)
        {
            if (result.Outcome == Outcome.No && result.Reading >= 0)
            {
                var parameter = result.Comparison.Parameter;
                return messages.Say("control-list.own-unmet",
                [
                    .. Entry(candidate), .. Own(own), new Argument("parameter", parameter.Ask),
                    new Argument("stated", GoodsWording.Stated(result.Comparison.Resolve(goods.Readings[result.Reading]), parameter)),
                    new Argument("required", GoodsWording.Required(result.Comparison)),
                ]);
            }
        }

        return messages.Say("control-list.own-unmet-plain", [.. Entry(candidate), .. Own(own)]);
    }

    private Sentence Contradicted(ClassifiedPart own, Candidate candidate, Classification goods, string casNumber)
    {
        var facts = candidate.Basis == Basis.CasNumber ? messages.Say("control-list.own-fact-cas", new Argument("cas", casNumber)).ToLocalText()
            : ControlListExplanation.Met(goods, candidate) ?? messages["control-list.own-fact-name"].Text;
        return messages.Say("control-list.own-contradicted", [.. Entry(candidate), .. Own(own), new Argument("facts", facts)]);
    }

    private static bool Contains(IReadOnlyList<Candidate> candidates, Candidate candidate)
    {
        foreach (var one in candidates)
        {
            if (ReferenceEquals(one, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static Argument[] Entry(Candidate candidate) =>
        [new("code", candidate.Entry.Code), new("title", candidate.Entry.Content.Title)];

    private Argument[] Own(ClassifiedPart own) =>
    [
        new("part", own.Part.PartNumber), new("by", own.Part.ClassifiedBy), new("on", Day(own.Part.ClassifiedOn)),
        new("own", own.Part.SaysNotListed ? NotListed : Same(own.Part.Code)),
    ];

    private LocalText NotListed => messages["control-list.own-not-listed"].Text;

    private static LocalText Same(string text) => new(text, text, text, text);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
