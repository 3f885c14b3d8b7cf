using DualUseScreening.Screening.Tests.Rules;

namespace DualUseScreening.Screening.Tests.Law;

[Collection(RuleCollection.Name)]
public sealed class AddressTests(RuleData data)
{
    [Theory]
    [InlineData("FR", "12 rue de Sébastopol, BP 12345, 98800 Nouméa", "new-caledonia", true)]
    [InlineData("DE", "Dorfstr. 3, 78266 Büsingen am Hochrhein", "busingen", true)]
    [InlineData("GB", "1 High Street, Belfast BT1 5GS", "northern-ireland", true)]
    [InlineData("GB", "Unit 4, BT28 2XY", "northern-ireland", true)]
    [InlineData("ES", "Calle Real 1, 51001 Ceuta", "ceuta", true)]
    [InlineData("ES", "Av. Marítima, 35001 Las Palmas", "canary-islands", true)]
    [InlineData("NL", "Kaya Grandi 5, Kralendijk", "bonaire-sint-eustatius-saba", true)]
    [InlineData("UA", "ul. Lenina 1, Simferopol", "crimea", true)]
    [InlineData("RU", "г. Севастополь, ул. Ленина 1, 299011", "sevastopol", true)]
    [InlineData("UA", "вул. Миру 5, Маріуполь, Донецька область", "donetsk", true)]
    [InlineData("UA", "Kramatorsk, Donetsk oblast", "donetsk", false)]
    [InlineData("UA", "Херсон, вул. Соборна 1, 73000", "kherson", false)]
    [InlineData("UA", "Nova Kakhovka, Kherson oblast", "kherson", true)]
    [InlineData("UA", "Donetsk, DNR", "donetsk", true)]
    public void An_address_shows_its_territory(string country, string address, string territory, bool certain)
    {
        var signs = data.Rules.Law.Addresses.Territories(country, address, RuleData.Today);
        Assert.NotEmpty(signs);
        Assert.Equal(territory, data.Law.Territories[signs[0].Territory].Id);
        Assert.Equal(certain, signs[0].Certain);
        Assert.InRange(signs[0].Start, 0, address.Length - signs[0].Length);
    }

    [Theory]
    [InlineData("UA", "Yaltynska 5, Kyiv 01001")]
    [InlineData("IT", "Via Livigno 6, 20158 Milano")]
    [InlineData("GB", "10 Downing Street, London SW1A 2AA")]
    [InlineData("FR", "98 avenue de Paris, 69003 Lyon")]
    [InlineData("NL", "Keizersgracht 123, 1015 CJ Amsterdam")]
    [InlineData("DE", "")]
    [InlineData("CN", "No. 5 Crimea Road, Shanghai")]
    public void An_ordinary_address_shows_none(string country, string address) =>
        Assert.Empty(data.Rules.Law.Addresses.Territories(country, address, RuleData.Today));

    [Fact]
    public void A_status_holds_from_its_first_day()
    {
        Assert.Empty(data.Rules.Law.Addresses.Territories("UA", "Mariupol", new DateOnly(2020, 1, 1)));
        Assert.NotEmpty(data.Rules.Law.Addresses.Territories("UA", "Mariupol", RuleData.Today));
    }
}
