using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Text;
using RuleKind = DualUseScreening.Screening.Rules.RuleKind;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words rules, their examples and what came of them.</summary>
internal static class RuleMapper
{
    /// <summary>A rule whole.</summary>
    public static Rule ToRule(RuleDescription rule, ListSnapshot snapshot, Language language)
    {
        var result = new Rule
        {
            RuleId = rule.Id,
            Kind = (Contract.V1.RuleKind)rule.Kind,
            Title = rule.Title[language],
            Verdict = ToVerdict(rule.Verdict),
            Author = rule.Author,
            ValidFrom = rule.ValidFrom,
            ValidTo = rule.ValidTo,
            Score = rule.Score,
            Evidence = rule.Route?.Evidence[language] ?? "",
            ListVersion = snapshot.VersionOf(ListOf(rule.Kind)),
        };
        if (rule.Source is { } source)
        {
            result.LegalBasis = new LegalBasis { ActId = source.Act, Act = source.Name, Article = source.Article, Annex = source.Annex, StateAsOf = source.StateAsOf };
        }

        result.Conditions.AddRange(RuleLines.Of(rule.When));
        result.Goods.AddRange(rule.Goods);
        result.Activities.AddRange(rule.Activities);
        result.Departure.AddRange(rule.Route?.Departure ?? []);
        result.Via.AddRange(rule.Route?.Via ?? []);
        result.Feared.AddRange(rule.Route?.Feared ?? []);
        foreach (var exception in rule.Exceptions)
        {
            var mapped = new RuleException { Article = exception.Article, Text = exception.Text[language] };
            mapped.Conditions.AddRange(RuleLines.Of(exception.When));
            result.Exceptions.Add(mapped);
        }

        result.Examples.AddRange((rule.Examples?.Fires ?? []).Select(e => ToExample(e, true)));
        result.Examples.AddRange((rule.Examples?.Silent ?? []).Select(e => ToExample(e, false)));
        return result;
    }

    /// <summary>An example that failed.</summary>
    public static RuleFailure ToFailure(RuleExampleFailure failure) => new()
    {
        RuleId = failure.Rule,
        Example = ToExample(failure.Example, failure.ShouldFire),
        Problem = failure.Problem,
    };

    /// <summary>What a rule says of a line.</summary>
    public static Contract.V1.RuleTrial ToTrial(string itemId, Screening.Rules.RuleTrial trial, Language language)
    {
        var result = new Contract.V1.RuleTrial { ItemId = itemId, Fires = trial.Fires };
        foreach (var condition in trial.Conditions)
        {
            result.Conditions.Add(new Contract.V1.ConditionOutcome
            {
                Statement = condition.Statement,
                Result = condition.Holds switch
                {
                    true => ConditionResult.Met,
                    false => ConditionResult.NotMet,
                    null => ConditionResult.Unknown,
                },
                Detail = condition.Detail?.In(language) ?? "",
            });
        }

        return result;
    }

    private static Verdict ToVerdict(string name) => name switch
    {
        "CLEAR" => Verdict.Clear,
        "REVIEW" => Verdict.Review,
        "LICENCE_REQUIRED" => Verdict.LicenceRequired,
        "PROHIBITED" => Verdict.Prohibited,
        _ => Verdict.Unspecified,
    };

    private static RuleExample ToExample(IReadOnlyDictionary<string, string> fields, bool fires)
    {
        var example = new RuleExample { Fires = fires };
        foreach (var (key, value) in fields)
        {
            example.Fields.Add(key, value);
        }

        return example;
    }

    private static string ListOf(RuleKind kind) => kind switch
    {
        RuleKind.Measure => Screening.Embargo.EmbargoCheck.ListName,
        RuleKind.CatchAll => Screening.CatchAll.CatchAllCheck.ListName,
        _ => Screening.Diversion.DiversionCheck.ListName,
    };
}
