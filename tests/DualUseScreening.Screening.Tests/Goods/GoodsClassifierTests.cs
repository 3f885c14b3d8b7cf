using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;
using static DualUseScreening.Screening.Tests.Goods.TinyList;

namespace DualUseScreening.Screening.Tests.Goods;

public sealed class GoodsClassifierTests
{
    private static readonly GoodsClassifier Machines =
        Classifier(Entry("2B001.b.2", "machining-centre", All("axes >= 5", "travel < 1 m", "upr <= 0.9 um")));

    [Theory]
    [InlineData("5-axis machining centre, UPR 0.9 µm, travel 600 mm", Match.Confirmed)]
    [InlineData("five-axis machining centre, travel 600 mm, UPR 0,8 my", Match.Confirmed)]
    [InlineData("BAZ 5A UPR 0,9 my Y800", Match.Confirmed)]
    [InlineData("MACH CTR 5AX UPR 0.9UM TRAVEL 600MM", Match.Confirmed)]
    [InlineData("fünfachsiges Bearbeitungszentrum UPR 0,9 my travel 600 mm", Match.Confirmed)]
    [InlineData("5-axis machining centre, UPR 0.91 µm, travel 600 mm", Match.RuledOut)]
    [InlineData("5-axis machining centre, UPR 0.9 µm, travel 1000 mm", Match.RuledOut)]
    [InlineData("4-axis machining centre, UPR 0.5 µm, travel 600 mm", Match.RuledOut)]
    [InlineData("5-axis machining centre, travel 600 mm", Match.Likely)]
    public void A_threshold_met_exactly_is_controlled_and_one_missed_is_not(string text, Match match) =>
        Assert.Equal(match, Assert.Single(Classify(Machines, text).Candidates).Match);

    [Theory]
    [InlineData("Accelerometer", "7A001")]
    [InlineData("Accelerometer for aircraft", "7A001")]
    [InlineData("Accelerometer for missiles", "7A101 7A001")]
    [InlineData("Accelerometer for aircraft (except missiles)", "7A001")]
    public void Goods_for_what_a_regime_is_about_are_asked_for_the_figures_of_its_entries(string text, string codes)
    {
        var list = Classifier(
            Entry("7A001", "accelerometer", All("bias < 0.001 [g]")) with { Regimes = ["WA"] },
            Entry("7A101", "accelerometer", All("bias! < 1 [g]")) with { Regimes = ["MTCR"] });
        var candidates = Classify(list, text).Candidates;
        Assert.Equal(codes, string.Join(' ', candidates.Select(c => c.Entry.Code)));
        Assert.All(candidates, c => Assert.Equal("bias", Assert.Single(c.Undecided).Parameter.Id));
    }

    [Fact]
    public void Equipment_to_make_goods_is_not_the_goods()
    {
        var list = Classifier(
            Entry("7A001", "accelerometer") with { Named = true },
            Entry("7B003", "accelerometer-equipment") with { Named = true });
        Assert.Equal(["7B003"], Classify(list, "Equipment for accelerometers").Candidates.Select(c => c.Entry.Code));
    }

    [Theory]
    [InlineData("5-axis machining centre, height 2 m, travel 600 mm", Match.RuledOut)]
    [InlineData("5-AXIS MACHINING CENTRE 2 M TRAVEL 600 MM", Match.RuledOut)]
    [InlineData("5-axis machining centre, 2 m travel", Match.Confirmed)]
    public void A_name_before_its_own_figure_does_not_claim_the_one_in_front(string text, Match match)
    {
        var machines = Classifier(Entry("2B001", "machining-centre", All("axes >= 5", "travel >= 1 m")));
        Assert.Equal(match, Assert.Single(Classify(machines, text).Candidates).Match);
    }

