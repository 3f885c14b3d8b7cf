using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Authorisations;

[Collection(RuleCollection.Name)]
public sealed class AuthorisationTests(RuleData data)
{
    private const string MachineTool =
        " | hs: 84571010 | description: 5-axis machining centre | attributes: unidirectional positioning repeatability=0.9 µm; contouring axes=5; linear axis travel=800 mm";

    [Theory]
    [InlineData("destination: CH" + MachineTool, "EU001")]
    [InlineData("destination: CH | hs: 84571010 | description: 5-axis machining centre", "EU001")]
    [InlineData("destination: DE | consigneeAddress: 78266 Büsingen | endUserAddress: 78266 Büsingen" + MachineTool, "EU001")]
    [InlineData("destination: TR | declaredCode: 3A001.a.7 | description: FPGA", "EU002")]
    [InlineData("destination: KR | cas: 111-48-8 | description: Thiodiglycol", "EU006")]
    public void An_authorisation_covers_what_it_names(string example, string code)
    {
        var context = data.Screen(example);
        var listed = Listed(context);
        Assert.NotEmpty(listed);
        Assert.All(listed, f => Assert.Equal((Verdict.Clear, code), (f.Verdict, f.CoveredBy)));
        var use = Assert.Single(context.Authorisations);
        Assert.Equal(code, use.Code);
        Assert.NotEmpty(use.Conditions);
        Assert.Equal([0], use.Items);
    }

    [Theory]
    [InlineData("destination: IN" + MachineTool)]
    [InlineData("destination: CH | endUserCountry: IN" + MachineTool)]
    [InlineData("destination: CH | consigneeCountry: TR" + MachineTool)]
    [InlineData("destination: CH | redFlags: WMD_END_USE_SUSPECTED" + MachineTool)]
    [InlineData("destination: CH | endUserAddress: Zollfreilager, Zürich | consigneeAddress: Zollfreilager, Zürich" + MachineTool)]
    [InlineData("destination: CH | declaredCode: 1C351.a.1 | description: Virus")]
    [InlineData("destination: XC" + MachineTool)]
    public void What_is_outside_it_stays_listed(string example)
    {
        var context = data.Screen(example);
        Assert.Contains(Listed(context), f => f.Verdict > Verdict.Clear);
        Assert.Empty(context.Authorisations);
    }

    [Fact]
    public void What_hangs_on_the_exporter_s_word_is_offered_and_not_applied()
    {
        var context = data.Screen("destination: IN" + MachineTool);
        Assert.Contains(context.Offers, o => o.Code == "EU003" && o.ItemIndex == 0);
        Assert.Contains(Listed(context), f => f.Verdict == Verdict.LicenceRequired);
        var claimed = data.Screen("destination: IN | hs: 84571010 | description: 5-axis machining centre | attributes: unidirectional positioning repeatability=0.9 µm; contouring axes=5; linear axis travel=800 mm; EU003=yes");
        Assert.Equal("EU003", Assert.Single(claimed.Authorisations).Code);
    }

    [Theory]
    [InlineData("destination: DE" + MachineTool, Verdict.Clear)]
    [InlineData("destination: DE | declaredCode: 1C239 | description: High explosives", Verdict.LicenceRequired)]
    [InlineData("destination: XI" + MachineTool, Verdict.Clear)]
    [InlineData("destination: DE | endUserCountry: IN" + MachineTool, Verdict.Review)]
    public void Inside_the_Union_only_Annex_IV_needs_a_licence(string example, Verdict expected) =>
        Assert.Equal(expected, Listed(data.Screen(example)).Max(f => f.Verdict));

    [Theory]
    [InlineData("destination: IN | activity: TRANSIT | departure: US" + MachineTool, Verdict.Clear)]
    [InlineData("destination: IN | activity: TRANSIT | departure: US | redFlags: WMD_END_USE_SUSPECTED" + MachineTool, Verdict.Review)]
    [InlineData("destination: IN | departure: CN | exporterCountry: BE" + MachineTool, Verdict.Clear)]
    [InlineData("destination: IN | departure: CN | exporterCountry: BE | redFlags: MILITARY_END_USE_SUSPECTED" + MachineTool, Verdict.Review)]
    [InlineData("destination: MM | departure: CN | exporterCountry: BE | endUserSector: ARMED_FORCES" + MachineTool, Verdict.Review)]
    [InlineData("destination: IN | activity: TECHNICAL_ASSISTANCE" + MachineTool, Verdict.Clear)]
    public void Each_activity_has_its_own_needs(string example, Verdict expected) =>
        Assert.Equal(expected, Listed(data.Screen(example)).Max(f => f.Verdict));

    [Fact]
    public void A_place_whose_status_is_open_is_for_the_authority() =>
        Assert.Equal(Verdict.Review, Listed(data.Screen(
            "destination: GB | consigneeAddress: Saint Helier, JE2 3AB | endUserAddress: Saint Helier, JE2 3AB" + MachineTool)).Max(f => f.Verdict));

    private static List<Finding> Listed(ScreeningContext context) =>
        [.. context.Findings.Where(f => f.Check == Check.ControlList && f.Match is Match.Confirmed or Match.Likely)];
}
