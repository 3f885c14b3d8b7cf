using DualUseScreening.Lists.Files;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;
using Xunit.Abstractions;

namespace DualUseScreening.Lists.Tests.Goods;

/// <summary>The examples that entries carry in <c>data/control-list</c>, all of them.</summary>
public sealed class BundledExamplesTests(ITestOutputHelper output)
{
    /// <summary>Share that must hold; the rest are listed in the test's output and in the benchmark. Raised as it grows, never lowered.</summary>
    private const double Least = 0.94;

    [Fact]
    public void Entries_are_found_by_their_own_examples()
    {
        var folder = ListsOptions.FindFolder(AppContext.BaseDirectory)!;
        var data = new DataFolder(folder);
        var classifier = new GoodsClassifier(new GoodsIndex(ControlListReader.Read(data)));
        int good = 0, all = 0;
        foreach (var node in data.Files("control-list").SelectMany(f => f.Elements("entries", "code")))
        {
            if (node.Child("examples") is not { } examples)
            {
                continue;
            }

            var code = node.Text("code");
            foreach (var text in examples.Texts("listed"))
            {
                Count(Codes(text).Select(c => c[..5]).FirstOrDefault() == code[..5], "not first", code, text);
            }

            foreach (var text in examples.Texts("unlisted"))
            {
                Count(!Codes(text).Any(c => c.StartsWith(code, StringComparison.Ordinal)), "listed", code, text);
            }
        }

        Assert.True(all > 3000, $"only {all} examples were read");
        Assert.True(good >= Least * all, $"{good} of {all} examples hold");

        void Count(bool holds, string what, string code, string text)
        {
            all++;
            good += holds ? 1 : 0;
            if (!holds)
            {
                output.WriteLine($"{what}: {code}: {text}");
            }
        }

        List<string> Codes(string text) =>
            [.. classifier.Classify(new GoodsQuery(text, "", "", "", Array.Empty<ItemAttribute>(), new DateOnly(2026, 11, 24)))
                .Candidates.Where(c => c.Match != Match.RuledOut).Select(c => c.Entry.Code)];
    }
}
