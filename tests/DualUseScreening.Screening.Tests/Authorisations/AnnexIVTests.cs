using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Authorisations;

/// <summary>Of many entries Annex IV takes a part only: inside the Union that part needs a licence, the rest does not, and what is open is asked.</summary>
[Collection(RuleCollection.Name)]
public sealed class AnnexIVTests(RuleData data)
{
    private const string ToGermany = "destination: DE | consigneeCountry: DE | endUserCountry: DE | ";

    [Theory]
    [InlineData("declaredCode: 9A104 | description: Sounding rocket | attributes: payload=600 kg; range=400 km")]
    [InlineData("declaredCode: 9A004.a | description: Space launch vehicle | attributes: payload=5000 kg")]
    [InlineData("declaredCode: 9A108.c | description: Thrust vector control for solid rocket motors")]
    [InlineData("declaredCode: 9A116 | description: Reentry vehicle")]
    [InlineData("declaredCode: 0C002 | description: Uranium | attributes: enrichment=93 %")]
    [InlineData("declaredCode: 0C002 | description: Plutonium oxide powder")]
    [InlineData("declaredCode: 6A203.a.1 | description: Rotating mirror streak camera, 2 mm/us")]
    [InlineData("declaredCode: 1B233.b | description: Lithium amalgam pump")]
    [InlineData("declaredCode: 1C239 | description: High explosives")]
    [InlineData("declaredCode: 7A117 | description: Guidance set | attributes: annex-iv=yes")]
    [InlineData("declaredCode: 9A005 | description: Liquid rocket engine | attributes: annex-iv=ja")]
    public void What_Annex_IV_takes_needs_a_licence(string goods) => Assert.Equal(Verdict.LicenceRequired, Verdict_(goods));

    [Theory]
    [InlineData("declaredCode: 9A104 | description: Sounding rocket | attributes: payload=100 kg; range=400 km")]
    [InlineData("declaredCode: 9A004.b | description: Communication satellite")]
    [InlineData("declaredCode: 9A106.c | description: Thrust vector control | attributes: payload=200 kg")]
    [InlineData("declaredCode: 9A116 | description: Reentry vehicle, sample return capsule")]
    [InlineData("declaredCode: 0C002 | description: Uranium hexafluoride | attributes: enrichment=4.9 %")]
    [InlineData("declaredCode: 1B233.c | description: Ion exchange system")]
    [InlineData("declaredCode: 7A117 | description: Guidance set for manned aircraft")]
    [InlineData("declaredCode: 9A005 | description: Liquid rocket engine | attributes: annex-iv=nee")]
    [InlineData("declaredCode: 2B001.b.2 | description: 5-axis machining centre")]
    public void The_rest_of_the_entry_does_not(string goods) => Assert.Equal(Verdict.Clear, Verdict_(goods));

    [Theory]
    [InlineData("declaredCode: 9A104 | description: Sounding rocket", "9A104")]
    [InlineData("declaredCode: 9A007.a | description: Solid rocket motor", "9A007.a")]
    [InlineData("declaredCode: 6A203.a.1 | description: Streak camera", "6A203.a.1")]
    [InlineData("declaredCode: 0C003 | description: Heavy water", "0C003")]
    [InlineData("declaredCode: 9B115 | description: Rocket motor production equipment", "9B115")]
    public void What_is_not_stated_is_asked(string goods, string code)
    {
        var context = data.Screen(ToGermany + goods);
        Assert.Equal(Verdict.Review, context.Findings.Where(f => f.Code == code).Max(f => f.Verdict));
        var question = Assert.Single(context.Questions, q => q.Parameter == "annex-iv");
        Assert.Contains(code, question.Codes);
        Assert.Equal(4, Enum.GetValues<Language>().Select(l => question.Text.In(l)).Distinct().Count());
    }

    // Section I of Annex II holds what Annex IV takes: EU001 covers the rest.
    [Theory]
    [InlineData("attributes: payload=100 kg; range=400 km", true)]
    [InlineData("attributes: payload=600 kg; range=400 km", false)]
    [InlineData("attributes: colour=red", false)]
    public void EU001_covers_what_Annex_IV_leaves_out(string attributes, bool covered) => Assert.Equal(
        covered,
        data.Screen("destination: CH | declaredCode: 9A104 | description: Sounding rocket | " + attributes).Authorisations.Any(a => a.Code == "EU001"));

    private Verdict Verdict_(string goods) =>
        data.Screen(ToGermany + goods).Findings.Where(f => f.Check == Check.ControlList).Max(f => f.Verdict);
}
