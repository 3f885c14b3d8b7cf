using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Ownership;

namespace DualUseScreening.Screening.Tests.Parties;

public sealed class OwnershipRuleTests
{
    [Fact]
    public void Shares_of_several_listed_owners_add_up()
    {
        OwnershipFinding finding = Rule(Listed("a"), Listed("b"), Party("d", ("a", 25), ("b", 25)))("d");

        Assert.Equal((50m, true, 2), (finding.TotalPercent, finding.Reached, finding.Chains.Count));
    }

    [Fact]
    public void A_share_below_the_threshold_is_named_but_does_not_reach_it()
    {
        OwnershipFinding finding = Rule(Listed("a"), Party("d", ("a", 49)))("d");

        Assert.False(finding.Reached);
        Assert.Equal("a", finding.Chains.Single().Single().OwnerId);
    }

    [Fact]
    public void A_holding_that_is_held_counts_whole_through_several_levels()
    {
        OwnershipFinding finding = Rule(Listed("a"), Party("b", ("a", 60)), Party("c", ("b", 51)), Party("d", ("c", 50)))("d");

        Assert.True(finding.Reached);
        Assert.Equal(["c", "b", "a"], finding.Chains.Single().Select(link => link.OwnerId));
    }

    [Fact]
    public void A_holding_that_is_not_held_itself_passes_nothing_on() =>
        Assert.Equal(0m, Rule(Listed("a"), Party("b", ("a", 49)), Party("d", ("b", 100)))("d").TotalPercent);

    [Fact]
    public void A_ring_ends() => Assert.False(Rule(Party("b", ("c", 100)), Party("c", ("b", 100)), Party("d", ("b", 100)))("d").Reached);

    [Fact]
    public void A_link_without_a_figure_leaves_it_open() =>
        Assert.True(Rule(Listed("a"), Party("d", ("a", null)))("d") is { Undetermined: true, Reached: false });

    [Fact]
    public void More_than_half_is_not_half()
    {
        PartyEntry[] entries = [Listed("a"), Party("d", ("a", 50))];

        Assert.False(new OwnershipRule(entries, inclusive: false).Of(entries[1]).Reached);
    }

    private static Func<string, OwnershipFinding> Rule(params PartyEntry[] entries) => id => new OwnershipRule(entries).Of(entries.Single(e => e.EntryId == id));

    private static PartyEntry Listed(string id) => Party(id) with { Effect = PartyEffect.AssetFreeze };

    private static PartyEntry Party(string id, params (string Id, int? Share)[] owners) => new()
    {
        ListName = "t",
        EntryId = id,
        PrimaryName = id.ToUpperInvariant(),
        Owners = [.. owners.Select(o => new PartyOwner(o.Id, o.Share))],
    };
}
