using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Verdicts;
using static DualUseScreening.Screening.Tests.Goods.TinyList;

namespace DualUseScreening.Screening.Tests.Goods;

/// <summary>What single words lead to where no name is known.</summary>
public sealed class WordFallbackTests
{
    private static readonly GoodsClassifier List = Classifier(
        [
            Entry("1C999", "chemical") with { Title = Local("nitrated resorcinol salt crystals for primers"), CasNumbers = ["10026-13-8"] },
            Entry("2B001", "machining-centre", All("upr <= 0.9 um")) with { Title = Local("machines for contour turning of mirrors") },
            Entry("3A234", "valve") with
            {
                Title = Local("striplines with low inductance for detonators"),
                Examples = ["Stripline with triggered spark gap, low inductance path to exploding bridgewire detonators"],
            },
            Entry("6D003", "camera") with { Title = Local("software for towed hydrophone array processing in real time") },
            .. Filler(),
        ]);

    [Theory]
    [InlineData("Triggered stripline path, inductance 20 nH, bridgewire detonators exploding")]
    [InlineData("TRIGGERED STRIPLINES DETONATORS INDUCTANCE BRIDGEWIRE SPARK")]
    [InlineData("Triggered striplines, inductnace matched, exploding bridgewire detonators")]
    public void Many_rare_words_together_lead_to_a_question(string text)
    {
        var candidate = Classify(text).Candidates[0];
        Assert.Equal(("3A234", Match.Likely), (candidate.Entry.Code, candidate.Match));
        Assert.True(candidate.NameStart >= 0, "the strongest word is shown");
        Assert.True(candidate.Score < 0.4);
    }

    [Theory]
    [InlineData("Software for exploding bridgewire detonators", "3D001")]
    [InlineData("Software for detonators on a farm with cows, ducks and geese", "")]
    [InlineData("Software for a farm", "")]
    public void Words_that_say_software_say_nothing_of_what_it_is_for(string text, string code)
    {
        var list = Classifier(
            [
                Entry("3A234", "valve") with { Title = Local("striplines for exploding bridgewire detonators, run by software") },
                Entry("3D001", "software") with { Serves = ["3A234"] },
                .. Filler(),
            ]);
        Assert.Equal(code, string.Join(' ', list.Classify(new GoodsQuery(text, "", "", "", [], new DateOnly(2026, 1, 1))).Candidates.Select(c => c.Entry.Code)));
    }

    [Theory]
    [InlineData("Stripline")]
    [InlineData("Stripline for the kitchen wall, blue, with a shelf, two lamps and a picture of the sea")]
    [InlineData("Household striplines, low inductance, spark, exploding bridgewire detonators")]
    [InlineData("Lamps (except striplines with low inductance, spark gap, exploding bridgewire detonators)")]
    public void A_word_or_two_an_everyday_use_or_an_exception_lead_nowhere(string text) => Assert.Empty(Classify(text).Candidates);

    [Fact]
    public void A_figure_inside_a_criterion_makes_two_words_enough()
    {
        Assert.Equal("2B001", Classify("Contour turning of mirrors, UPR 0.5 µm").Candidates[0].Entry.Code);
        Assert.Empty(Classify("Contour turning of mirrors, UPR 2 µm").Candidates);
        Assert.Empty(Classify("Contour turning of mirrors").Candidates);
    }

    [Fact]
    public void A_substance_is_its_name_and_not_words_like_it() =>
        Assert.Empty(Classify("Nitrated resorcinol salt crystals, primers").Candidates);

    [Fact]
    public void Goods_are_not_led_to_software() =>
        Assert.Empty(Classify("Towed hydrophone array processing in real time").Candidates);

    [Fact]
    public void What_a_name_leads_to_comes_first()
    {
        var candidate = Classify("Valve, triggered striplines, low inductance, exploding bridgewire detonators").Candidates[0];
        Assert.Equal(("3A234", 0, 5), (candidate.Entry.Code, candidate.NameStart, candidate.NameLength));
    }

    // A list so small that every word is common says nothing of rarity.
    private static IEnumerable<EntryContent> Filler() =>
        Enumerable.Range(0, 300).Select(i => Entry($"9A{i:000}", "cmm") with { Terms = [], Title = Local($"thing {(char)('a' + i % 26)}{(char)('a' + i / 26)}x") });

    private static Classification Classify(string text) => List.Classify(new GoodsQuery(text, "", "", "", [], new DateOnly(2026, 1, 1)));
}
