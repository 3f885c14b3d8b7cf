using DualUseScreening.Contract.V1;
using Rule = DualUseScreening.Contract.V1.Rule;

namespace DualUseScreening.Cli.Output;

/// <summary>Rules in a line, one whole, and what came of their examples.</summary>
internal sealed class RulesView(Page page)
{
    private const int IdWidth = 24;
    private const int VerdictWidth = 10;

    /// <summary>Writes a rule in a line or two.</summary>
    public void WriteLine(Rule rule) => page.Hang(
        0, rule.RuleId.PadRight(IdWidth), Tone.Bold, $"{Weight(rule).PadRight(VerdictWidth)} {rule.Title}");

    /// <summary>Writes a rule whole.</summary>
    public void Write(Rule rule)
    {
        page.Hang(0, rule.RuleId, Tone.Bold, rule.Title);
        page.Gap();
        Field("asks for", Weight(rule));
        Field("law", rule.LegalBasis is { } law ? $"{law.Act} {law.Article}{(law.Annex.Length > 0 ? $", annex {law.Annex}" : "")}, read as of {law.StateAsOf}" : "");
        Field("author", rule.Author);
        Field("in force", $"{rule.ValidFrom} – {rule.ValidTo}".Trim(' ', '–'));
        Field("activities", string.Join(", ", rule.Activities));
        Field("from", string.Join(", ", rule.Departure));
        Field("via", string.Join(", ", rule.Via));
        Field("feared", string.Join(", ", rule.Feared));
        Field("why", rule.Evidence);
        Lines("when", rule.Conditions);
        Lines("goods", rule.Goods);
        foreach (var exception in rule.Exceptions)
        {
            Field("except", $"{exception.Article} {exception.Text}");
            Lines("", exception.Conditions);
        }

        foreach (var example in rule.Examples)
        {
            Field(example.Fires ? "fires" : "silent", Text(example));
        }
    }

    /// <summary>Writes what came of the examples.</summary>
    public void Write(TestRulesResponse response)
    {
        foreach (var failure in response.Failures)
        {
            page.Hang(0, failure.RuleId, Tone.Error, $"{failure.Problem}: {Text(failure.Example)}");
        }

        page.Hang(
            0, "", Tone.Plain, $"{response.RuleCount} rules, {response.ExampleCount} examples, {response.Failures.Count} failed",
            response.Failures.Count == 0 ? Tone.Plain : Tone.Error);
    }

    private static string Weight(Rule rule) => rule.Kind == RuleKind.Indicator
        ? $"{rule.Score:+0;−0;0}"
        : rule.Verdict.ToString().ToUpperInvariant() switch { "LICENCEREQUIRED" => "LICENCE REQUIRED", var name => name };

    private static string Text(RuleExample example) => string.Join(", ", example.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}: {f.Value}"));

    private void Field(string name, string text)
    {
        if (text.Length > 0)
        {
            page.Hang(2, name.PadRight(10), Tone.Faint, text);
        }
    }

    private void Lines(string name, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            page.Hang(2 + indent, (i == 0 ? name : "").PadRight(Math.Max(1, 10)), Tone.Faint, lines[i].TrimStart());
        }
    }
}
