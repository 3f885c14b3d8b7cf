using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>A list that cannot be had, or came in half, makes no answer better than a review; the others go on forbidding what they forbid.</summary>
public sealed class MissingPartyListTests : IDisposable
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";

    private readonly TemporaryFolder _folder = new();

    private string Storage => $"--Storage:DataDirectory={Path.Combine(_folder.Path, "storage")}";

    private string ListFile => Path.Combine(_folder.Path, "own.csv");

    [Fact]
    public async Task A_list_never_had_is_named_and_the_others_count()
    {
        File.WriteAllText(ListFile, Header + "1,Imaginary Quartz Works,,organisation,AE,,,\n");

        // Nobody listens there.
        await using var server = await RunningServer.StartAsync(
            Storage, "--Lists:Sources:0:Preset=eu-fsf", "--Lists:Sources:0:Url=http://127.0.0.1:9/list.xml",
            "--Lists:Sources:1:Name=own", "--Lists:Sources:1:Format=simple-csv", $"--Lists:Sources:1:Path={ListFile}");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);

        var answer = await client.ScreenAsync(Samples.Shirts());
        var finding = Assert.Single(answer.Findings, f => f.Check == Check.ListState);
        Assert.Equal((Verdict.Review, "eu-fsf", "lists.never-had"), (answer.Verdict, finding.Code, finding.MessageId));
        var listed = Samples.Shirts();
        listed.Consignee = new Party { Name = "Imaginary Quartz Works", CountryCode = "AE" };
        Assert.Equal(Verdict.Prohibited, (await client.ScreenAsync(listed)).Verdict);
    }

    [Fact]
    public async Task A_file_that_lost_its_tail_is_refused_and_the_last_good_release_stays()
    {
        var lines = string.Concat(Enumerable.Range(1, 40).Select(i => $"{i},Imaginary Quartz Works Number {i},,organisation,AE,,,\n"));
        File.WriteAllText(ListFile, Header + lines);
        await using var server = await RunningServer.StartAsync(
            Storage, "--Lists:Sources:0:Name=own", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={ListFile}");
        var client = new ListService.ListServiceClient(server.Channel);
        File.WriteAllText(ListFile, Header + lines[..(lines.IndexOf("\n20,", StringComparison.Ordinal) + 1)]);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.RefreshListsAsync(new RefreshListsRequest()));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Contains("21 of 40 entries are gone", error.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(40, (await client.ListListsAsync(new ListListsRequest())).Lists.Single(l => l.Name == "own").EntryCount);
    }

    [Fact]
    public async Task Without_a_freeze_list_the_answer_says_so()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await new ScreeningService.ScreeningServiceClient(server.Channel).ScreenAsync(Samples.Shirts());

        Assert.Contains("No list of asset freezes", answer.Checks.Single(c => c.Check == Check.Party).Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
