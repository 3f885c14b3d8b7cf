using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;

namespace DualUseScreening.EndToEnd.Rules;

/// <summary>An exporter's own rules, from the folder of the settings to the answer.</summary>
public sealed class ExporterRulesTests
{
    private const string Rules = """
        exporter: {names: ["Voorbeeld Textiel NV"]}
        rules:
          - id: own-basel
            title: {en: "Basel goes through our agent.", nl: "Bazel loopt via onze agent.", fr: "Bâle passe par notre agent.", de: "Basel läuft über unseren Vertreter."}
            when: destination in [CH]
            verdict: REVIEW
            examples:
              fires: [{destination: CH}]
              silent: [{destination: NO}]
        """;

    [Fact]
    public async Task They_raise_the_verdict_of_their_own_exporter_s_calls()
    {
        using var folder = new TemporaryFolder();
        using var storage = new TemporaryFolder();
        Write(folder, Rules);
        await using var server = await RunningServer.StartAsync($"--Lists:ExporterRules={folder.Path}", $"--Storage:DataDirectory={storage.Path}");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var request = Samples.Shirts();
        request.LanguageCode = "nl";
        var answer = await client.ScreenAsync(request);
        Assert.Equal(Verdict.Review, answer.Verdict);
        var finding = Assert.Single(answer.Findings, f => f.Check == Check.ExporterRules);
        Assert.StartsWith("Bazel loopt via onze agent", finding.Message, StringComparison.Ordinal);
        request.Exporter.Name = "Ander Textiel NV";
        Assert.Equal(Verdict.Clear, (await client.ScreenAsync(request)).Verdict);
    }

    [Fact]
    public async Task A_rule_that_does_not_do_what_its_example_says_is_not_put_into_force()
    {
        using var folder = new TemporaryFolder();
        using var storage = new TemporaryFolder();
        Write(folder, Rules);
        await using var server = await RunningServer.StartAsync($"--Lists:ExporterRules={folder.Path}", $"--Storage:DataDirectory={storage.Path}");
        Write(folder, Rules.Replace("fires: [{destination: CH}]", "fires: [{destination: FR}]", StringComparison.Ordinal));
        var lists = new ListService.ListServiceClient(server.Channel);
        var error = ErrorDetails.Of(await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await lists.RefreshListsAsync(new RefreshListsRequest())));
        Assert.Equal("INVALID_LIST", error.Reason);
        Assert.Equal("voorbeeld/own.yaml:3:rules[own-basel]", Assert.Single(error.Fields));
        Assert.Equal(Verdict.Review, (await new ScreeningService.ScreeningServiceClient(server.Channel).ScreenAsync(Samples.Shirts())).Verdict);
    }

    private static void Write(TemporaryFolder folder, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "voorbeeld"));
        File.WriteAllText(Path.Combine(folder.Path, "voorbeeld", "own.yaml"), text);
    }
}
