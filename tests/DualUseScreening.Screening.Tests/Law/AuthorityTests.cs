using DualUseScreening.Screening.Tests.Rules;

namespace DualUseScreening.Screening.Tests.Law;

[Collection(RuleCollection.Name)]
public sealed class AuthorityTests(RuleData data)
{
    [Theory]
    [InlineData("destination: CH | exporterAddress: Kortrijksesteenweg 1144, 9051 Gent", "be-vlg")]
    [InlineData("destination: CH | exporterAddress: Havenlaan 86C, B-1000 Brussel", "be-bru")]
    [InlineData("destination: CH | exporterAddress: Rue Lucien Namèche 2, 5000 Namur", "be-wal")]
    [InlineData("destination: CH | exporterAddress: Grand-Place, Liège", "be-wal")]
    [InlineData("destination: CH | exporterAddress: Haven 700, Antwerpen", "be-vlg")]
    [InlineData("destination: IN | departure: CN | exporterCountry: BE", "be-fed")]
    [InlineData("destination: CH | departure: DE", "de-bafa")]
    [InlineData("destination: CH | departure: NL | exporterCountry: US", "nl-cdiu")]
    [InlineData("destination: DE | departure: FR", "fr-sbdu")]
    public void The_exporter_s_place_tells_the_authority(string example, string expected)
    {
        var choice = data.Rules.Authorities.Find(data.Context(RuleData.Shipment(example)));
        Assert.True(choice.Authority is not null, string.Join(", ", choice.Candidates.Select(c => c.Id)));
        Assert.Contains(data.Law.Authorities, a => a.Id == choice.Authority!.Id);
        Assert.Equal(expected[..2], choice.Authority!.Id[..2]);
        Assert.True(expected.StartsWith("be", StringComparison.Ordinal) == false || choice.Authority.Id == expected, choice.Authority.Id);
    }

    [Fact]
    public void Without_an_address_the_three_regions_are_named()
    {
        var choice = data.Rules.Authorities.Find(data.Context(RuleData.Shipment("destination: CH")));
        Assert.Null(choice.Authority);
        Assert.Equal(["be-bru", "be-vlg", "be-wal"], choice.Candidates.Select(c => c.Id));
        Assert.Contains(" / ", choice.Name!.Nl);
    }

    [Fact]
    public void Nuclear_goods_go_by_the_federal_minister_first()
    {
        var choice = data.Rules.Authorities.Find(data.Context(RuleData.Shipment(
            "destination: CH | exporterAddress: 2400 Mol | description: Separation equipment | declaredCode: 0B001")));
        Assert.Equal("be-vlg", choice.Authority!.Id);
        Assert.Equal("be-fed-nuclear", Assert.Single(choice.Beside).Authority.Id);
    }

    [Theory]
    [InlineData("EU001", "X061")]
    [InlineData("individual", "X060")]
    [InlineData("not-listed", "Y901")]
    public void A_purpose_has_its_document_code(string purpose, string code) =>
        Assert.Equal(code, data.Rules.Law.Document(purpose, RuleData.Today)?.Code);
}
