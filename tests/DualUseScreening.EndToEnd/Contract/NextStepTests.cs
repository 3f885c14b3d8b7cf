using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Readme;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Action = DualUseScreening.Contract.V1.Action;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>What to do is what the verdict means: only what is forbidden is called so.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class NextStepTests(SharedServer shared)
{
    public static TheoryData<string> Orders() =>
        [.. Directory.GetFiles(Path.Combine(ReadmeText.Root, "samples", "refusals-2024"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_shipment_is_called_forbidden_where_the_verdict_forbids_it_and_nowhere_else(string file)
    {
        var answer = await ScreenAsync(file);

        Assert.NotEmpty(answer.NextSteps);
        Assert.Equal(answer.Verdict == Verdict.Prohibited, answer.NextSteps.Any(s => s.MessageId == "next.stop"));
    }

    [Fact]
    public async Task A_suspicion_of_diversion_holds_the_shipment_before_anything_else()
    {
        var answer = await ScreenAsync("gnss-receivers-emirates.json");

        Assert.Equal(Verdict.Review, answer.Verdict);
        Assert.Equal((Action.Stop, "next.hold"), (answer.NextSteps[0].Action, answer.NextSteps[0].MessageId));
    }

    private async Task<ScreenResponse> ScreenAsync(string file) =>
        await new ScreeningService.ScreeningServiceClient(shared.Server.Channel).ScreenAsync(
            JsonParser.Default.Parse<ScreenRequest>(await File.ReadAllTextAsync(Path.Combine(ReadmeText.Root, "samples", "refusals-2024", file))));
}
