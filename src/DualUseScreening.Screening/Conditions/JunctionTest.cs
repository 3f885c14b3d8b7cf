using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Parts joined by all, any or none, three-valued.</summary>
internal sealed class JunctionTest : Test
{
    private readonly ConditionKind _kind;
    private readonly Test[] _parts;

    public JunctionTest(ConditionKind kind, Test[] parts)
    {
        _kind = kind;
        _parts = parts;
        IsAboutItem = parts.Any(p => p.IsAboutItem);
        Mentions = kind switch
        {
            ConditionKind.All => parts.Select(p => p.Mentions).Where(m => m is not null).MinBy(m => m!.Count),
            ConditionKind.Any when parts.All(p => p.Mentions is not null) =>
                parts.Select(p => p.Mentions!).Aggregate(CountrySet.Empty, (a, b) => a.Union(b)),
            _ => null,
        };
    }

    public override bool IsAboutItem { get; }

    public override CountrySet? Mentions { get; }

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        if (_kind == ConditionKind.All)
        {
            var all = Truth.True;
            foreach (var part in _parts)
            {
                var truth = part.Evaluate(facts, item);
                if (truth == Truth.False)
                {
                    return Truth.False;
                }

                all = truth < all ? truth : all;
            }

            return all;
        }

        var any = Truth.False;
        foreach (var part in _parts)
        {
            var truth = part.Evaluate(facts, item);
            any = truth > any ? truth : any;
            if (any == Truth.True)
            {
                break;
            }
        }

        return _kind == ConditionKind.Any ? any : (Truth)(Truth.True - any);
    }

    public override void Explain(RuleFacts facts, int item, bool denied, Explanation into)
    {
        foreach (var part in _parts)
        {
            part.Explain(facts, item, denied ^ (_kind == ConditionKind.None), into);
        }
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
        foreach (var part in _parts)
        {
            if (part.Evaluate(facts, item) == Truth.Unknown)
            {
                part.Ask(facts, item, code, into);
            }
        }
    }
}
