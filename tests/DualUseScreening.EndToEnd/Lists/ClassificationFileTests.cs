using System.Text;
using System.Text.Json;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>An exporter's own classifications go before the description, say whose they are, and are checked against what is stated.</summary>
public sealed class ClassificationFileTests : IAsyncLifetime
{
    private const string Header = "partNumber,manufacturer,code,validFrom,validUntil,classifiedBy,classifiedOn,remark\n";

    private const string Open = "Machining centre";

    private static readonly string[] Languages = ["en", "nl", "fr", "de"];

    private readonly TemporaryFolder _folder = new();
    private RunningServer _server = null!;
    private ScreeningService.ScreeningServiceClient _screening = null!;
    private GoodsService.GoodsServiceClient _goods = null!;

    private string File => Path.Combine(_folder.Path, "parts.csv");

    public async Task InitializeAsync()
    {
        await System.IO.File.WriteAllTextAsync(File, Header
            + "BAZ-500,,NONE,,,J. Peeters,2026-02-03,data sheet rev. B\n"
            + "BAZ-900,,2B001.b.2,,,A. Maes,2026-02-03,\n"
            + "OLD-1,,NONE,,2026-03-31,J. Peeters,2024-03-31,\n"
            + "NEW-1,,NONE,2099-01-01,,J. Peeters,2026-02-03,\n"
            + "GONE-1,,9A999,,,J. Peeters,2026-02-03,\n"
            + "TWIN-1,Acme,NONE,,,J. Peeters,2026-02-03,\nTWIN-1,Other,2B001.b.2,,,J. Peeters,2026-02-03,\n");
        _server = await RunningServer.StartAsync(
            "--Lists:Classifications:0:Name=voorbeeld-parts", $"--Lists:Classifications:0:Path={File}", "--Lists:Classifications:0:Exporters=Voorbeeld NV; BE0123456789");
        _screening = new ScreeningService.ScreeningServiceClient(_server.Channel);
        _goods = new GoodsService.GoodsServiceClient(_server.Channel);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_part_classified_as_not_listed_needs_no_answer_and_the_verdict_says_whose_word_that_is()
    {
        Assert.Equal(Verdict.Review, (await ScreenAsync("", Open)).Verdict);
        var texts = new HashSet<string>();
        foreach (var language in Languages)
        {
            var answer = await ScreenAsync("baz 500", Open, language);
            Assert.Equal(Verdict.Clear, answer.Verdict);
            Assert.Empty(answer.Questions);
            var finding = Assert.Single(answer.Findings, f => f.Code == "NONE");
            Assert.Contains("J. Peeters", finding.Message, StringComparison.Ordinal);
            Assert.Contains("2026-02-03", finding.Message, StringComparison.Ordinal);
            Assert.Equal(("items[0].partNumber", "baz 500"), (finding.Evidence[0].Field, finding.Evidence[0].Text));
            Assert.Equal(answer.Lists.Single(l => l.Name == "voorbeeld-parts").Version, finding.ListVersion);
            texts.Add(finding.Message);
        }

        Assert.Equal(4, texts.Count);
    }

    // Switzerland is a destination of EU001: no authorisation mends a wrong classification.
    [Theory]
    [InlineData("IN")]
    [InlineData("CH")]
    public async Task Figures_inside_a_control_ask_for_a_review_of_the_word_not_listed(string destination)
    {
        var texts = new HashSet<string>();
        foreach (var language in Languages)
        {
            var answer = await ScreenAsync("BAZ-500", "5-axis machining centre, UPR 0.8 µm, travel 600 mm", language, destination);
            Assert.Equal(Verdict.Review, answer.Verdict);
            var finding = Assert.Single(answer.Findings, f => f.Code == "2B001.b.2.a" && f.Verdict == Verdict.Review);
            Assert.Contains("J. Peeters", finding.Message, StringComparison.Ordinal);
            Assert.Contains("2026-02-03", finding.Message, StringComparison.Ordinal);
            texts.Add(finding.Message);
        }

        Assert.Equal(4, texts.Count);
        Assert.Equal(Verdict.Clear, (await ScreenAsync("BAZ-500", "3-axis machining centre, UPR 8 µm, travel 600 mm", "en", destination)).Verdict);
    }

    [Fact]
    public async Task A_part_classified_under_a_code_is_listed_and_a_figure_outside_it_is_said()
    {
        var listed = await ScreenAsync("BAZ900", "Werkzeugmaschine");
        Assert.Equal(Verdict.LicenceRequired, listed.Verdict);
        Assert.Contains("A. Maes", Assert.Single(listed.Findings, f => f.Check == Check.ControlList && f.Verdict == Verdict.LicenceRequired).Message, StringComparison.Ordinal);
        var texts = new HashSet<string>();
        foreach (var language in Languages)
        {
            var outside = await ScreenAsync("BAZ900", "3-axis machining centre, UPR 8 µm, travel 600 mm", language);
            Assert.Equal(Verdict.LicenceRequired, outside.Verdict);
            var finding = Assert.Single(outside.Findings, f => f.Code == "2B001.b.2" && f.Verdict == Verdict.Review);
            Assert.Contains("A. Maes", finding.Message, StringComparison.Ordinal);
            Assert.Equal(["2B001.b.2"], outside.Items[0].Codes);
            texts.Add(finding.Message);
        }

        Assert.Equal(4, texts.Count);
    }

    [Theory]
    [InlineData("OLD-1", "control-list.own-expired", Verdict.Review)]
    [InlineData("GONE-1", "control-list.own-unknown-code", Verdict.Review)]
    [InlineData("TWIN-1", "control-list.own-ambiguous", Verdict.Review)]
    [InlineData("NEW-1", "control-list.own-not-yet", Verdict.Clear)]
    public async Task A_classification_that_does_not_count_is_said(string part, string message, Verdict verdict)
    {
        var texts = new HashSet<string>();
        foreach (var language in Languages)
        {
            var answer = await ScreenAsync(part, "steel bracket", language);
            var finding = Assert.Single(answer.Findings, f => f.MessageId == message);
            Assert.Equal((verdict, verdict), (answer.Verdict, finding.Verdict));
            texts.Add(finding.Message);
        }

        Assert.Equal(4, texts.Count);
        Assert.Equal(Verdict.LicenceRequired, (await ScreenAsync(part, "5-axis machining centre, UPR 0.8 µm, travel 600 mm")).Verdict);
    }

    [Fact]
    public async Task A_declared_code_that_differs_is_kept_and_said()
    {
        var request = Order("BAZ-500", "machining centre");
        request.Items[0].DeclaredCode = "2B001.b.2";
        var answer = await _screening.ScreenAsync(request);
        Assert.Equal(Verdict.LicenceRequired, answer.Verdict);
        Assert.Contains("J. Peeters", Assert.Single(answer.Findings, f => f.MessageId == "control-list.own-declared-otherwise").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_exporters_file_does_not_count()
    {
        var request = Order("BAZ-500", Open);
        request.Exporter.Name = "Ander Bedrijf NV";
        Assert.Equal(Verdict.Review, (await _screening.ScreenAsync(request)).Verdict);
        request.Exporter.Identifiers.Add(new Identifier { Type = "vat", Value = "BE 0123.456.789" });
        Assert.Equal(Verdict.Clear, (await _screening.ScreenAsync(request)).Verdict);
    }

    [Fact]
    public async Task Classify_says_who_classified_and_what_speaks_against_it()
    {
        var request = new ClassifyRequest
        {
            Description = "5-axis machining centre, UPR 0.8 µm, travel 600 mm",
            PartNumber = "BAZ 500",
            Exporter = "Voorbeeld NV",
        };
        var answer = (await _goods.ClassifyAsync(request)).Classification;
        Assert.Equal(("NONE", "J. Peeters", "2026-02-03", "data sheet rev. B"), (answer.Code, answer.ClassifiedBy, answer.ClassifiedOn, answer.Remark));
        Assert.Equal(ClassificationState.InForce, answer.State);
        Assert.Contains("2B001.b.2", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Null((await _goods.ClassifyAsync(new ClassifyRequest(request) { Exporter = "" })).Classification);

        var body = """{"partNumber":"BAZ-900","exporter":"BE0123456789","languageCode":"nl"}""";
        using var response = await _server.Http.PostAsync("/v1/goods:classify", new StringContent(body, Encoding.UTF8, "application/json"));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var best = json.RootElement.GetProperty("candidates")[0];
        Assert.Equal(("2B001.b.2", "MATCH_CONFIRMED"), (best.GetProperty("code").GetString(), best.GetProperty("match").GetString()));
        Assert.Contains("A. Maes", best.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("partNumber", best.GetProperty("evidence")[0].GetProperty("field").GetString());
        Assert.Equal("CLASSIFICATION_STATE_IN_FORCE", json.RootElement.GetProperty("classification").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_changed_file_counts_after_a_refresh_and_a_broken_one_changes_nothing()
    {
        var lists = new ListService.ListServiceClient(_server.Channel);
        await System.IO.File.AppendAllTextAsync(File, "HOT-1,,NONE,,,B. Claes,2026-05-05,\n");
        Assert.Equal(Verdict.Review, (await ScreenAsync("HOT-1", Open)).Verdict);
        Assert.True((await lists.RefreshListsAsync(new RefreshListsRequest())).Changed);
        Assert.Equal(Verdict.Clear, (await ScreenAsync("HOT-1", Open)).Verdict);

        await System.IO.File.AppendAllTextAsync(File, "HOT-2,,NONE,,,B. Claes,5 May,\n");
        var error = await Assert.ThrowsAsync<RpcException>(async () => await lists.RefreshListsAsync(new RefreshListsRequest()));
        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Contains("parts.csv:10: classifiedOn", error.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(Verdict.Clear, (await ScreenAsync("HOT-1", Open)).Verdict);
    }

    private async Task<ScreenResponse> ScreenAsync(string part, string description, string language = "en", string destination = "IN") =>
        await _screening.ScreenAsync(Order(part, description, language, destination));

    private static ScreenRequest Order(string part, string description, string language = "en", string destination = "IN") => new()
    {
        RequestId = "parts",
        Activity = Activity.Export,
        Exporter = new Party { Name = "Voorbeeld N.V.", CountryCode = "BE" },
        Consignee = new Party { Name = "Precision Works Ltd", CountryCode = destination },
        EndUser = new Party { Name = "Precision Works Ltd", CountryCode = destination, Sector = Sector.CivilIndustry },
        Route = new Route { DepartureCountry = "BE", DestinationCountry = destination },
        EndUse = new EndUse { Statement = "milling of gearbox housings" },
        LanguageCode = language,
        Items = { new Item { ItemId = "1", Description = description, CommodityCode = "84571010", PartNumber = part, Quantity = 1 } },
    };
}
