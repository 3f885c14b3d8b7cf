using DualUseScreening.Lists.Diff;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Tests.Releases;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Tests.Diff;

public sealed class ReleaseDiffTests
{
    [Fact]
    public void The_same_release_differs_in_nothing() => Assert.Empty(ReleaseDiff.Between(File(BundledRelease.Small), File(BundledRelease.Small)));

    [Fact]
    public void An_entry_that_is_new_gone_or_changed_is_named_and_no_other()
    {
        var list = BundledRelease.Small.Parties[0];
        var entries = list.Entries.Skip(1).Select((e, i) => i == 0 ? e with { PrimaryName = "Somebody Else" } : e with { SourceReference = "elsewhere" })
            .Append(list.Entries[0] with { EntryId = "new" });
        var after = BundledRelease.Small with { Parties = [list with { Entries = [.. entries] }, .. BundledRelease.Small.Parties.Skip(1)] };

        Assert.Equal(
            new[]
            {
                new ListChange(list.Name, "entries", list.Entries[0].EntryId, ChangeKind.Removed),
                new ListChange(list.Name, "entries", list.Entries[1].EntryId, ChangeKind.Changed),
                new ListChange(list.Name, "entries", "new", ChangeKind.Added),
            }.OrderBy(c => c.Key, StringComparer.Ordinal),
            ReleaseDiff.Between(File(BundledRelease.Small), File(after)));
    }

    [Fact]
    public void A_control_list_entry_is_named_by_its_code()
    {
        var before = BundledRelease.Small;
        var entry = before.ControlList.Entries[3];
        var after = before with { ControlList = before.ControlList with { Entries = [.. before.ControlList.Entries.Where(e => e != entry)] } };

        Assert.Equal([new ListChange("control-list", "entries", entry.Code, ChangeKind.Removed)], ReleaseDiff.Between(File(before), File(after)));
    }

    [Fact]
    public void Decisions_about_one_party_are_named_by_it_in_whatever_order_they_stand()
    {
        ReviewedMatch Decision(string customer) => new("un", "7", new string('a', 32), new string(customer[0], 32), "an officer", DateTimeOffset.UnixEpoch, "seen");
        Release With(params string[] customers) => BundledRelease.Small with { ReviewedMatches = [.. customers.Select(Decision)] };

        Assert.Empty(ReleaseDiff.Between(File(With("b", "c")), File(With("c", "b"))));
        Assert.Equal([new ListChange("reviewed-matches", "entries", "7", ChangeKind.Changed)], ReleaseDiff.Between(File(With("b", "c")), File(With("b"))));
        Assert.Equal([new ListChange("reviewed-matches", "entries", "7", ChangeKind.Removed)], ReleaseDiff.Between(File(With("b")), File(With())));
    }

    private static ReleaseFile File(Release release) =>
        ReleaseFile.Open(CompiledRelease.Write(ReleaseSections.Of(release), GoodsTables.Build(release.ControlList), []))!;
}
