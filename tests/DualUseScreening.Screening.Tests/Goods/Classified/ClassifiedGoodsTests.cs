using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;
using static DualUseScreening.Screening.Tests.Goods.TinyList;

namespace DualUseScreening.Screening.Tests.Goods.Classified;

public sealed class ClassifiedGoodsTests
{
    private const string Inside = "5-axis machining centre, UPR 0.9 µm, travel 600 mm";
    private const string Outside = "5-axis machining centre, UPR 3 µm, travel 600 mm";
    private const string Open = "5-axis machining centre, travel 600 mm";

    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly ClassifiedGoods Goods = new(Classifier(
        Entry("2B001.b.2", "machining-centre", All("axes >= 5", "travel < 1 m", "upr <= 0.9 um")),
        Entry("6A003.b.4", "camera", All("frame-rate > 9 Hz")),
        Entry("6A003.b.5", "camera") with { Since = "2026-06-01" }));

    [Theory]
    [InlineData("AB-1234", "ab 12 34")]
    [InlineData("AB–1234", "AB1234")]
    [InlineData("ＡＢ1234", "ab1234")]
    [InlineData(" Ab 1234 ", "AB\u00A01234")]
    public void Case_blanks_and_hyphens_of_a_part_number_mean_nothing(string one, string other) =>
        Assert.Equal(PartNumbers.Normalise(one), PartNumbers.Normalise(other));

    [Theory]
    [InlineData("AB.1234", "AB1234")]
    [InlineData("AB/1234", "AB1234")]
    [InlineData("AB1234", "AB12345")]
    public void Every_other_character_of_a_part_number_does(string one, string other) =>
        Assert.NotEqual(PartNumbers.Normalise(one), PartNumbers.Normalise(other));

    [Fact]
    public void A_part_classified_as_not_listed_is_not_asked_about()
    {
        var open = Classify(Open, Part("NONE"));
        Assert.Equal((Match.RuledOut, true), (Assert.Single(open.Candidates).Match, open.Candidates[0].Settled));
        Assert.Empty(open.Candidates[0].Undecided);
        Assert.Empty(open.Own!.Against);
        Assert.Equal(Match.Likely, Assert.Single(Classify(Open).Candidates).Match);
    }

    [Fact]
    public void Figures_inside_a_control_speak_against_a_part_classified_as_not_listed()
    {
        var inside = Classify(Inside, Part("NONE"));
        Assert.Equal("2B001.b.2", Assert.Single(inside.Own!.Against).Entry.Code);
        Assert.Equal(Match.Likely, Assert.Single(inside.Candidates).Match);
        Assert.Empty(Classify(Outside, Part("NONE")).Own!.Against);
    }

    [Fact]
    public void Figures_inside_a_control_count_as_attributes_too()
    {
        var query = Query("machining centre") with
        {
            Attributes = [new ItemAttribute("upr", "0.5"), new ItemAttribute("axes", "5"), new ItemAttribute("travel", "800")],
        };
        Assert.Single(Goods.Classify(query, Files(Part("NONE"))).Own!.Against);
    }

    [Fact]
    public void A_part_classified_under_a_code_is_listed_whatever_its_description()
    {
        var bracket = Classify("steel bracket", Part("2B001.b.2"));
        Assert.Equal(("2B001.b.2", Match.Confirmed, Basis.OwnClassification),
            (bracket.Candidates[0].Entry.Code, bracket.Candidates[0].Match, bracket.Candidates[0].Basis));
        Assert.Empty(bracket.Own!.Against);
        Assert.Empty(Classify(Inside, Part("2B001.b.2")).Own!.Against);
        Assert.Single(Classify(Inside, Part("2B001.b.2")).Candidates);
    }

    [Fact]
    public void A_figure_outside_the_control_speaks_against_the_code_and_the_code_stays()
    {
        var outside = Classify(Outside, Part("2B001.b.2"));
        Assert.True(Assert.Single(outside.Own!.Against).Unmet);
        Assert.Equal(Match.Confirmed, outside.Candidates[0].Match);
    }

    [Fact]
    public void A_code_is_ruled_out_when_all_its_sub_items_are()
    {
        var goods = new ClassifiedGoods(Classifier(
            Entry("2B001.b.2", "machining-centre", All("axes >= 5")),
            Entry("2B001.b.2.a", "machining-centre", All("axes >= 5", "travel < 1 m", "upr <= 0.9 um")),
            Entry("2B001.b.2.b", "machining-centre", All("axes >= 5", "travel >= 1 m", "upr <= 1.4 um")),
            Entry("2B001.b.20", "machining-centre")));
        var outside = goods.Classify(Query(Outside), Files(Part("2B001.b.2")));
        var against = Assert.Single(outside.Own!.Against);
        Assert.Equal("2B001.b.2", against.Entry.Code);
        Assert.Contains(against.Comparisons, c => c.Comparison.Parameter.Id == "upr" && c.Outcome == DualUseScreening.Screening.Goods.Criteria.Outcome.No);
        Assert.Empty(goods.Classify(Query("5-axis machining centre, UPR 1 µm"), Files(Part("2B001.b.2"))).Own!.Against);
    }

    [Fact]
    public void What_fits_another_entry_speaks_against_the_code()
    {
        var camera = Classify("thermal camera 30 Hz", Part("2B001.b.2"));
        Assert.Equal(["2B001.b.2", "6A003.b.4"], camera.Candidates.Select(c => c.Entry.Code));
        Assert.Equal("6A003.b.4", Assert.Single(camera.Own!.Against).Entry.Code);
    }

