using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Tests.Caching;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Tests.Releases;

public sealed class ReleaseDeskTests
{
    [Fact]
    public async Task A_rollback_holds_until_the_sources_change_and_over_a_restart()
    {
        await using var replica = await new Replica().StartedAsync();
        var first = replica.Version;
        var second = await replica.ChangeAsync("second", "second");

        Assert.True(await replica.Desk.RollbackAsync(default));
        Assert.Equal(first, replica.Version);
        Assert.False(await replica.Holder.RefreshAsync(default));
        await using (var again = await new Replica(directory: replica.Directory, source: replica.Source).StartedAsync())
        {
            Assert.Equal(first, again.Version);
        }

        Assert.True(await replica.Desk.RollbackAsync(default));
        Assert.Equal(second, replica.Version);
        Assert.NotEqual(second, await replica.ChangeAsync("third", "third"));
    }

    [Fact]
    public async Task A_rollback_takes_over_every_list_that_is_the_same_in_both()
    {
        var decision = new ReviewedMatch("un", "1", new string('a', 32), new string('b', 32), "an officer", DateTimeOffset.UnixEpoch, "seen");
        Release With(string sentence) => BundledRelease.With(sentence) with
        {
            ReviewedMatches = [decision],
            ExporterRules = [new ExporterRulesContent("exporter", ["An Exporter"], [], [], [], [])],
        };
        await using var replica = await new Replica(source: new ScriptedSource { Content = With("first") }).StartedAsync();
        var first = replica.Version;
        (replica.Source.State, replica.Source.Content) = ("second", With("second"));
        Assert.True(await replica.Holder.RefreshAsync(default));

        Assert.True(await replica.Desk.RollbackAsync(default));
        Assert.Equal(first, replica.Version);
        Assert.Contains(replica.Holder.Current.Lists, l => l is { Name: "reviewed-matches", EntryCount: 1 });
    }

    [Fact]
    public async Task A_pin_holds_until_it_is_taken_off()
    {
        await using var replica = await new Replica().StartedAsync();
        var first = replica.Version;
        Assert.False(await replica.Desk.PublishAsync(first, pin: true, default));
        Assert.Equal(first, await replica.ChangeAsync("second", "second"));

        Assert.True(await replica.Desk.UnpinAsync(default));
        Assert.NotEqual(first, replica.Version);
        Assert.False(replica.Holder.InForce!.Chosen);
    }

    [Fact]
    public async Task The_lists_of_a_chosen_release_age_from_then_on()
    {
        await using var replica = await new Replica().StartedAsync();
        await replica.ChangeAsync("second", "second");
        var before = DateTimeOffset.UtcNow;
        await replica.Desk.RollbackAsync(default);

        Assert.True(replica.Holder.InForce!.Chosen);
        Assert.InRange(replica.Holder.InForce.Since, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Built_is_not_in_force_until_it_is_published()
    {
        await using var replica = await new Replica().StartedAsync();
        var before = replica.Version;
        (replica.Source.State, replica.Source.Content) = ("second", BundledRelease.With("second"));
        var built = await replica.Desk.BuildAsync(default);

        Assert.NotEqual(before, built);
        Assert.Equal(before, replica.Version);
        Assert.True(await replica.Desk.PublishAsync(built, false, default));
        Assert.Equal(built, replica.Version);
    }

    [Fact]
    public async Task What_nobody_has_cannot_be_published()
    {
        await using var replica = await new Replica().StartedAsync();

        var error = await Assert.ThrowsAsync<ListFormatException>(() => replica.Desk.PublishAsync("0123456789abcdef", false, default));
        Assert.Contains("0123456789abcdef", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ListFormatException>(() => replica.Desk.RollbackAsync(default));
    }

    [Fact]
    public async Task What_another_build_wrote_and_this_one_cannot_compile_is_refused_with_its_error()
    {
        var rule = BundledRelease.Small.CatchAll.Rules[0] with { When = new Condition(ConditionKind.Statement, "no-such-fact = 1", null) };
        var sections = ReleaseSections.Of(BundledRelease.Small with { CatchAll = BundledRelease.Small.CatchAll with { Rules = [rule] } });
        await using var replica = await new Replica().StartedAsync();
        replica.Disk.Write(sections.Version, CompiledRelease.Write(sections, GoodsTables.Build(BundledRelease.Small.ControlList), []));

        var error = await Assert.ThrowsAsync<ListFormatException>(() => replica.Desk.PublishAsync(sections.Version, false, default));
        Assert.Contains("no-such-fact", error.Message, StringComparison.Ordinal);
        Assert.Null(await replica.Archive.LoadAsync(sections.Version, default));
    }

    [Fact]
    public async Task The_manifest_names_the_sources()
    {
        await using var replica = await new Replica().StartedAsync();
        var file = (await replica.Desk.FileAsync(replica.Version, default))!.Value.File;

        Assert.Null(file.Fault);
        Assert.Equal("first.yaml", Assert.Single(file.Manifest!.Sources).File);
        Assert.Equal(replica.Version, file.Manifest.Version);
        Assert.Null(await replica.Desk.VerifyAsync(file, default));
    }

    [Fact]
    public async Task Releases_stay_unless_a_setting_says_otherwise_and_then_those_that_are_needed()
    {
        await using var replica = await new Replica(settings: ("Lists:KeepReleasesFor", "1.00:00:00")).StartedAsync();
        var versions = new List<string> { replica.Version };
        foreach (var state in new[] { "second", "third", "fourth" })
        {
            versions.Add(await replica.ChangeAsync(state, state));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(replica.Directory, "releases"), "*.bin"))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));
        }

        await using (var careful = await new Replica(directory: replica.Directory, source: replica.Source).StartedAsync())
        {
            Assert.Empty(await careful.Pruning.RunAsync(default));
        }

        Assert.Equal(versions.Take(2).Order(), (await replica.Pruning.RunAsync(default)).Order());
        Assert.NotNull(replica.Disk.Read(versions[2]));
        Assert.NotNull(replica.Disk.Read(versions[3]));
    }
}
