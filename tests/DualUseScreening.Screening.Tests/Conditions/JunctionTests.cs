using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Conditions;

[Collection(RuleCollection.Name)]
public sealed class JunctionTests(RuleData data)
{
    private const string True = "has-transit";
    private const string False = "end-use-absent";
    private const string Unknown = "no-reexport-clause";

    [Theory]
    [InlineData(ConditionKind.All, new[] { True, True }, Truth.True)]
    [InlineData(ConditionKind.All, new[] { True, Unknown }, Truth.Unknown)]
    [InlineData(ConditionKind.All, new[] { Unknown, False }, Truth.False)]
    [InlineData(ConditionKind.Any, new[] { False, False }, Truth.False)]
    [InlineData(ConditionKind.Any, new[] { False, Unknown }, Truth.Unknown)]
    [InlineData(ConditionKind.Any, new[] { Unknown, True }, Truth.True)]
    [InlineData(ConditionKind.None, new[] { False, False }, Truth.True)]
    [InlineData(ConditionKind.None, new[] { False, Unknown }, Truth.Unknown)]
    [InlineData(ConditionKind.None, new[] { Unknown, True }, Truth.False)]
    public void Parts_are_joined_three_valued(ConditionKind kind, string[] parts, Truth expected)
    {
        var (test, facts) = Compile(kind, parts);
        Assert.Equal(expected, test.Evaluate(facts, 0));
    }

    [Fact]
    public void What_is_unknown_and_decisive_is_asked_for()
    {
        var (test, facts) = Compile(ConditionKind.All, [True, Unknown]);
        var questions = new List<Question>();
        test.Ask(facts, 0, "x", questions);
        Assert.Equal("endUse.noReexportClause", Assert.Single(questions).Parameter);
    }

    [Fact]
    public void Every_statement_is_explained_with_its_outcome()
    {
        var (test, facts) = Compile(ConditionKind.Any, [False, "destination in [AE]", Unknown]);
        var explanation = new Explanation();
        test.Explain(facts, 0, false, explanation);
        Assert.Equal([Truth.False, Truth.True, Truth.Unknown], explanation.Statements.Select(s => s.Truth));
        var evidence = Assert.Single(explanation.Evidence());
        Assert.Equal(("route.destinationCountry", "AE"), (evidence.Field, evidence.Text));
        Assert.Equal("destination", Assert.Single(explanation.Features(0.6)).Name);
    }

    private (Test Test, RuleFacts Facts) Compile(ConditionKind kind, string[] parts)
    {
        var book = new RuleBook(data.Rules.Law, data.CatchAll, data.Diversion, data.Goods, data.Messages);
        var test = book.Compiler.Compile(
            new Condition(kind, null, [.. parts.Select(p => new Condition(ConditionKind.Statement, p, null))]), SourcePlace.Unknown);
        book.Complete();
        return (test, book.Facts(data.Context(RuleData.Shipment("destination: AE | via: TR"))));
    }
}
