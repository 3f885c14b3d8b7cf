using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Sources;

namespace DualUseScreening.Lists.Tests.Sources;

public sealed class RefreshScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_source_keeps_its_own_period()
    {
        var (hourly, daily) = (Path("hourly", TimeSpan.FromHours(1)), Path("daily", TimeSpan.FromDays(1)));
        var schedule = new RefreshSchedule(new ListsOptions { Sources = [hourly, daily] }, Start);

        Assert.Equal(Start.AddHours(1), schedule.Next);
        Assert.Equal([hourly], schedule.DueAt(Start.AddHours(1)));
        schedule.Done(hourly, true, Start.AddHours(1));
        Assert.Equal(Start.AddHours(2), schedule.Next);
        Assert.Equal([hourly, daily], schedule.DueAt(Start.AddDays(1)));
    }

    [Fact]
    public void A_failed_source_is_asked_again_sooner_each_time_after_twice_as_long_and_never_later_than_its_period()
    {
        var source = Path("list", TimeSpan.FromMinutes(10));
        var schedule = new RefreshSchedule(new ListsOptions { Sources = [source] }, Start);
        var waits = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            schedule.Done(source, i == 5, Start);
            waits.Add((schedule.Next!.Value - Start).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 10, 10], waits);
    }

    [Fact]
    public void A_download_is_due_at_once_and_a_period_of_zero_never()
    {
        var download = new PartySource { Name = "un", Format = "un-xml", Url = "https://example.org/un.xml" };
        var schedule = new RefreshSchedule(new ListsOptions { Sources = [download, Path("still", TimeSpan.Zero)] }, Start);

        Assert.Equal([download], schedule.DueAt(Start));
        Assert.Null(new RefreshSchedule(new ListsOptions { Sources = [Path("still", TimeSpan.Zero)] }, Start).Next);
    }

    private static PartySource Path(string name, TimeSpan period) => new() { Name = name, Format = "simple-csv", Path = "list.csv", RefreshEvery = period };
}
