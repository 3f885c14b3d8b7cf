using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>What a party's listing, its owners and its ship mean for a whole shipment.</summary>
public sealed class PartyVerdictTests(PartyVerdictTests.Lists lists) : IClassFixture<PartyVerdictTests.Lists>
{
    [Theory]
    [InlineData("Imaginary Frozen Works", "AE", Verdict.Prohibited, "party.is-listed")]
    [InlineData("Imaginary Frozen Works LLC", "AE", Verdict.Prohibited, "party.is-listed")]
    [InlineData("Imaginery Frozn Works", "AE", Verdict.Review, "party.may-be-listed")]
    [InlineData("Daughter Imaginary Optics LLC", "AE", Verdict.Prohibited, "party.is-owned")]
    [InlineData("Minority Imaginary Paper LLC", "AE", Verdict.Review, "party.owned-in-part")]
    [InlineData("Western Imaginary Paper Inc", "AE", Verdict.Review, "party.may-be-owned")]
    [InlineData("Unknown Imaginary Shares LLC", "AE", Verdict.Review, "party.share-unknown")]
    [InlineData("Overseas Imaginary Denied Corp", "AE", Verdict.Review, "party.may-be-listed-elsewhere")]
    [InlineData("Vanyushka", "AE", Verdict.Review, "party.may-be-listed")]
    [InlineData("Ivan Imaginarov Petrovich", "RS", Verdict.Review, "party.may-be-listed")]
    [InlineData("😀", "AE", Verdict.Review, "party.unreadable")]
    public async Task A_consignee_asks_for_what_its_listing_means(string name, string country, Verdict verdict, string message)
    {
        var request = Samples.Shirts();
        request.Consignee = request.EndUser = new Party { Name = name, CountryCode = country };
        request.Route.DestinationCountry = country;

        var answer = await lists.Client.ScreenAsync(request);

        var finding = Assert.Single(answer.Findings, f => f.Check == Check.Party && f.Party == "consignee" && f.MessageId == message);
        Assert.Equal(verdict, finding.Verdict);
        Assert.True(answer.Verdict >= verdict);
    }

    [Fact]
    public async Task Ownership_through_several_levels_names_the_chain()
    {
        foreach (var language in new[] { "en", "nl", "fr", "de" })
        {
            var request = Samples.Shirts();
            request.LanguageCode = language;
            request.Consignee = new Party { Name = "Daughter Imaginary Optics LLC", CountryCode = "AE" };

            var finding = (await lists.Client.ScreenAsync(request)).Findings.First(f => f.MessageId == "party.is-owned");

            Assert.Contains("Middle Imaginary Holding LLC (60 %) ← Ivan Imaginarov Petrovich (30 %)", finding.Message, StringComparison.Ordinal);
            Assert.Contains("Middle Imaginary Holding LLC (60 %) ← Pyotr Imaginarov Ilyich (25 %)", finding.Message, StringComparison.Ordinal);
            Assert.Equal("60", finding.MessageArguments["percent"]);
        }
    }

    [Theory]
    [InlineData("9187629", "Blue Imaginary Dolphin", Verdict.Prohibited)]
    [InlineData("", "Imaginary Star", Verdict.Review)]
    [InlineData("9074729", "Imaginary Star", Verdict.Clear)]
    public async Task A_ship_is_known_by_its_number_not_by_its_name(string imo, string name, Verdict verdict)
    {
        var request = Samples.Shirts();
        request.Conveyance = new Conveyance { Mode = TransportMode.Sea, Name = name, ImoNumber = imo };

        var findings = (await lists.Client.ScreenAsync(request)).Findings.Where(f => f.Party == "conveyance").ToArray();

        Assert.Equal(verdict, findings.Select(f => f.Verdict).DefaultIfEmpty(Verdict.Clear).Max());
    }

    [Fact]
    public async Task An_address_shared_with_a_listed_party_is_a_finding_of_its_own()
    {
        var request = Samples.Shirts();
        request.Consignee = new Party { Name = "Wholly Other Firm", CountryCode = "AE", Address = "Office 1204, Imaginary Tower 7, Sheikh Zayed Road, Dubai" };

        Assert.Contains((await lists.Client.ScreenAsync(request)).Findings, f => f.MessageId == "party.shares-address" && f.Verdict == Verdict.Review);
    }

