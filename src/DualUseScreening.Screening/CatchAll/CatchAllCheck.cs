using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.CatchAll;

/// <summary>
/// Goods on no list, by use, user and destination: the criteria of Articles 4, 5, 9 and 10 of Regulation (EU) 2021/821 and national ones.
/// At most one finding for each rule and line, explained condition by condition; a rule that hangs on a fact the request does not state is
/// silent, and the fact is asked for where it would raise the verdict.
/// </summary>
public sealed class CatchAllCheck : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "catch-all";

    private readonly RuleBook _book;
    private readonly CheckSummary _summary;
    private readonly Rule[] _rules;
    private readonly MentionIndex _index;

    internal CatchAllCheck(CatchAllContent content, RuleBook book)
    {
        _book = book;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in content.Rules)
        {
            if (!known.Add(rule.Id))
            {
                throw new RuleFormatException(rule.Place, $"rule '{rule.Id}' twice");
            }
        }

        _rules = [.. content.Rules.Select(r => new Rule(r, book))];
        _index = new MentionIndex([.. _rules.Select(r => r.When.Mentions)]);
        _summary = new CheckSummary(Check.CatchAll, book.Say(
            "catch-all.checked", new Argument("rules", _rules.Length.ToString(CultureInfo.InvariantCulture))));
    }

    /// <inheritdoc/>
    public Check Check => Check.CatchAll;

    internal IReadOnlyList<Rule> Rules => _rules;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        context.Checks.Add(_summary);
        var facts = _book.Facts(context);
        Span<ulong> mask = stackalloc ulong[_index.Words];
        _index.Read(facts, mask);
        List<(Rule Rule, int Item)>? unknown = null;
        List<Finding>? found = null;
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var rule = _rules[word * 64 + BitOperations.TrailingZeroCount(bits)];
                if (!rule.Applies(facts.Transaction.AsOf))
                {
                    continue;
                }

                for (var item = 0; item < rule.Lines(facts); item++)
                {
                    switch (rule.When.Evaluate(facts, item))
                    {
                        case Truth.True:
                            (found ??= []).Add(Describe(facts, rule, item));
                            break;
                        case Truth.Unknown when rule.Verdict > Verdict.Clear:
                            (unknown ??= []).Add((rule, item));
                            break;
                    }
                }
            }
        }

        found?.Sort(static (a, b) => b.Verdict != a.Verdict ? b.Verdict.CompareTo(a.Verdict)
            : a.ItemIndex != b.ItemIndex ? a.ItemIndex.CompareTo(b.ItemIndex)
            : b.Score != a.Score ? b.Score.CompareTo(a.Score)
            : string.CompareOrdinal(a.Code, b.Code));
        context.Findings.AddRange(CollectionsMarshal.AsSpan(found));
        foreach (var (rule, item) in CollectionsMarshal.AsSpan(unknown))
        {
            Ask(context, facts, rule, item);
        }
    }

    private static void Ask(ScreeningContext context, RuleFacts facts, Rule rule, int item)
    {
        foreach (var finding in context.Findings)
        {
            if ((finding.ItemIndex < 0 || finding.ItemIndex == item) && finding.Verdict >= rule.Verdict)
            {
                return;
            }
        }

        rule.When.Ask(context, facts, item, rule.Content.Id);
    }

    private Finding Describe(RuleFacts facts, Rule rule, int item) => rule.Find(
        facts, item, Check.CatchAll, ListName,
        _book.Say("catch-all.rule", new Argument("title", rule.Title), new Argument("reference", rule.Reference)), rule.Content.Source);
}
