using DualUseScreening.Lists.OfficialTexts;

namespace DualUseScreening.Lists.Tests.OfficialTexts;

public sealed class OfficialComparisonTests
{
    [Fact]
    public void The_same_list_in_another_shape_is_no_change()
    {
        var markdown = OfficialTextReader.Read("m", Texts.Markdown);
        var columns = OfficialTextReader.Read("c", Texts.Columns);
        Assert.Empty(OfficialComparison.Compare(markdown, markdown));
        Assert.DoesNotContain(OfficialComparison.Compare(columns, markdown), c => c.Code == "2A001.a.1" || c.Code == "2A001.c" && c.Kind == OfficialChangeKind.Changed);
    }

    [Fact]
    public void Two_years_differ_in_what_was_added_removed_moved_and_changed()
    {
        var old = OfficialTextReader.Read("old", "2A001 Kettles as follows:\na. Of iron, more than 10 mm thick;\nb. Of copper hammered by hand in one piece;\nc. Of lead;\nNote: 2A001.c. includes tin.\n2A002 Lids.");
        var updated = OfficialTextReader.Read("new", "2A001 Kettles as follows:\na. Of iron, more than 12 mm thick;\nb. Not used;\nc. Of lead;\nNote: 2A001.c. includes zinc.\nd. Of copper hammered by hand in one piece.\n2A003 Spouts.");
        Assert.Equal(
            [
                (OfficialChangeKind.Changed, "2A001.a"), (OfficialChangeKind.NotesChanged, "2A001.c"), (OfficialChangeKind.Moved, "2A001.d"),
                (OfficialChangeKind.Removed, "2A002"), (OfficialChangeKind.Added, "2A003"),
            ],
            OfficialComparison.Compare(old, updated).Select(c => (c.Kind, c.Code)));
        Assert.Equal("2A001.b", OfficialComparison.Compare(old, updated)[2].Old!.Code);
    }

    [Theory]
    [InlineData("More than “5” × 10³ m; or", "More than \"5\" x 103 m;")]
    [InlineData("At – 20 °C ;", "At -20°C; and")]
    [InlineData("1 500  units", "1 500 units.")]
    public void How_a_text_was_set_does_not_count(string one, string other) => Assert.Equal(OfficialComparison.Bare(one), OfficialComparison.Bare(other));

    [Theory]
    [InlineData("More than 5 m", "More than 6 m")]
    [InlineData("At 20 °C", "At -20 °C")]
    [InlineData("of iron", "of tin")]
    public void What_a_text_says_counts(string one, string other) => Assert.NotEqual(OfficialComparison.Bare(one), OfficialComparison.Bare(other));

    [Fact]
    public void Codes_are_missing_where_their_neighbours_are_bundled_and_held_where_none_is()
    {
        var text = OfficialTextReader.Read("list", "2A001 Kettles as follows:\na. Of iron;\nb. Of tin:\n1. Cast; or\n2. Beaten;\nc. Not used;\nd. Of lead.\n2A002 Lids.");
        var (missing, extra) = CodeCheck.Compare(["2A001", "2A001.a", "2A001.b", "2A009", "2A001.c"], text);
        Assert.Equal(["2A001.d", "2A002"], missing);
        Assert.Equal(["2A001.c", "2A009"], extra);

        // A sub-item stands there without the item it lies in.
        Assert.Equal(["2A001.a", "2A001.b", "2A001.b.1", "2A001.d"], CodeCheck.Compare(["2A001", "2A001.b.2", "2A002"], text).Missing);
    }

    [Fact]
    public void Numbers_in_codes_are_ordered_by_value() =>
        Assert.Equal(["1C350", "1C350.9", "1C350.10", "1C351.a"], new[] { "1C351.a", "1C350.10", "1C350", "1C350.9" }.Order(OfficialCodes.Order));
}
