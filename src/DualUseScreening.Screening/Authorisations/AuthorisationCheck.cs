using System.Runtime.InteropServices;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>
/// What listed goods need under what is really being done, and which Union general authorisation covers them. Adds no findings about listed goods:
/// it lowers those of the control-list check, with the reason in their sentence. An authorisation that hangs on facts only the exporter knows is offered,
/// and applied when the line states them: an attribute with its code and <c>yes</c>.
/// </summary>
public sealed class AuthorisationCheck : ICheck
{
    private readonly RuleBook _book;
    private readonly Authorisation[] _authorisations;
    private readonly AnnexIndex _annexes;

    internal AuthorisationCheck(LawContent law, RuleBook book)
    {
        _book = book;
        _annexes = new AnnexIndex(law, book.Goods);
        _authorisations = [.. law.Authorisations.Select(a => new Authorisation(a, book))];
    }

    /// <summary>Whether Annex IV takes an entry, whole or in part.</summary>
    public bool IsInAnnexIV(Entry entry) => _annexes.InAnnexIV(entry);

    /// <summary>What Annex IV takes of an entry; null when the whole of it, or nothing.</summary>
    public LocalText? WhatAnnexIVTakes(Entry entry) => _annexes.Takes(entry);

    /// <inheritdoc/>
    public Check Check => Check.ControlList;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        var facts = _book.Facts(context);
        Dictionary<Authorisation, List<int>>? used = null;
        for (var item = 0; item < facts.Transaction.Items.Count; item++)
        {
            var listed = Listed(context, item);
            if (_book.Activities.Of(facts, item) is not { } activity)
            {
                continue;
            }

            if (listed is null)
            {
                Unlisted(context, facts, activity, item);
                continue;
            }

            var cover = Cover(context, facts, activity, item, listed);
            if (cover is not null)
            {
                used ??= [];
                if (!used.TryGetValue(cover, out var items))
                {
                    used.Add(cover, items = []);
                }

                items.Add(item);
            }

            foreach (var index in listed)
            {
                context.Findings[index] = Settle(context, facts, activity, item, context.Findings[index], cover);
            }
        }

        if (used is null)
        {
            return;
        }

