using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Embargo;

[Collection(RuleCollection.Name)]
public sealed class EmbargoTests(RuleData data)
{
    [Theory]
    [InlineData("destination: RU | hs: 85423190 | description: Integrated circuits, processors", "ru-833-annex-vii-b", Verdict.Prohibited)]
    [InlineData("destination: RU | hs: 854231 | description: Integrated circuits, processors", "ru-833-annex-vii-b", Verdict.Prohibited)]
    [InlineData("destination: RU | hs: 8542319010 | description: Integrated circuits, processors", "ru-833-annex-vii-b", Verdict.Prohibited)]
    [InlineData("destination: KZ | via: RU | hs: 85423190 | description: Processors", "ru-833-annex-vii-transit", Verdict.Prohibited)]
    [InlineData("destination: AE | endUserCountry: RU | hs: 85423190 | description: Processors", "ru-833-annex-vii-b", Verdict.Prohibited)]
    [InlineData("destination: BY | hs: 85423190 | description: Processors", "by-765-annex-va-b", Verdict.Prohibited)]
    [InlineData("destination: KP | hs: 84148080 | description: Compressors", "kp-1509-annex-xil", Verdict.Prohibited)]
    [InlineData("destination: UA | consigneeAddress: Sevastopol | endUserAddress: Sevastopol | hs: 85371091 | description: Control cabinets", "ua-692-annex-ii", Verdict.Prohibited)]
    [InlineData("destination: RU | description: Spare parts", "ru-833-no-code", Verdict.Review)]
    [InlineData("destination: RU | hs: 87115000 | description: Motorcycle | quantity: 1 | value: 22000", "ru-833-luxury-5000", Verdict.Prohibited)]
    [InlineData("destination: IR | hs: 84141089 | description: Turbomolecular pump, pumping speed 400 l/s", "ir-267-annex-ii", Verdict.Prohibited)]
    [InlineData("destination: IR | hs: 38249996 | description: Solvent | cas: 126-73-8", "ir-267-annex-ii", Verdict.Prohibited)]
    [InlineData("destination: IR | hs: 90271090 | description: Helium leak detector", "ir-267-annex-iia", Verdict.LicenceRequired)]
    [InlineData("destination: MM | hs: 73130000 | description: Razor wire", "mm-401-annex-i-named", Verdict.Prohibited)]
    [InlineData("destination: RU | description: CNC lathe", "ru-833-annex-xxiii", Verdict.Prohibited)]
    [InlineData("destination: RU | activity: TECHNICAL_ASSISTANCE | description: Repair of a grinding machine", "ru-833-annex-xxiii", Verdict.Prohibited)]
    [InlineData("destination: RU | description: Cutting oil for CNC lathes", "ru-833-no-code", Verdict.Review)]
    public void A_measure_speaks(string example, string code, Verdict verdict)
    {
        var findings = Embargo(example);
        var finding = Assert.Single(findings, f => f.Code == code);
        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict, findings[0].Verdict);
        Assert.NotEmpty(finding.Evidence);
        Assert.NotNull(finding.LegalBasis);
        Assert.NotEmpty(finding.LegalBasis.StateAsOf);
    }

    [Theory]
    [InlineData("destination: CH | hs: 85423190 | description: Processors")]
    [InlineData("destination: AE | hs: 20041010 | description: Frozen fries")]
    [InlineData("destination: LB | hs: 20041010 | description: Frozen fries")]
    [InlineData("destination: UA | consigneeAddress: Khreshchatyk 1, Kyiv | endUserAddress: Khreshchatyk 1, Kyiv | hs: 85371091 | description: Control cabinets")]
    [InlineData("destination: IN | hs: 90181100 | description: Electrocardiograph")]
    public void Others_are_silent(string example) => Assert.DoesNotContain(Embargo(example), f => f.Verdict > Verdict.Clear);

    [Fact]
    public void A_part_of_a_code_asks_and_is_reviewed()
    {
        var context = data.Screen("destination: IR | hs: 84111180 | description: Turbojets");
        var finding = Assert.Single(context.Findings, f => f.Code == "ir-1529-annex-ii");
        Assert.Equal(Verdict.Review, finding.Verdict);
        Assert.Contains(context.Questions, q => q.Codes.Contains("ir-1529-annex-ii") && q.Parameter == "items[0].description");
    }

    [Fact]
    public void A_threshold_that_is_not_stated_is_reviewed_and_asked_for()
    {
        var context = data.Screen("destination: IR | hs: 90029000 | description: Diffraction grating");
        Assert.Equal(Verdict.Review, Assert.Single(context.Findings, f => f.Code == "ir-267-annex-ii").Verdict);
        Assert.Contains(context.Questions, q => q.Codes.Contains("ir-267-annex-ii") && q.Parameter == "wavelength");
    }

    [Theory]
    [InlineData("destination: IR | hs: 84141089 | description: Turbomolecular pump, pumping speed 399 l/s", "ir-267-annex-ii")]
    [InlineData("destination: IR | hs: 84149000 | description: Oil for turbomolecular pump of 700 l/s", "ir-267-annex-ii")]
    [InlineData("destination: MM | hs: 73130000 | description: Barbed wire for cattle fences", "mm-401-annex-i-named")]
    public void What_is_plainly_not_meant_is_silent(string example, string code) => Assert.DoesNotContain(Embargo(example), f => f.Code == code);

    [Fact]
    public void A_part_that_the_name_leaves_open_is_asked_for()
    {
        var context = data.Screen("destination: MM | hs: 73130000 | description: Articles of wire");
        Assert.Equal(Verdict.Review, Assert.Single(context.Findings, f => f.Code == "mm-401-annex-i-named").Verdict);
        Assert.Contains(context.Questions, q => q.Codes.Contains("mm-401-annex-i-named"));
    }

    [Fact]
    public void A_value_that_is_not_stated_is_asked_for()
    {
        var context = data.Screen("destination: BY | hs: 90065300 | description: Cameras");
        Assert.Contains(context.Questions, q => q.Parameter == "items[0].value");
    }

    [Fact]
    public void A_missing_code_is_asked_for_once()
    {
        var context = data.Screen("destination: RU | description: Spare parts");
        Assert.Single(context.Questions, q => q.Parameter == "items[0].commodityCode");
        Assert.Equal(["ru-833-no-code"], context.Findings.Where(f => f.Check == Check.Embargo).Select(f => f.Code));
    }

    [Fact]
    public void A_place_that_may_be_occupied_is_reviewed_and_asked_for()
    {
        var context = data.Screen("destination: UA | consigneeAddress: Kramatorsk, Donetsk oblast | endUserAddress: Kramatorsk, Donetsk oblast | hs: 85371091 | description: Control cabinets");
        Assert.All(context.Findings.Where(f => f.Check == Check.Embargo), f => Assert.Equal(Verdict.Review, f.Verdict));
        Assert.Contains(context.Questions, q => q.Parameter == "consignee.address");
    }

    [Fact]
    public void An_exception_that_the_request_shows_lifts_the_measure_to_review()
    {
        var before = Embargo("destination: RU | hs: 69021000 | description: Refractory bricks | asOf: 2026-03-01");
        Assert.Equal(Verdict.Review, Assert.Single(before, f => f.Code == "ru-833-annex-xxiii").Verdict);
        var after = Embargo("destination: RU | hs: 69021000 | description: Refractory bricks | asOf: 2026-05-01");
        Assert.Equal(Verdict.Prohibited, Assert.Single(after, f => f.Code == "ru-833-annex-xxiii").Verdict);
    }

    [Fact]
    public void The_law_of_the_day_applies()
    {
        const string Shipment = "destination: IR | hs: 85423990 | description: Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS | asOf: ";
        Assert.Contains(Embargo(Shipment + "2025-05-05"), f => f.Code == "ir-267-jcpoa");
        Assert.Contains(Embargo(Shipment + "2025-10-05"), f => f.Code == "ir-267-listed");
    }

    [Fact]
    public void Each_line_has_its_own_findings_and_the_shipment_one()
    {
        var transaction = RuleData.Shipment("destination: UA | consigneeAddress: Sevastopol | endUserAddress: Sevastopol | hs: 85371091 | description: Control cabinets");
        var item = transaction.Items[0];
        var context = data.Screen(transaction with
        {
            Items = [item, item with { ItemId = "2", Index = 1 }, new Item { ItemId = "3", Index = 2, Description = "Frozen fries", CommodityCode = "20041010" }],
        });
        Assert.Equal([0, 1], context.Findings.Where(f => f.Code == "ua-692-annex-ii").Select(f => f.ItemIndex));
        Assert.Equal(-1, Assert.Single(context.Findings, f => f.Code == "ua-occupied-all").ItemIndex);
    }

    [Fact]
    public void A_duty_is_information()
    {
        var finding = Assert.Single(Embargo("destination: AE | hs: 85269120 | description: GNSS receivers"), f => f.Code == "ru-833-12g");
        Assert.Equal(Verdict.Clear, finding.Verdict);
    }

    private List<Finding> Embargo(string example) => [.. data.Screen(example).Findings.Where(f => f.Check == Check.Embargo)];
}
