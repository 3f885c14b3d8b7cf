using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Law;

/// <summary>An activity or a variant of one, compiled.</summary>
internal sealed class CompiledActivity
{
    public CompiledActivity(ActivityContent content, ConditionCompiler compiler)
    {
        Content = content;
        var place = content.Place;
        var name = content.VariantOf.Length > 0 ? content.VariantOf : content.Id;
        Activity = Named(name, place);
        RecognisedBy = compiler.CompileOrNull(content.RecognisedBy, place.At("recognisedBy"));
        Changes = [.. content.Becomes.Select((c, i) => new Change(
            Named(c.Activity, place.At($"becomes[{i}]")), compiler.Compile(c.When, place.At($"becomes[{i}].when")), c.Review))];
        Needs = [.. content.Needs.Select(n => new Need(
            n, VerdictNames.Parse(n.Verdict, place.At($"needs[{n.Id}]")), compiler.CompileOrNull(n.When, place.At($"needs[{n.Id}].when"))))];
        Duties = [.. content.Duties.Select(d => (d, compiler.CompileOrNull(d.When, place.At($"duties[{d.Id}].when"))))];
        Exceptions = [.. content.Exceptions.Select(e => (e, compiler.CompileOrNull(e.When, place.At($"exceptions[{e.Id}].when"))))];
    }

    public ActivityContent Content { get; }

    /// <summary>The activity; of a variant, the one it is a variant of.</summary>
    public Activity Activity { get; }

    public Test? RecognisedBy { get; }

    public Change[] Changes { get; }

    public Need[] Needs { get; }

    public (ActivityNote Note, Test? When)[] Duties { get; }

    public (ActivityNote Note, Test? When)[] Exceptions { get; }

    private static Activity Named(string name, SourcePlace place) =>
        ContractNames.Parse<Activity>(name) ?? throw new RuleFormatException(place, $"unknown activity '{name}'");

    /// <summary>What it becomes.</summary>
    public readonly record struct Change(Activity Activity, Test When, bool Review);

    /// <summary>What it needs.</summary>
    public sealed record Need(ActivityNeed Content, Verdict Verdict, Test? When);
}
