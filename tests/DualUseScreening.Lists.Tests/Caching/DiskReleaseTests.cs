namespace DualUseScreening.Lists.Tests.Caching;

public sealed class DiskReleaseTests
{
    [Fact]
    public async Task A_restart_loads_the_release_from_disk_and_compiles_nothing()
    {
        await using var first = await new Replica().StartedAsync();
        await using var again = await new Replica(directory: first.Directory).StartedAsync();

        Assert.Equal(("disk", 0), (again.Holder.Place, again.Holder.Compilations));
        Assert.Equal(first.Version, again.Version);
        Assert.Equal(first.Holder.Current.Lists, again.Holder.Current.Lists);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_half_written_file_is_dropped_and_compiled_anew(double share)
    {
        await using var first = await new Replica().StartedAsync();
        var bytes = first.Disk.Read(first.Version)!;
        first.Disk.Write(first.Version, bytes[..(int)(bytes.Length * share)]);

        await using var again = await new Replica(directory: first.Directory).StartedAsync();

        Assert.Equal(("sources", 1), (again.Holder.Place, again.Holder.Compilations));
        Assert.Equal(bytes, again.Disk.Read(again.Version));
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_keeps_nothing_and_stops_nobody()
    {
        var file = Path.GetTempFileName();
        try
        {
            // A file where the folder should be: nobody, whatever their rights, can write below it.
            await using var replica = await new Replica(directory: Path.Combine(file, "below")).StartedAsync();

            Assert.Equal("sources", replica.Holder.Place);
            Assert.Null(replica.Disk.Read(replica.Version));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task With_broken_sources_and_a_release_on_disk_the_last_good_one_serves()
    {
        await using var first = await new Replica().StartedAsync();
        var broken = new Releases.ScriptedSource { State = "second", Error = new ListFormatException("law/groups.yaml", 7, "groups", "no such country") };
        await using var again = await new Replica(directory: first.Directory, source: broken).StartedAsync();

        Assert.Equal(first.Version, again.Version);
        Assert.Same(broken.Error, again.Holder.LastError);
        Assert.Null(again.Holder.CheckedAt);
    }
}
