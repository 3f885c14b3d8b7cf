using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Embargo;

/// <summary>One embargo measure, compiled.</summary>
internal sealed class Measure
{
    private readonly int _activities;
    private readonly Validity _validity;

    public Measure(MeasureContent content, RuleBook book, IReadOnlyDictionary<string, int> annexes)
    {
        Content = content;
        var place = content.Place;
        When = book.Compiler.Compile(content.When, place.At("when"));
        Goods = new GoodsScopeTest(book, content.Goods, annexes, place.At("goods"));
        Verdict = VerdictNames.Parse(content.Verdict, place.At("verdict"));
        _validity = Validity.Of(content.ValidFrom, content.ValidTo);
        _activities = content.Activities.Count == 0 ? -1 : 0;
        foreach (var name in content.Activities)
        {
            var activity = ContractNames.Parse<Activity>(name) ?? throw new RuleFormatException(place.At("activities"), $"unknown activity '{name}'");
            _activities |= 1 << (int)activity;
        }

        Exceptions = [.. content.Exceptions.Select((e, i) => new MeasureException(
            book.Compiler.CompileOrNull(e.When, place.At($"exceptions[{i}].when")),
            book.Say(
                e.Article.Length > 0 && char.IsAsciiDigit(e.Article[0]) ? "embargo.exception" : "embargo.exception-elsewhere", new Argument("article", e.Article), new Argument("text", e.Text))))];
        Title = content.Title.WithoutStop();
        Reference = ActTitles.Cite(content.Source, book.Messages);
        IsAboutShipment = Goods.IsAll && !When.IsAboutItem;
    }

    public MeasureContent Content { get; }

    public Test When { get; }

    public GoodsScopeTest Goods { get; }

    public Verdict Verdict { get; }

    public MeasureException[] Exceptions { get; }

    /// <summary>What it forbids, without the full stop.</summary>
    public LocalText Title { get; }

    /// <summary>Act and article.</summary>
    public LocalText Reference { get; }

    /// <summary>It holds for the shipment as a whole, not line by line.</summary>
    public bool IsAboutShipment { get; }

    /// <summary>Whether it is about an activity on a day.</summary>
    public bool Applies(Activity activity, DateOnly day) => (_activities & (1 << (int)activity)) != 0 && _validity.Holds(day);

    /// <summary>What it says of a line; <see cref="Verdict.Unspecified"/>: nothing.</summary>
    public MeasureOutcome Evaluate(RuleFacts facts, int item)
    {
        var when = When.Evaluate(facts, item);
        if (when == Truth.False)
        {
            return default;
        }

        var goods = Goods.Evaluate(facts, item);
        if (goods.Truth == Truth.False)
        {
            return default;
        }

        if (when == Truth.True && goods.Truth == Truth.True)
        {
            var exception = Exception(facts, item);
            return new MeasureOutcome(exception >= 0 && Verdict > Verdict.Review ? Verdict.Review : Verdict, true, goods, exception);
        }

        // A duty that hangs on a missing fact says nothing; without a commodity code it is asked for, and other measures speak.
        return Verdict == Verdict.Clear ? default
            : new MeasureOutcome(goods.Reason == ScopeReason.NoCode ? Verdict.Clear : Verdict.Review, false, goods, -1);
    }

    /// <summary>Whether it says something certain of a line, for examples.</summary>
    public bool Fires(RuleFacts facts, int item) =>
        Applies(facts.Activity.Activity, facts.Transaction.AsOf) && Evaluate(facts, item) is { Verdict: not Verdict.Unspecified } outcome
        && (outcome.IsCertain || outcome.Verdict > Verdict.Clear);

    private int Exception(RuleFacts facts, int item)
    {
        for (var i = 0; i < Exceptions.Length; i++)
        {
            if (Exceptions[i].When?.Evaluate(facts, item) == Truth.True)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>An exception to a measure, compiled.</summary>
/// <param name="When">When the request shows that it applies; null: it is shown.</param>
/// <param name="Sentence">Its sentence.</param>
internal sealed record MeasureException(Test? When, Sentence Sentence);

/// <summary>What a measure says of a line.</summary>
/// <param name="Verdict">The verdict it asks for; <see cref="Verdict.Unspecified"/>: nothing.</param>
/// <param name="IsCertain">Whether it hangs on no missing fact.</param>
/// <param name="Goods">How the goods stand to its scope.</param>
/// <param name="Exception">Number of the exception that holds; −1 for none.</param>
internal readonly record struct MeasureOutcome(Verdict Verdict, bool IsCertain, ScopeMatch Goods, int Exception);