    [Fact]
    public void A_heading_and_its_sub_item_do_not_contradict_each_other()
    {
        var goods = new ClassifiedGoods(Classifier(Entry("6A003", "camera"), Entry("6A003.b.4", "camera", All("frame-rate > 9 Hz"))));
        var camera = goods.Classify(Query("thermal camera 30 Hz"), Files(Part("6A003")));
        Assert.Empty(camera.Own!.Against);
        Assert.Equal(["6A003", "6A003.b.4"], camera.Candidates.Select(c => c.Entry.Code).Order());
        Assert.Equal("6A003.b.4", goods.Classify(Query("thermal camera 30 Hz"), Files(Part("6A003.b.4.c"))).Own!.Entry!.Code);
    }

    [Theory]
    [InlineData(null, "2025-12-31", ClassificationState.Expired)]
    [InlineData(null, "2026-01-01", ClassificationState.InForce)]
    [InlineData("2026-01-01", null, ClassificationState.InForce)]
    [InlineData("2026-01-02", null, ClassificationState.NotYet)]
    public void A_classification_counts_on_its_days(string? from, string? until, ClassificationState state)
    {
        var result = Classify(Open, Part("NONE") with { ValidFrom = Day(from), ValidUntil = Day(until) });
        Assert.Equal(state, result.Own!.State);
        Assert.Equal(state == ClassificationState.InForce ? Match.RuledOut : Match.Likely, Assert.Single(result.Candidates).Match);
    }

    [Fact]
    public void A_new_classification_takes_over_from_one_that_ran_out()
    {
        var old = Part("2B001.b.2") with { ValidUntil = new DateOnly(2025, 12, 31) };
        Assert.Equal("NONE", Classify(Open, old, Part("NONE") with { ValidFrom = Today }).Own!.Part.Code);
    }

    [Theory]
    [InlineData("9Z999")]
    [InlineData("6A003.b.5")]
    public void A_code_that_is_not_on_the_list_of_the_day_does_not_count(string code)
    {
        var result = Classify(Open, Part(code));
        Assert.Equal(ClassificationState.UnknownCode, result.Own!.State);
        Assert.Equal(Match.Likely, Assert.Single(result.Candidates).Match);
    }

    [Fact]
    public void Parts_of_one_number_are_told_apart_by_their_makers()
    {
        var parts = new[] { Part("NONE") with { Manufacturer = "Müller Präzision GmbH" }, Part("2B001.b.2") with { Manufacturer = "Acme Tools Ltd" } };
        Assert.Equal("NONE", Classify(Open, "MÜLLER-PRÄZISION GMBH", parts)!.Part.Code);
        Assert.Equal("2B001.b.2", Classify(Open, "Acme Tools Limited", parts)!.Part.Code);
        Assert.Null(Classify(Open, "Somebody Else", parts));
        Assert.Equal(ClassificationState.Ambiguous, Classify(Open, "", parts)!.State);
        Assert.Equal("NONE", Classify(Open, "", parts[0])!.Part.Code);
        Assert.Equal("6A003", Classify(Open, "Somebody Else", [.. parts, Part("6A003")])!.Part.Code);
    }

    [Fact]
    public void A_file_of_an_exporter_counts_for_that_exporter_alone()
    {
        var files = new ClassificationFiles(
        [
            new ClassificationListContent("all", "", [], [Part("2B001.b.2")]),
            new ClassificationListContent("ours", "", ["Voorbeeld NV", "BE 0123.456.789"], [Part("NONE")]),
        ]);
        Assert.Equal(["ours", "all"], files.For("VOORBEELD N.V.", []).Select(f => f.Name));
        Assert.Equal(["ours", "all"], files.For("", [new Identifier("vat", "BE0123456789")]).Select(f => f.Name));
        Assert.Equal(["all"], files.For("Ander Bedrijf NV", []).Select(f => f.Name));
        Assert.Equal(["all"], files.For("", []).Select(f => f.Name));
        Assert.Equal("NONE", Goods.Classify(Query(Open), files.For("Voorbeeld", [])).Own!.Part.Code);
    }

    [Fact]
    public void A_declared_code_that_differs_is_kept_and_said()
    {
        var result = Goods.Classify(Query("machining centre") with { DeclaredCode = "2B001.b.2" }, Files(Part("NONE")));
        Assert.Equal("2B001.b.2", result.Own!.DeclaredOtherwise);
        Assert.Equal((Match.Confirmed, Basis.DeclaredCode), (Assert.Single(result.Candidates).Match, result.Candidates[0].Basis));
        Assert.Equal("NONE", Goods.Classify(Query("machining centre") with { DeclaredCode = "NONE" }, Files(Part("2B001.b.2"))).Own!.DeclaredOtherwise);
        Assert.Equal("", Goods.Classify(Query("machining centre") with { DeclaredCode = "2B001" }, Files(Part("2B001.b.2"))).Own!.DeclaredOtherwise);
    }

    [Fact]
    public void Without_a_part_number_nothing_changes() =>
        Assert.Null(Goods.Classify(Query(Open) with { PartNumber = "" }, Files(Part("NONE"))).Own);

    private static PartClassification Part(string code) => new()
    {
        PartNumber = "AB-1234",
        Code = code,
        ClassifiedBy = "J. Peeters",
        ClassifiedOn = new DateOnly(2025, 3, 1),
    };

    private static GoodsQuery Query(string text) => new(text, "", "", "", [], Today) { PartNumber = "ab 1234" };

    private static IReadOnlyList<ClassificationFile> Files(params PartClassification[] parts) =>
        new ClassificationFiles([new ClassificationListContent("parts", "", [], parts)]).For("", []);

    private static Classification Classify(string text, params PartClassification[] parts) => Goods.Classify(Query(text), Files(parts));

    private static ClassifiedPart? Classify(string text, string manufacturer, params PartClassification[] parts) =>
        Goods.Classify(Query(text) with { Manufacturer = manufacturer }, Files(parts)).Own;

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