    [Fact]
    public void A_figure_goes_to_the_parameter_that_the_entry_knows()
    {
        const string Text = "machining centre, unidirectional positioning repeatability 0.9 µm";
        var any = Classifier(Entry("2B001", "machining-centre", All("repeatability <= 1 um")));
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(any, Text).Candidates).Match);
        var both = Classifier(Entry("2B001", "machining-centre", All("repeatability <= 1 um", "upr <= 1 um")));
        Assert.Equal("repeatability", Assert.Single(Assert.Single(Classify(both, Text).Candidates).Undecided).Parameter.Id);
    }

    [Fact]
    public void A_figure_with_its_own_unit_is_more_than_a_count()
    {
        var valves = Classifier(Entry("2B350.g", "valve", All("current >= 500 A")));
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(valves, "VALVE 600A").Candidates).Match);
    }

    [Theory]
    [InlineData("machining centre, 6 degrees of freedom", true)]
    [InlineData("machining centre, 4 degrees of freedom", false)]
    [InlineData("machining centre, 6 degrees", false)]
    public void A_noun_that_begins_like_a_unit_is_counted(string text, bool isListed) =>
        Assert.Equal(isListed, Classify(Classifier(Entry("2B001", "machining-centre", All("axes! >= 5"))), text).Candidates.Any(c => c.Match != Match.RuledOut));

    [Fact]
    public void Goods_that_an_entry_leaves_out_are_ruled_out_by_what_meets_the_exclusion()
    {
        var excluded = new Condition(ConditionKind.None, null, [All("axes! >= 4", "upr! <= 0.9 um"), All("axes! >= 4", "upr! <= 1.1 um", "travel! >= 1 m")]);
        var list = Classifier(Entry("2B201", "machining-centre", new Condition(ConditionKind.All, null, [All("axes! >= 3"), excluded])));

        var candidate = Assert.Single(Classify(list, "4-axis machining centre, UPR 1.0 µm, travel 1200 mm").Candidates);

        Assert.Equal(Match.RuledOut, candidate.Match);
        Assert.Equal(["axes", "upr", "travel"], candidate.Comparisons.Where(c => c.Role == ComparisonRole.Excludes).Select(c => c.Comparison.Parameter.Id));
        Assert.Equal("axes", Assert.Single(candidate.Comparisons, c => c.Role == ComparisonRole.Asked).Comparison.Parameter.Id);
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(list, "4-axis machining centre, UPR 1.0 µm, travel 800 mm").Candidates).Match);
    }

    [Fact]
    public void A_missing_figure_is_asked_for() =>
        Assert.Equal("upr", Assert.Single(Assert.Single(Classify(Machines, "5-axis machining centre, travel 600 mm").Candidates).Undecided).Parameter.Id);

    [Fact]
    public void Words_that_only_happen_to_stand_near_each_other_take_no_figure_from_a_name()
    {
        var list = Classifier(Entry("2B001.b.2", "machining-centre", All("travel < 1 m")));
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(list, "machining centre, travel 600 mm").Candidates).Match);
        Assert.Equal(Match.RuledOut, Assert.Single(Classify(list, "machining centre with a long travel 1200 mm").Candidates).Match);
    }

    [Fact]
    public void An_attribute_goes_before_the_description()
    {
        var result = Machines.Classify(new GoodsQuery(
            "5-axis machining centre, UPR 0.9 µm, travel 600 mm", "", "", "", [new ItemAttribute("unidirectional positioning repeatability", "2 µm")], new DateOnly(2026, 1, 1)));
        Assert.Equal(Match.RuledOut, Assert.Single(result.Candidates).Match);
    }

    [Fact]
    public void An_attribute_without_a_unit_is_in_the_unit_of_the_question()
    {
        var result = Machines.Classify(new GoodsQuery(
            "machining centre", "", "", "", [new ItemAttribute("upr", "0.9"), new ItemAttribute("axes", "5"), new ItemAttribute("travel", "800")], new DateOnly(2026, 1, 1)));
        Assert.Equal(Match.Confirmed, Assert.Single(result.Candidates).Match);
    }

    [Theory]
    [InlineData("thermal camera 30 Hz", Match.Confirmed)]
    [InlineData("thermal camera 9 Hz", Match.RuledOut)]
    [InlineData("thermal camera, frame rate up to 60 Hz", Match.Confirmed)]
    [InlineData("thermal camera, frame rate at least 5 Hz", Match.RuledOut)]
    [InlineData("thermal camera, frame rate: at least 10 Hz", Match.Confirmed)]
    [InlineData("thermal camera, frame rate less than 9 Hz", Match.RuledOut)]
    [InlineData("thermal camera, frame rate more than 9 Hz", Match.Confirmed)]
    [InlineData("thermal camera 5 to 30 Hz", Match.Likely)]
    [InlineData("thermal camera 5/+30 Hz", Match.Likely)]
    [InlineData("thermal camera 30/60 Hz", Match.Confirmed)]
    public void A_qualified_figure_is_an_interval(string text, Match match)
    {
        var cameras = Classifier(Entry("6A003.b.4", "camera", All("frame-rate > 9 Hz")));
        Assert.Equal(match, Assert.Single(Classify(cameras, text).Candidates).Match);
    }

    [Fact]
    public void A_unit_with_two_meanings_takes_the_one_that_fits()
    {
        var sensors = Classifier(Entry("7A001.a", "accelerometer", All("bias >= 15 [g]")));
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(sensors, "accelerometer 20 g").Candidates).Match);
    }

    [Theory]
    [InlineData("KMG MPE 1,2+L/400", Match.Confirmed)]
    [InlineData("KMG MPE 2,2+L/300", Match.RuledOut)]
    public void An_error_limit_is_compared_along_the_length(string text, Match match)
    {
        var machines = Classifier(Entry("2B006.a", "cmm", All("mpe <= 1.7 + L/1000 um")));
        Assert.Equal(match, Assert.Single(Classify(machines, text).Candidates).Match);
    }

    [Fact]
    public void What_an_ordinary_article_would_not_have_is_silent_unless_stated()
    {
        var valves = Classifier(Entry("2B350.g", "valve", All("material! in [ptfe]", "size? > 10 mm")));
        Assert.Empty(Classify(valves, "valve").Candidates);
        Assert.Equal(Match.RuledOut, Assert.Single(Classify(valves, "valve, stainless steel, DN50").Candidates).Match);
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(valves, "valve PTFE DN50").Candidates).Match);
        Assert.Equal(Match.RuledOut, Assert.Single(Classify(valves, "valve PTFE DN8").Candidates).Match);
    }

    [Theory]
    [InlineData("thermal camera, cooled", Match.Confirmed)]
    [InlineData("thermal camera, not cooled", Match.RuledOut)]
    [InlineData("thermal camera, uncooled", Match.RuledOut)]
    public void A_flag_is_affirmed_or_denied(string text, Match match)
    {
        var cameras = Classifier(Entry("6A003.b.4", "camera", All("cooled")));
        Assert.Equal(match, Assert.Single(Classify(cameras, text).Candidates).Match);
    }

    [Theory]
    [InlineData("case for thermal camera")]
    [InlineData("thermal camera case")]
    [InlineData("cameras, except thermal camera")]
    [InlineData("household thermal camera")]
    public void What_is_for_a_thing_or_beside_it_is_not_the_thing(string text)
    {
        var cameras = Classifier(Entry("6A003.b.4", "camera", All("frame-rate > 9 Hz")));
        Assert.Empty(Classify(cameras, text).Candidates);
    }

    [Fact]
    public void A_civil_context_does_not_overrule_figures()
    {
        var cameras = Classifier(Entry("6A003.b.4", "camera", All("frame-rate > 9 Hz")));
        var result = Classify(cameras, "household thermal camera 60 Hz");
        Assert.Equal(Match.Confirmed, Assert.Single(result.Candidates).Match);
        Assert.NotEmpty(result.CivilContexts);
    }

    [Fact]
    public void A_CAS_number_settles_it()
    {
        var chemicals = Classifier(Entry("1C350.38", "chemical") with { CasNumbers = ["10026-13-8"] });
        var result = chemicals.Classify(new GoodsQuery("white powder", "", "10026-13-8", "", [], new DateOnly(2026, 1, 1)));
        Assert.Equal(Match.Confirmed, Assert.Single(result.Candidates).Match);
    }

    [Fact]
    public void A_name_settles_it_only_where_the_list_says_so()
    {
        Assert.Equal(Match.Likely, Assert.Single(Classify(Classifier(Entry("1C350.38", "chemical")), "PCl5 98 % Fass 40kg").Candidates).Match);
        Assert.Equal(Match.Confirmed, Assert.Single(Classify(Classifier(Entry("1C350.38", "chemical") with { Named = true }), "PCl5 98 % Fass 40kg").Candidates).Match);
    }

    [Fact]
    public void An_entry_not_yet_in_force_is_not_applied()
    {
        var cameras = Classifier(Entry("6A003.b.4", "camera") with { Named = true, Since = "2026-06-01" });
        Assert.Empty(cameras.Classify(new GoodsQuery("thermal camera", "", "", "", [], new DateOnly(2026, 5, 31))).Candidates);
        Assert.Single(cameras.Classify(new GoodsQuery("thermal camera", "", "", "", [], new DateOnly(2026, 6, 1))).Candidates);
    }

    [Fact]
    public void Software_is_found_through_the_goods_it_serves()
    {
        var list = Classifier(
            Entry("2B001.b.2", "machining-centre", All("axes >= 5")), Entry("2D002", "camera") with { Terms = [], Serves = ["2B001"] });
        Assert.NotEmpty(Classify(list, "5-axis machining centre").Candidates);
    }

    [Theory]
    [InlineData("boric acid enriched in boron-10", Match.Likely)]
    [InlineData("boron-10, enriched 30 %", Match.Confirmed)]
    [InlineData("boron-10, enriched 15 %", Match.RuledOut)]
    public void A_number_that_belongs_to_a_name_is_no_figure(string text, Match match)
    {
        var isotopes = Classifier(Entry("1C225", "isotope", All("enrichment > 20 %")));
        Assert.Equal(match, Assert.Single(Classify(isotopes, text).Candidates).Match);
    }

    [Fact]
    public void A_word_that_spells_a_number_elsewhere_counts_nothing_in_a_name()
    {
        var furnaces = Classifier(Entry("2B227", "furnace", All("size >= 5 mm")));
        Assert.Equal(Match.Likely, Assert.Single(Classify(furnaces, "four de fusion DN").Candidates).Match);
    }

    [Theory]
    [InlineData("valve, case for transport", true)]
    [InlineData("ROV for inspection (thermal camera)", true)]
    [InlineData("bracket for thermal camera", false)]
    [InlineData("winch for engine test bench", true)]
    public void A_purpose_reaches_to_the_next_comma_and_names_equipment_to_test_with(string text, bool found)
    {
        var list = Classifier(Entry("2B350.g", "valve"), Entry("6A003.b.4", "camera"), Entry("9B009", "test-bench"));
        Assert.Equal(found, Classify(list, text).Candidates.Count > 0);
    }

    [Fact]
    public void The_name_of_software_does_not_stand_before_the_word_software()
    {
        var list = Classifier(
            Entry("2B001.b.2", "machining-centre"), Entry("2D001", "camera") with { Terms = [], Serves = ["2B001"] },
            Entry("2D002", "control-software", All("axes > 4")));
        Assert.Equal(["2D001", "2D002"], Classify(list, "Control software for a machine, machining centre").Candidates.Select(c => c.Entry.Code).Order());
    }

    [Fact]
    public void Where_two_figures_lie_inside_the_control_a_property_is_asked_for()
    {
        var cameras = Classifier(Entry("6A003", "camera", All("frame-rate > 9 Hz", "size? > 10 mm", "cooled!")));
        Assert.Empty(Classify(cameras, "thermal camera 60 Hz").Candidates);
        var candidate = Assert.Single(Classify(cameras, "thermal camera 60 Hz DN50").Candidates);
        Assert.Equal((Match.Likely, "cooled"), (candidate.Match, candidate.Undecided[0].Parameter.Id));
        Assert.Equal(Match.RuledOut, Assert.Single(Classify(cameras, "thermal camera 60 Hz DN50 uncooled").Candidates).Match);
    }

    [Theory]
    [InlineData("household thermal camera 60 Hz", false)]
    [InlineData("household thermal camera, frame rate 60 Hz", true)]
    public void In_an_everyday_context_only_a_figure_with_its_name_keeps_a_possibility(string text, bool found)
    {
        var cameras = Classifier(Entry("6A003", "camera", All("frame-rate > 9 Hz", "cooled")));
        Assert.Equal(found, Classify(cameras, text).Candidates.Count > 0);
    }

    [Theory]
    [InlineData("KMG MPE 2,6+L/900", Match.RuledOut)]
    [InlineData("KMG MPE 2,6+L/900, travel 9 m", Match.Confirmed)]
    public void An_error_limit_is_compared_within_the_reach_of_the_machine(string text, Match match)
    {
        var machines = Classifier(Entry("2B006.a", "cmm", All("mpe <= 1.7 + L/800 um")));
        Assert.Equal(match, Assert.Single(Classify(machines, text).Candidates).Match);
    }

    [Fact]
    public void A_guessed_name_needs_a_figure()
    {
        Assert.Empty(Classify(Classifier(Entry("7A001", "accelerometer", All("bias >= 15 [g]"))), "ACCELEROM MODULE").Candidates);
        Assert.Single(Classify(Classifier(Entry("7A001", "accelerometer", All("bias >= 15 [g]"))), "ACCELEROM MODULE BIAS 20 g").Candidates);
    }

    [Fact]
    public void Of_several_counted_nouns_the_nearest_has_the_number()
    {
        var result = Classify(Machines, "machining centre, 5 axis, travel 600 mm, Y1200, UPR 0.9 µm");
        Assert.Contains(result.Readings, r => Machines.Index.Parameters[r.Parameter].Id == "travel" && Math.Abs(r.Low - 1.2) < 1e-9);
        Assert.DoesNotContain(result.Readings, r => Machines.Index.Parameters[r.Parameter].Id == "axes" && r.Low != 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5")]
    [InlineData("µµµµ ÅÅÅ ±±± ≥≥≥ 10^ 10^- 1e 1e- 5x 5× +L/ L/ 1+L/")]
    public void Nonsense_gets_an_answer(string text) => Assert.Empty(Classify(Machines, text).Candidates);

    [Fact]
    public void The_same_goods_get_the_same_answer_whatever_was_asked_before()
    {
        var first = Classify(Machines, "5-axis machining centre, travel 600 mm");
        Classify(Machines, "household case for machining centre 9 Hz except valve");
        var again = Classify(Machines, "5-axis machining centre, travel 600 mm");
        Assert.Equal(first.Candidates.Select(c => (c.Entry.Code, c.Match, c.Score)), again.Candidates.Select(c => (c.Entry.Code, c.Match, c.Score)));
        Assert.Equal(first.Readings, again.Readings);
    }

    private static Classification Classify(GoodsClassifier classifier, string text) =>
        classifier.Classify(new GoodsQuery(text, "", "", "", [], new DateOnly(2026, 1, 1)));
}
