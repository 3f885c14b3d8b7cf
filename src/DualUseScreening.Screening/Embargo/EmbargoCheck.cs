using System.Globalization;
using System.Numerics;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Embargo;

/// <summary>
/// Destination and goods against the measures of embargo regulations. A measure that hangs on a fact the request does not state asks for
/// review and for the fact. One finding for each measure and line; one for the shipment where a measure is about all goods.
/// </summary>
public sealed class EmbargoCheck : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "embargo";

    private readonly RuleBook _book;
    private readonly CheckSummary _summary;
    private readonly Measure[] _measures;
    private readonly MentionIndex _index;

    internal EmbargoCheck(EmbargoContent content, RuleBook book, IReadOnlyDictionary<string, int> annexes)
    {
        _book = book;
        _measures = [.. content.Measures.Select(m => new Measure(m, book, annexes))];
        _index = new MentionIndex([.. _measures.Select(m => m.When.Mentions)]);
        _summary = new CheckSummary(Check.Embargo, book.Say(
            "embargo.checked", new Argument("measures", _measures.Length.ToString(CultureInfo.InvariantCulture))));
    }

    /// <inheritdoc/>
    public Check Check => Check.Embargo;

    internal IReadOnlyList<Measure> Measures => _measures;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        context.Checks.Add(_summary);
        var facts = _book.Facts(context);
        Span<ulong> mask = stackalloc ulong[_index.Words];
        _index.Read(facts, mask);
        List<Hit>? hits = null;
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                Collect(facts, _measures[word * 64 + BitOperations.TrailingZeroCount(bits)], ref hits);
            }
        }

        if (hits is null)
        {
            return;
        }

        hits.Sort(static (a, b) => b.Outcome.Verdict != a.Outcome.Verdict
            ? b.Outcome.Verdict.CompareTo(a.Outcome.Verdict)
            : a.Item != b.Item ? a.Item.CompareTo(b.Item) : a.Order.CompareTo(b.Order));
        foreach (var hit in hits)
        {
            var item = Math.Max(hit.Item, 0);
            Ask(context, facts, hit, item);
            var isSettled = hit.Outcome is { IsCertain: false, Verdict: Verdict.Clear };
            if (!isSettled && !IsOutdone(hit, hits))
            {
                context.Findings.Add(Describe(facts, hit, item));
            }
        }
    }

    private static void Collect(RuleFacts facts, Measure measure, ref List<Hit>? hits)
    {
        if (!measure.Applies(facts.Activity.Activity, facts.Transaction.AsOf))
        {
            return;
        }

        var count = measure.IsAboutShipment ? 1 : facts.Transaction.Items.Count;
        for (var item = 0; item < count; item++)
        {
            var outcome = measure.Evaluate(facts, item);
            if (outcome.Verdict != Verdict.Unspecified)
            {
                hits ??= [];
                hits.Add(new Hit(measure, measure.IsAboutShipment ? -1 : item, outcome, hits.Count));
            }
        }
    }

    // What an act prohibits needs no review under the same act, what is certain no doubt, and what may not leave no clause in its contract.
    private static bool IsOutdone(in Hit hit, List<Hit> hits)
    {
        foreach (var other in hits)
        {
            if (!other.Outcome.IsCertain || (other.Item >= 0 && other.Item != hit.Item))
            {
                continue;
            }

            var isSameAct = other.Measure.Content.Source.Act == hit.Measure.Content.Source.Act;
            var outdoes = hit.Outcome.Verdict switch
            {
                Verdict.Clear => other.Outcome.Verdict == Verdict.Prohibited,
                Verdict.Review => isSameAct
                    && (other.Outcome.Verdict > Verdict.Review || (other.Outcome.Verdict == Verdict.Review && !hit.Outcome.IsCertain)),
                _ => false,
            };
            if (outdoes)
            {
                return true;
            }
        }

        return false;
    }

    private static void Ask(ScreeningContext context, RuleFacts facts, in Hit hit, int item)
    {
        if (hit.Outcome.IsCertain)
        {
            return;
        }

        // Without a commodity code nothing else is worth asking yet.
        var questions = new List<Question>(1);
        if (hit.Outcome.Goods.Reason != ScopeReason.NoCode && hit.Measure.When.Evaluate(facts, item) == Truth.Unknown)
        {
            hit.Measure.When.Ask(facts, item, hit.Measure.Content.Id, questions);
        }

        if (GoodsScopeTest.Ask(facts, item, hit.Outcome.Goods, hit.Measure.Content.Id) is { } question)
        {
            questions.Add(question);
        }

        foreach (var asked in questions)
        {
            RuleFacts.Add(context, asked);
        }
    }

    private Finding Describe(RuleFacts facts, in Hit hit, int item)
    {
        var measure = hit.Measure;
        var explanation = new Explanation();
        measure.When.Explain(facts, item, false, explanation);
        var evidence = new List<Evidence>(explanation.Evidence());
        var features = new List<Feature>(explanation.Features(0));
        if (GoodsScopeTest.Describe(facts, item, hit.Outcome.Goods, evidence) is { } goods)
        {
            features.Add(new Feature("goods", 0, goods));
        }

        foreach (var exception in measure.Exceptions)
        {
            if (exception.When is null || exception.When.Evaluate(facts, item) == Truth.True)
            {
                features.Add(new Feature("exception", 0, exception.Sentence));
            }
        }

        return new Finding
        {
            Check = Check.Embargo,
            Code = measure.Content.Id,
            ItemIndex = hit.Item,
            Verdict = hit.Outcome.Verdict,
            Score = hit.Outcome.IsCertain ? 1 : 0.5,
            Features = features,
            Message = _book.Say(
                hit.Outcome.Exception >= 0 ? "embargo.measure-with-exception"
                : hit.Outcome.IsCertain ? "embargo.measure"
                : "embargo.measure-in-doubt",
                new Argument("title", measure.Title), new Argument("reference", measure.Reference)),
            LegalBasis = measure.Content.Source,
            List = ListName,
            Evidence = evidence,
        };
    }

    private readonly record struct Hit(Measure Measure, int Item, MeasureOutcome Outcome, int Order);
}
