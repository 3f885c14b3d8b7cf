using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Screening.Tests.Parties;

public sealed class ReviewedMatchesTests
{
    private static readonly PartyEntry Entry = new() { ListName = "un", EntryId = "1", PrimaryName = "KIM, Jong Chol" };
    private static readonly PartyQuery Customer = new("Kim Jong Chul", "KR");
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_decision_applies_to_the_next_screening()
    {
        ReviewedMatch decision = ReviewedMatches.Decide(in Customer, Entry, "an officer", Then, "another birth date");

        Assert.Same(decision, Find(Customer, Entry, "order 2", decision));
    }

    [Fact]
    public void A_decision_for_one_order_does_not_apply_to_another()
    {
        ReviewedMatch decision = ReviewedMatches.Decide(in Customer, Entry, "an officer", Then, "seen", "order 1");

        Assert.NotNull(Find(Customer, Entry, "order 1", decision));
        Assert.Null(Find(Customer, Entry, "order 2", decision));
    }

    [Fact]
    public void A_decision_falls_away_when_entry_or_customer_changes()
    {
        ReviewedMatch decision = ReviewedMatches.Decide(in Customer, Entry, "an officer", Then, "seen");

        Assert.Null(Find(Customer, Entry with { Aliases = [new PartyAlias("KIM, Jong Chul")] }, null, decision));
        Assert.Null(Find(Customer with { Address = "elsewhere" }, Entry, null, decision));
        Assert.Null(Find(Customer, Entry with { EntryId = "2" }, null, decision));
    }

    [Fact]
    public void A_decision_is_read_back_from_its_key()
    {
        ReviewedMatch decision = ReviewedMatches.Decide(in Customer, Entry, "an officer", Then, "seen", "order 1");

        Assert.Equal(decision, ReviewedMatches.FromKey(ReviewedMatches.Key(in Customer, Entry), "an officer", Then, "seen", "order 1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("un|1")]
    [InlineData("un|1|0123456789abcdef0123456789abcdef|0123")]
    [InlineData("|1|0123456789abcdef0123456789abcdef|0123456789abcdef0123456789abcdef")]
    [InlineData("un|0123456789abcdef0123456789abcdef|0123456789abcdef0123456789abcdef")]
    public void What_is_no_key_is_no_decision(string key) => Assert.Null(ReviewedMatches.FromKey(key, "an officer", Then, "seen", null));

    private static ReviewedMatch? Find(PartyQuery customer, PartyEntry entry, string? order, params ReviewedMatch[] decisions) =>
        ReviewedMatches.For(in customer, entry, order, decisions);
}
