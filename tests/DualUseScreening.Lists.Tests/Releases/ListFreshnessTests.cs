using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Tests.Releases;

public sealed class ListFreshnessTests
{
    private static readonly DateTimeOffset Read = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, ListAge.Fresh)]
    [InlineData(47, ListAge.Fresh)]
    [InlineData(48, ListAge.Stale)]
    [InlineData(167, ListAge.Stale)]
    [InlineData(168, ListAge.Expired)]
    public void A_party_list_warns_after_two_days_and_expires_after_seven(int hours, ListAge expected)
    {
        var list = Of(new ListsOptions { Sources = [Source("un")] }, Description("un")).Single();

        Assert.Equal(TimeSpan.FromHours(hours), list.AgeAt(Read.AddHours(hours)));
        Assert.Equal(expected, list.StateAt(Read.AddHours(hours)));
    }

    [Fact]
    public void Law_in_the_box_is_as_old_as_its_state_and_never_expires_unless_told_to()
    {
        var list = Of(new ListsOptions(), Description("law", "2025-11-01")).Single();
        var told = Of(new ListsOptions { MaxAge = { ["LAW"] = TimeSpan.FromDays(30) } }, Description("law", "2025-11-01")).Single();

        Assert.Equal(120.5, list.AgeAt(Read)!.Value.TotalDays);
        Assert.Equal(ListAge.Fresh, list.StateAt(Read.AddYears(10)));
        Assert.Equal(ListAge.Expired, told.StateAt(Read));
    }

    [Fact]
    public void A_list_of_the_settings_that_was_never_had_does_not_count()
    {
        var list = Of(new ListsOptions { Sources = [Source("un")] }).Single();

        Assert.Null(list.AgeAt(Read));
        Assert.Equal(ListAge.Expired, list.StateAt(Read));
    }

    [Fact]
    public void Settings_go_before_what_is_usual()
    {
        var options = new ListsOptions
        {
            Sources = [Source("un")],
            WarnAfter = { ["un"] = TimeSpan.FromHours(1) },
            MaxAge = { ["un"] = TimeSpan.FromHours(2) },
        };
        var list = Of(options, Description("un")).Single();

        Assert.Equal(ListAge.Stale, list.StateAt(Read.AddMinutes(60)));
        Assert.Equal(ListAge.Expired, list.StateAt(Read.AddMinutes(120)));
    }

    [Theory]
    [InlineData(-3, -3)]
    [InlineData(3, 0)]
    public void In_a_release_that_a_person_chose_nothing_is_confirmed_after_that(int chosenDays, int confirmedDays)
    {
        var options = new ListsOptions { Sources = [Source("un")] };
        var list = new FreshnessRules(options, new PartySources(options, null)).Of([Description("un")], Read, Read.AddDays(chosenDays)).Single();

        Assert.Equal(Read.AddDays(confirmedDays), list.ConfirmedAt);
    }

    private static IReadOnlyList<ListFreshness> Of(ListsOptions options, params ListDescription[] lists) =>
        new FreshnessRules(options, new PartySources(options, null)).Of(lists, Read);

    private static PartySource Source(string name) => new() { Name = name, Format = "un-xml", Path = "un.xml" };

    private static ListDescription Description(string name, string publishedAt = "") => new(name, "0123456789abcdef", 1, publishedAt, "");
}
