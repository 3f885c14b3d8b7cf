using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Law;

/// <summary>What each activity really is, and what it needs, compiled.</summary>
internal sealed class ActivityRules
{
    private readonly CompiledActivity?[] _activities;
    private readonly CompiledActivity[] _variants;

    public ActivityRules(IReadOnlyList<ActivityContent> activities, ConditionCompiler compiler)
    {
        _activities = new CompiledActivity?[Enum.GetValues<Activity>().Length];
        var variants = new List<CompiledActivity>();
        foreach (var content in activities)
        {
            var compiled = new CompiledActivity(content, compiler);
            if (content.VariantOf.Length > 0)
            {
                variants.Add(compiled);
            }
            else
            {
                _activities[(int)compiled.Activity] = compiled;
            }
        }

        _variants = [.. variants];
    }

    /// <summary>What is really being done. What is not stated is read as an export first.</summary>
    public DerivedActivity Derive(RuleFacts facts)
    {
        var stated = facts.Transaction.Activity == Activity.Unspecified ? Activity.Export : facts.Transaction.Activity;
        if (_activities[(int)stated] is { } compiled)
        {
            foreach (var change in compiled.Changes)
            {
                if (change.When.Evaluate(facts, 0) == Truth.True)
                {
                    return new DerivedActivity(change.Activity, change.Review, _activities[(int)change.Activity]?.Content);
                }
            }
        }

        return new DerivedActivity(stated, false, _activities[(int)stated]?.Content);
    }

    /// <summary>What holds for a line: the variant that it is recognised as, else the activity itself; null where the data has nothing.</summary>
    public CompiledActivity? Of(RuleFacts facts, int item)
    {
        var activity = facts.Activity.Activity;
        foreach (var variant in _variants)
        {
            if (variant.Activity == activity && variant.RecognisedBy?.Evaluate(facts, item) == Truth.True)
            {
                return variant;
            }
        }

        return _activities[(int)activity];
    }
}
