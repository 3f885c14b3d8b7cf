using DualUseScreening.Lists.Board;

namespace DualUseScreening.Lists.Tests.Board;

public sealed class ReleaseChoiceTests
{
    private static readonly InForce Now = new(7, "0123456789abcdef", "digest of now", false, false, "", default);

    [Fact]
    public void With_nothing_in_force_the_sources_decide() => Assert.True(ReleaseChoice.FollowsSources(null, "mine", "", false));

    [Theory]
    [InlineData("digest of now", "", false, false)] // A replica that starts with the same lists as the others.
    [InlineData("mine", "mine", false, false)] // Its lists did not change: others are ahead, or somebody chose.
    [InlineData("mine", "", true, false)] // It starts anew with lists that the others had before.
    [InlineData("mine", "", false, true)] // It starts with lists that nobody had: a new version of the program.
    [InlineData("mine", "before", true, true)] // Its lists changed, be it back to what they were: somebody laid them there.
    [InlineData("mine", "before", false, true)]
    public void Only_sources_that_changed_put_something_else_into_force(string digest, string seen, bool isKnown, bool follows) =>
        Assert.Equal(follows, ReleaseChoice.FollowsSources(Now, digest, seen, isKnown));

    [Fact]
    public void A_pin_holds_whatever_the_sources_do() =>
        Assert.False(ReleaseChoice.FollowsSources(Now with { Pinned = true }, "mine", "before", false));
}
