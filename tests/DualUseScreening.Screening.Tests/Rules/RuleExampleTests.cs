using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Rules;
using Xunit.Abstractions;

namespace DualUseScreening.Screening.Tests.Rules;

[Collection(RuleCollection.Name)]
public sealed class RuleExampleTests(RuleData data, ITestOutputHelper output)
{
    [Fact]
    public void Every_rule_s_examples_come_out_as_it_says()
    {
        var runner = new RuleExampleRunner(data.Rules, data.Classifier, [new ControlListCheck(data.Goods, data.Messages)], RuleData.Today);
        var failures = runner.Run();
        foreach (var failure in failures)
        {
            output.WriteLine($"{failure.Rule} {(failure.ShouldFire ? "fires" : "silent")} {failure.Number} {failure.Problem}: {failure.Text}");
        }

        output.WriteLine($"{runner.Count} examples");
        Assert.Empty(failures);
    }
}
