using System.Net;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Xunit.Abstractions;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>A publisher that fails, and a disk that is full, leave the last good release in force on every replica, under constant load.</summary>
[Collection(TrioCollection.Name)]
public sealed class SourceFailureTests(Trio trio, ITestOutputHelper output)
{
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(15);

    [SkippableTheory]
    [InlineData("answers 500")]
    [InlineData("breaks off")]
    [InlineData("gives half a file")]
    [InlineData("gives yesterday's file")]
    public async Task A_publisher_that(string fails)
    {
        await using var load = await trio.UnderLoadAsync();
        var good = trio.Publisher.Text;
        (trio.Publisher.Status, trio.Publisher.BreaksOff, trio.Publisher.Text) = fails switch
        {
            "answers 500" => (HttpStatusCode.InternalServerError, false, "sorry"),
            "breaks off" => (HttpStatusCode.OK, true, Publisher.ListOf("2026-02-01", "KOREA IMAGINARY TRADING BANK", "NOT YET LISTED")),
            "gives half a file" => (HttpStatusCode.OK, false, good[..(good.Length / 2)]),
            _ => (HttpStatusCode.OK, false, Publisher.ListOf("2025-12-31", "KOREA IMAGINARY TRADING BANK", "NO LONGER LISTED")),
        };
        try
        {
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await trio.Servers[1].Lists.RefreshListsAsync(new RefreshListsRequest()));
            Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
            await load.GoOnAsync(50);
            Assert.All(await Task.WhenAll(trio.Servers.Select(s => s.ReleaseAsync())), r => Assert.Equal(load.Before, r));
        }
        finally
        {
            (trio.Publisher.Status, trio.Publisher.BreaksOff) = (HttpStatusCode.OK, false);
            trio.Publisher.Text = Publisher.ListOf("2026-03-01", "KOREA IMAGINARY TRADING BANK", $"LISTED SINCE IT {fails.ToUpperInvariant()}");
        }

        var mended = await trio.Servers[2].Lists.RefreshListsAsync(new RefreshListsRequest());
        Assert.True(mended.Changed);
        var time = await load.UntilAsync(mended.Release, CatchUp, 0, 1, 2);
        output.WriteLine($"{fails}: {load.Answered} answered, {load.Failed.Count} failed, all caught up {time.TotalSeconds:0.00} s after it was mended");
        Assert.Empty(load.Failed);
    }

    [SkippableFact]
    public async Task A_disk_that_is_full()
    {
        Trio.SkipWithout();
        Skip.If(OperatingSystem.IsWindows(), "needs a limit on the size of files");
        using var folder = new Running.TemporaryFolder();
        await using var full = await ServerProcess.StartAsync(64, trio.Settings(folder.Path, trio.Gates[0].Port));
        await using var load = await trio.UnderLoadAsync(trio.Servers[0], trio.Servers[1], full);
        var release = await trio.ChangeAsync(0);
        var time = await load.UntilAsync(release, CatchUp, 0, 1, 2);
        await load.GoOnAsync(50);

        output.WriteLine($"disk full: {load.Answered} answered, {load.Failed.Count} failed, all caught up after {time.TotalSeconds:0.00} s");
        Assert.Empty(load.Failed);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, "*.bin", SearchOption.AllDirectories), f => new FileInfo(f).Length > 0);
    }

    [Fact]
    public async Task A_service_that_is_ended_while_it_downloads_its_first_lists_ends_cleanly()
    {
        using var folder = new Running.TemporaryFolder();
        using var silent = new Publisher { IsSilent = true };
        await using var server = ServerProcess.Launch(
            null, $"--Storage:DataDirectory={folder.Path}", "--Lists:Sources:0:Name=un-sc", "--Lists:Sources:0:Format=un-xml", $"--Lists:Sources:0:Url={silent.Url}un.xml");
        await silent.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var status = await server.TerminateAsync(TimeSpan.FromSeconds(20));
        Assert.True(status == 0, $"ended with {status}: {server.Log}");
        Assert.DoesNotContain("Exception", server.Log, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_service_that_is_ended_while_it_reads_its_first_lists_ends_cleanly()
    {
        Skip.IfNot(File.Exists("/usr/bin/mkfifo"), "there is no mkfifo");
        using var folder = new Running.TemporaryFolder();
        var data = folder.CopyData();
        var pipe = Path.Combine(data, "control-list", "9Z.yaml");
        using (var making = System.Diagnostics.Process.Start("/usr/bin/mkfifo", [pipe]))
        {
            await making.WaitForExitAsync();
        }

        await using var server = ServerProcess.Launch(null, $"--Storage:DataDirectory={folder.Path}/state", $"--Lists:Folder={data}");

        // Opening it for writing waits until the service has opened it for reading.
        await using var end = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write)).WaitAsync(TimeSpan.FromSeconds(30));
        var status = await server.TerminateAsync(TimeSpan.FromSeconds(20));
        Assert.True(status == 0, $"ended with {status}: {server.Log}");
        Assert.DoesNotContain("Exception", server.Log, StringComparison.Ordinal);
    }
}
