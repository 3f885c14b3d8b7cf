using DualUseScreening.Screening.Diversion.Learning;
using Xunit.Abstractions;

namespace DualUseScreening.Screening.Tests.Diversion.Learning;

public sealed class RouteLearnerTests(ITestOutputHelper output)
{
    private static readonly LearningOptions Options = new() { Measure = new DateOnly(2022, 3, 1) };

    [Fact]
    public void Planted_diversions_are_found_and_little_else()
    {
        var (proposed, right, large, largeRight) = (0, 0, 0, 0);
        for (var seed = 1; seed <= 8; seed++)
        {
            var trade = new TradeGenerator(seed);
            var found = RouteLearner.Learn(trade.Table, Options);
            proposed += found.Count;
            right += found.Count(p => trade.Planted.Contains((p.Partner, p.Product)));
            large += trade.Large.Count;
            largeRight += found.Count(p => trade.Large.Contains((p.Partner, p.Product)));
        }

        var (precision, recall) = ((double)right / proposed, (double)largeRight / large);
        output.WriteLine($"seeds 1 to 8: {proposed} proposed, {right} of them planted: precision {precision:0.000}; {largeRight} of {large} large ones found: recall {recall:0.000}");
        Assert.True(precision >= 0.9, $"precision {precision:0.000}");
        Assert.True(recall >= 0.55, $"recall {recall:0.000}");
    }

    [Fact]
    public void A_series_made_by_hand_is_found_with_its_month_and_its_figures()
    {
        var table = ByHand(1);
        var proposal = Assert.Single(RouteLearner.Learn(table, Options));
        Assert.Equal(("kg-848210", new Month(2022 * 12 + 3)), (proposal.Id, proposal.Changed));
        Assert.InRange(proposal.Before, 9_999, 10_001);
        Assert.InRange(proposal.After, 89_999, 90_001);
        Assert.Equal((200_000, 20_000), (proposal.DirectBefore, proposal.DirectAfter));
        Assert.Equal(80.0 / 180, proposal.Replaced, 3);
        Assert.True(proposal.Z > 3.5);
        Assert.InRange(proposal.Score, 60, 100);
    }

    [Fact]
    public void A_partner_whose_whole_trade_grows_alike_is_no_way_round() => Assert.Empty(RouteLearner.Learn(ByHand(9), Options));

    [Fact]
    public void Without_a_fall_of_the_direct_flow_there_is_nothing_to_go_round() =>
        Assert.Empty(RouteLearner.Learn(ByHand(1, directAfter: 190_000), Options));

    [Fact]
    public void A_growth_that_came_long_before_the_measure_is_another_matter() =>
        Assert.Empty(RouteLearner.Learn(ByHand(1), Options with { Measure = new DateOnly(2023, 1, 1) }));

    [Fact]
    public void With_too_few_months_nothing_is_said() =>
        Assert.Empty(RouteLearner.Learn(ByHand(1), Options with { Measure = new DateOnly(2020, 3, 1) }));

    [Theory]
    [InlineData("202204", "2022-04")]
    [InlineData("2022-04", "2022-04")]
    [InlineData("2022M04", "2022-04")]
    [InlineData("202252", null)]
    [InlineData("2022", null)]
    public void A_period_is_read_as_Comext_writes_it(string text, string? month) => Assert.Equal(month, Month.Parse(text)?.ToString());

    [Fact]
    public void A_change_point_is_where_the_level_changes()
    {
        double[] series = [1, 2, 1, 3, 2, 1, 2, 2, 1, 2, 9, 8, 9, 7, 9, 8, 9, 8, 9, 9];
        var change = ChangePoint.Find(series);
        Assert.Equal(10, change.At);
        Assert.InRange(change.Probability, 0, 0.01);
        Assert.True(ChangePoint.Find([3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2]).Probability > 0.5);
    }

    // Bearings to Russia fall to a tenth; those to Kyrgyzstan rise ninefold a month after; everything else there grows by `others`.
    private static FlowTable ByHand(int others, double directAfter = 20_000)
    {
        var table = new FlowTable();
        for (var m = 0; m < 48; m++)
        {
            var month = new Month(2020 * 12 + m);
            table.Add(new TradeFlow("RU", "848210", month, m < 26 ? 200_000 : directAfter));
            table.Add(new TradeFlow("KG", "848210", month, (m < 27 ? 10_000 : 90_000) + m % 3 - 1));
            table.Add(new TradeFlow("CH", "848210", month, 500_000 + m % 5));
            for (var p = 0; p < 12; p++)
            {
                table.Add(new TradeFlow("KG", $"6109{p:00}", month, (m < 27 ? 20_000 : 20_000 * others) + m % 4));
                table.Add(new TradeFlow("CH", $"6109{p:00}", month, 300_000));
                table.Add(new TradeFlow("RU", $"6109{p:00}", month, 50_000));
            }
        }

        return table;
    }
}