        foreach (var (authorisation, items) in used)
        {
            context.Authorisations.Add(new AuthorisationUse(
                authorisation.Content.Code, authorisation.Content.Title, items, authorisation.Conditions, authorisation.Content.Source));
        }
    }

    // Positions of the control-list findings above information about a line.
    private static List<int>? Listed(ScreeningContext context, int item)
    {
        List<int>? listed = null;
        for (var i = 0; i < context.Findings.Count; i++)
        {
            var finding = context.Findings[i];
            if (finding.Check == Check.ControlList && finding.ItemIndex == item && finding.Verdict > Verdict.Clear)
            {
                (listed ??= []).Add(i);
            }
        }

        return listed;
    }

    // The first authorisation that covers every entry found for the line; others are offered.
    private Authorisation? Cover(ScreeningContext context, RuleFacts facts, CompiledActivity activity, int item, List<int> listed)
    {
        List<Authorisation>? offers = null;
        foreach (var authorisation in _authorisations)
        {
            if (!authorisation.IsFor(activity.Content.Id) || !authorisation.Reaches(facts) || authorisation.IsExcluded(facts, item))
            {
                continue;
            }

            var coverage = Coverage.Whole;
            foreach (var index in listed)
            {
                var one = _book.Goods.Find(context.Findings[index].Code) is { } entry
                    ? authorisation.Covers(entry, _annexes.InSectionI(entry, Taken(context, facts, item, entry)))
                    : Coverage.No;
                coverage = one < coverage ? one : coverage;
            }

            if (coverage == Coverage.No)
            {
                continue;
            }

            if ((coverage == Coverage.Whole && authorisation.Content.Automatic) || IsClaimed(facts, item, authorisation.Content.Code))
            {
                return authorisation;
            }

            (offers ??= []).Add(authorisation);
        }

        foreach (var offer in CollectionsMarshal.AsSpan(offers))
        {
            context.Offers.Add(Offer(context, item, listed, offer));
        }

        return null;
    }

    private AuthorisationOffer Offer(ScreeningContext context, int item, List<int> listed, Authorisation offer)
    {
        var codes = new string[listed.Count];
        var terms = new List<LocalText>();
        if (offer.Content.Asks.Count > 0)
        {
            terms.Add(offer.Asks);
        }

        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = context.Findings[listed[i]].Code;
            foreach (var (code, text) in offer.Parts)
            {
                if (EntryPrefix.Covers(code, codes[i]) && !terms.Contains(text))
                {
                    terms.Add(text);
                }
            }
        }

        var code1 = new Argument("code", offer.Content.Code);
        var title = new Argument("title", offer.Content.Title);
        var sentence = terms.Count == 0
            ? _book.Say("authorisation.offer-part", code1, title, new Argument("entries", string.Join(", ", offer.Content.Goods.Covers.Where(c => codes.Any(f => EntryPrefix.Covers(f, c))))))
            : _book.Say("authorisation.offer", code1, title, new Argument("asks", LocalTexts.Join(" ", terms)));
        return new AuthorisationOffer(offer.Content.Code, item, sentence);
    }

    private static bool IsClaimed(RuleFacts facts, int item, string code)
    {
        foreach (var attribute in facts.Item(item).Item.Attributes)
        {
            if (attribute.Name.AsSpan().Trim().Equals(code, StringComparison.OrdinalIgnoreCase))
            {
                return Answers.Read(attribute.Value) == true;
            }
        }

        return false;
    }

    private Finding Settle(ScreeningContext context, RuleFacts facts, CompiledActivity activity, int item, Finding finding, Authorisation? cover)
    {
        var verdict = Verdict.Clear;
        CompiledActivity.Need? ruling = null;
        if (_book.Goods.Find(finding.Code) is not { } entry)
        {
            return finding;
        }

        var isConfirmed = finding.Match is not Match.Likely && finding.Verdict >= Verdict.LicenceRequired;
        var taken = Taken(context, facts, item, entry);
        foreach (var need in activity.Needs)
        {
            if (need.Content.Goods == "unlisted" || (need.Content.Goods == "annexIV" && taken == Truth.False))
            {
                continue;
            }

            var when = need.When?.Evaluate(facts, item) ?? Truth.True;
            if (when == Truth.Unknown)
            {
                need.When!.Ask(context, facts, item, finding.Code);
            }

            // What is not stated is asked for; a need holds once it is.
            if (when != Truth.True || (need.Content.Unless == "authorisation" && cover is not null))
            {
                continue;
            }

            if (need.Content.Goods == "annexIV" && taken == Truth.Unknown)
            {
                RuleFacts.Add(context, AnnexQuestion(item, entry));
            }

            var isSure = isConfirmed && !(need.Content.Goods == "annexIV" && taken != Truth.True);
            var one = isSure ? need.Verdict : Verdict.Review;
            if (one > verdict)
            {
                (verdict, ruling) = (one, need);
            }
        }

        if (cover is not null && NeedsAuthority(facts) is { } territory && verdict == Verdict.Clear)
        {
            return finding with
            {
                Verdict = Verdict.Review,
                Message = Reworded(finding.Message, territory),
            };
        }

        if (cover is not null && verdict == Verdict.Clear)
        {
            return finding with
            {
                Verdict = Verdict.Clear,
                CoveredBy = cover.Content.Code,
                Message = Reworded(finding.Message, _book.Say(
                    "authorisation.covered", new Argument("code", cover.Content.Code), new Argument("title", cover.Content.Title)).ToLocalText()),
            };
        }

        return verdict < finding.Verdict
            ? finding with { Verdict = verdict, Message = Reworded(finding.Message, Reason(activity, ruling)) }
            : finding;
    }

    private Truth Taken(ScreeningContext context, RuleFacts facts, int item, Entry entry) =>
        _annexes.TakenByAnnexIV(entry, context.Goods[item], facts.Item(item).Item.Attributes);

    private Question AnnexQuestion(int item, Entry entry) => new(
        item, AnnexIndex.Attribute, "",
        _book.Say("authorisation.ask-annex-iv", new Argument("code", entry.Code), new Argument("takes", _annexes.Takes(entry)!), new Argument("attribute", AnnexIndex.Attribute)),
        [entry.Code], 1);

    // What nothing asks a licence for is information, with the activity's article; what a need lowers says so in the law's words.
    private LocalText Reason(CompiledActivity activity, CompiledActivity.Need? ruling) =>
        ruling?.Content.Text ?? _book.Say(
            activity.Activity == Transactions.Activity.IntraEuTransfer ? "authorisation.transfer-free" : "authorisation.not-needed",
            new Argument("activity", activity.Content.Title), new Argument("article", activity.Content.Source.Article)).ToLocalText();

    private Sentence Reworded(Sentence finding, LocalText reason) =>
        _book.Say("authorisation.reworded", new Argument("finding", finding.ToLocalText()), new Argument("reason", reason));

    // Channel Islands, Gibraltar, north of Cyprus: whether the authorisation is accepted is for the authority to say.
    private LocalText? NeedsAuthority(RuleFacts facts)
    {
        foreach (var party in facts.Receivers)
        {
            foreach (var sign in party.Territories)
            {
                var territory = _book.Law.Content.Territories[sign.Territory];
                if (territory.Review)
                {
                    return territory.Note ?? territory.Name;
                }
            }
        }

        return null;
    }

    // Unlisted goods: the activity's own needs, unless a catch-all finding says it already.
    private void Unlisted(ScreeningContext context, RuleFacts facts, CompiledActivity activity, int item)
    {
        foreach (var need in activity.Needs)
        {
            if (need.Content.Goods != "unlisted" || need.When?.Evaluate(facts, item) != Truth.True || HasCatchAll(context, item, need.Verdict))
            {
                continue;
            }

            context.Findings.Add(new Finding
            {
                Check = Check.CatchAll,
                Code = need.Content.Id,
                ItemIndex = item,
                Verdict = need.Verdict,
                Message = _book.Say("authorisation.need", new Argument("text", need.Content.Text)),
                LegalBasis = activity.Content.Source with { Article = need.Content.Article },
                List = CatchAll.CatchAllCheck.ListName,
                NextStep = need.Content.NextStep,
            });
        }
    }

    private static bool HasCatchAll(ScreeningContext context, int item, Verdict verdict)
    {
        foreach (var finding in context.Findings)
        {
            if (finding.Check == Check.CatchAll && finding.Verdict >= verdict && (finding.ItemIndex < 0 || finding.ItemIndex == item))
            {
                return true;
            }
        }

        return false;
    }
}
