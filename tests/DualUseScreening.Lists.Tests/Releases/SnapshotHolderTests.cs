using DualUseScreening.Lists.Tests.Caching;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Tests.Releases;

public sealed class SnapshotHolderTests
{
    private static readonly ListFormatException Broken = new("control-list/2B.yaml", 12, "entries[2B001].when", "no such parameter");

    [Fact]
    public async Task Before_anything_is_loaded_there_is_no_snapshot()
    {
        await using var replica = new Replica();

        Assert.Throws<ListsNotLoadedException>(() => replica.Holder.Current);
    }

    [Fact]
    public async Task What_cannot_be_loaded_says_why()
    {
        await using var replica = await new Replica(source: new ScriptedSource { Error = Broken }).StartedAsync();

        Assert.Contains("control-list/2B.yaml:12", Assert.Throws<ListsNotLoadedException>(() => replica.Holder.Current).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_does_not_do_what_its_example_says_comes_into_force_only_where_nothing_else_is()
    {
        await using var empty = await new Replica(source: new ScriptedSource { Content = WithFalseExample() }).StartedAsync();
        Assert.True(empty.Holder.IsLoaded);

        await using var replica = await new Replica().StartedAsync();
        var before = replica.Holder.Current;
        (replica.Source.Content, replica.Source.State) = (WithFalseExample(), "second");
        var error = await Assert.ThrowsAsync<ListFormatException>(() => replica.Holder.RefreshAsync(default));

        Assert.Contains("example 1 that must fire", error.Message, StringComparison.Ordinal);
        Assert.Same(before, replica.Holder.Current);
    }

    [Fact]
    public async Task Unchanged_sources_change_nothing()
    {
        await using var replica = await new Replica().StartedAsync();
        var before = replica.Holder.Current;

        Assert.False(await replica.Holder.RefreshAsync(default));
        Assert.Same(before, replica.Holder.Current);
        Assert.Equal(1, replica.Source.Compilations);
    }

    [Fact]
    public async Task Changed_sources_come_into_force_whole_and_a_request_keeps_the_snapshot_it_took()
    {
        await using var replica = await new Replica().StartedAsync();
        var taken = replica.Holder.Current;
        (replica.Source.State, replica.Source.Content) = ("second", BundledRelease.With("second"));

        Assert.True(await replica.Holder.RefreshAsync(default));
        Assert.NotEqual(taken.Version, replica.Version);
        Assert.NotEqual(taken.VersionOf("messages"), replica.Holder.Current.VersionOf("messages"));
        Assert.Equal(taken.VersionOf("law"), replica.Holder.Current.VersionOf("law"));
    }

    [Fact]
    public async Task A_source_with_an_error_leaves_the_last_good_release_in_force_until_it_is_mended()
    {
        await using var replica = await new Replica().StartedAsync();
        var before = replica.Holder.Current;
        (replica.Source.State, replica.Source.Error) = ("second", Broken);

        Assert.Same(Broken, await Assert.ThrowsAsync<ListFormatException>(() => replica.Holder.RefreshAsync(default)));
        Assert.Same(Broken, replica.Holder.LastError);
        Assert.Same(before, replica.Holder.Current);

        (replica.Source.State, replica.Source.Error) = ("first", null);
        Assert.False(await replica.Holder.RefreshAsync(default));
        Assert.Null(replica.Holder.LastError);
    }

    [Fact]
    public async Task A_list_that_could_not_be_downloaded_is_reported_and_does_not_keep_the_others()
    {
        await using var replica = await new Replica().StartedAsync();
        var before = replica.Version;
        replica.Source.FetchError = new ListFormatException("https://example.org/list.xml", 0, "un", "503");
        (replica.Source.State, replica.Source.Content) = ("second", BundledRelease.With("second"));

        Assert.Same(replica.Source.FetchError, await Assert.ThrowsAsync<ListFormatException>(() => replica.Holder.RefreshAsync(default)));
        Assert.NotEqual(before, replica.Version);
        Assert.Same(replica.Source.FetchError, replica.Holder.LastError);
    }

    [Fact]
    public async Task Concurrent_refreshes_are_merged_and_each_sees_what_the_sources_hold_after_it_was_asked_for()
    {
        await using var replica = await new Replica().StartedAsync();
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        replica.Source.Compiling = () =>
        {
            begun.Set();
            Assert.True(go.Wait(TimeSpan.FromSeconds(30)));
        };
        (replica.Source.State, replica.Source.Content) = ("second", BundledRelease.With("second"));
        var first = replica.Holder.RefreshAsync(default);
        Assert.True(begun.Wait(TimeSpan.FromSeconds(30)));
        var others = Enumerable.Range(0, 50).Select(_ => replica.Holder.RefreshAsync(default)).ToArray();
        go.Set();

        Assert.True(await first);
        await Task.WhenAll(others);
        Assert.All(others, o => Assert.False(o.Result));
        Assert.Equal(2, replica.Holder.Compilations);
    }

    [Fact]
    public async Task A_caller_that_goes_away_does_not_stop_the_refresh()
    {
        await using var replica = await new Replica().StartedAsync();
        (replica.Source.State, replica.Source.Content) = ("second", BundledRelease.With("second"));
        using var gone = new CancellationTokenSource();
        replica.Source.Compiling = gone.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => replica.Holder.RefreshAsync(gone.Token));
        await replica.Holder.RefreshAsync(default);
        Assert.Contains(replica.Holder.Current.Lists, l => l.Name == "messages" && l.EntryCount == BundledRelease.Small.Messages.Count + 1);
        Assert.Equal(2, replica.Source.Compilations);
    }

    // No rule of military drones is about socks to Switzerland.
    private static Screening.Content.Release WithFalseExample()
    {
        var rules = BundledRelease.Small.CatchAll.Rules;
        var example = new Dictionary<string, string> { ["destination"] = "CH", ["description"] = "Socks", ["hs"] = "61159500" };
        return BundledRelease.Small with
        {
            CatchAll = BundledRelease.Small.CatchAll with
            {
                Rules = [.. rules.Select(r => r.Id == "art4-military-drones" ? r with { Examples = new([example], []) } : r)],
            },
        };
    }
}