    [Fact]
    public async Task The_law_of_another_country_is_named()
    {
        var request = Samples.Shirts();
        request.Consignee = new Party { Name = "Overseas Imaginary Denied Corp", CountryCode = "AE" };

        var finding = (await lists.Client.ScreenAsync(request)).Findings.First(f => f.Check == Check.Party);

        Assert.Contains("US", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A service with imaginary lists in the formats of OpenSanctions and of one's own.</summary>
    public sealed class Lists : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private RunningServer? _server;

        public ScreeningService.ScreeningServiceClient Client => new(_server!.Channel);

        public async Task InitializeAsync()
        {
            var entities = Path.Combine(_folder.Path, "entities.ftm.json");
            File.WriteAllText(entities, """
                {"id":"d","schema":"Company","caption":"Daughter Imaginary Optics LLC","properties":{"name":["Daughter Imaginary Optics LLC"],"country":["ae"]}}
                {"id":"h","schema":"Company","caption":"Middle Imaginary Holding LLC","properties":{"name":["Middle Imaginary Holding LLC"],"country":["ae"]}}
                {"id":"m","schema":"Company","caption":"Minority Imaginary Paper LLC","properties":{"name":["Minority Imaginary Paper LLC"],"country":["ae"]}}
                {"id":"w","schema":"Company","caption":"Western Imaginary Paper Inc","properties":{"name":["Western Imaginary Paper Inc"],"country":["ae"]}}
                {"id":"k","schema":"Company","caption":"Unknown Imaginary Shares LLC","properties":{"name":["Unknown Imaginary Shares LLC"],"country":["ae"]}}
                {"id":"p","schema":"Person","caption":"Ivan Imaginarov Petrovich","properties":{"name":["Ivan Imaginarov Petrovich"],"weakAlias":["Vanyushka"],"topics":["sanction"]}}
                {"id":"q","schema":"Person","caption":"Pyotr Imaginarov Ilyich","properties":{"name":["Pyotr Imaginarov Ilyich"],"topics":["sanction"]}}
                {"id":"u","schema":"Person","caption":"Ulysses Imaginary Owner","properties":{"name":["Ulysses Imaginary Owner"],"topics":["sanction"]}}
                {"id":"f","schema":"Company","caption":"Imaginary Frozen Works","properties":{"name":["Imaginary Frozen Works"],"country":["ru"],"address":["Office 1204, Imaginary Tower 7, Sheikh Zayed Road, Dubai"],"topics":["sanction"]}}
                {"id":"x","schema":"Company","caption":"Overseas Imaginary Denied Corp","properties":{"name":["Overseas Imaginary Denied Corp"],"country":["ae"],"topics":["sanction"]}}
                {"id":"s","schema":"Vessel","caption":"Imaginary Star","properties":{"name":["Imaginary Star"],"imoNumber":["IMO9187629"],"topics":["sanction"]}}
                {"id":"o1","schema":"Ownership","properties":{"owner":["p"],"asset":["h"],"percentage":["30"]}}
                {"id":"o2","schema":"Ownership","properties":{"owner":["q"],"asset":["h"],"percentage":["25 %"]}}
                {"id":"o3","schema":"Ownership","properties":{"owner":["h"],"asset":["d"],"percentage":["60"]}}
                {"id":"o4","schema":"Ownership","properties":{"owner":["p"],"asset":["m"],"percentage":["40"]}}
                {"id":"o5","schema":"Ownership","properties":{"owner":["u"],"asset":["w"],"percentage":["80"]}}
                {"id":"o6","schema":"Ownership","properties":{"owner":["p"],"asset":["k"]}}
                {"id":"s1","schema":"Sanction","properties":{"entity":["p","q","f","s"],"country":["us"],"authority":["Office of Foreign Assets Control"]}}
                {"id":"s2","schema":"Sanction","properties":{"entity":["p","q","f","s"],"country":["eu"],"authority":["Council of the European Union"]}}
                {"id":"s3","schema":"Sanction","properties":{"entity":["u","x"],"country":["us"],"authority":["Office of Foreign Assets Control"]}}
                """);
            _server = await RunningServer.StartAsync(
                $"--Storage:DataDirectory={Path.Combine(_folder.Path, "storage")}",
                "--Lists:Sources:0:Name=imaginary", "--Lists:Sources:0:Format=opensanctions-ftm-json", $"--Lists:Sources:0:Path={entities}");
        }

        public async Task DisposeAsync()
        {
            await _server!.DisposeAsync();
            _folder.Dispose();
        }
    }
}
