using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Tests.Embargo;

public sealed class CodeIndexTests
{
    [Theory]
    [InlineData("85423190", "854231", "Under")]
    [InlineData("8542319010", "854231", "Under")]
    [InlineData("854231", "854231", "Under")]
    [InlineData("854231", "85423111", "Maybe")]
    [InlineData("85423290", "854231", "No")]
    [InlineData("730423", "73042300", "Under")]
    [InlineData("73042300", "73042300", "Under")]
    [InlineData("38260010", "382600", "Under")]
    [InlineData("38269000", "382600", "Under")]
    [InlineData("84141081", "84", "Under")]
    [InlineData("846141", "84614", "Under")]
    public void A_declared_code_is_compared_by_prefix_in_both_directions(string declared, string listed, string expected)
    {
        var builder = new CodeIndex.Builder();
        var list = builder.Add([listed]);
        var other = builder.Add(["99"]);
        var hits = builder.Build().Find(declared, new DateOnly(2026, 1, 1));
        Assert.Equal(expected, hits.Under(list) ? "Under" : hits.Maybe(list) ? "Maybe" : "No");
        Assert.False(hits.Under(other) || hits.Maybe(other));
    }

    [Fact]
    public void A_code_counts_from_its_first_day_to_its_last()
    {
        var builder = new CodeIndex.Builder();
        var list = builder.Add([new AnnexCode("854231", false, "", "", "2024-06-25", "2025-01-01")]);
        var index = builder.Build();
        Assert.False(index.Find("85423190", new DateOnly(2024, 6, 24)).Under(list));
        Assert.True(index.Find("85423190", new DateOnly(2024, 6, 25)).Under(list));
        Assert.False(index.Find("85423190", new DateOnly(2025, 1, 1)).Under(list));
    }
}
