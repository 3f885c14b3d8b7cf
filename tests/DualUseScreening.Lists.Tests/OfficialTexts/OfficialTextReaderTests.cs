using DualUseScreening.Lists.OfficialTexts;

namespace DualUseScreening.Lists.Tests.OfficialTexts;

public sealed class OfficialTextReaderTests
{
    private static readonly string[] Codes =
    [
        "2A001", "2A001.a", "2A001.a.1", "2A001.a.2", "2A001.a.2.a", "2A001.a.2.b", "2A001.b", "2A001.c", "2A101", "2A101.a", "2A101.b", "2B002",
    ];

    public static TheoryData<string> Shapes => new() { Texts.Columns, Texts.Flat, Texts.Markdown };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_outline_is_read_in_every_shape(string text)
    {
        var read = OfficialTextReader.Read("list", text);
        Assert.Equal(Codes, read.Entries.Select(e => e.Code).Where(c => !c.StartsWith("2A501", StringComparison.Ordinal)));
        Assert.Empty(read.Problems);
        Assert.True(Entry(read, "2A001.b").IsReserved);
        Assert.All(read.Entries.Where(e => e.Code != "2A001.b"), e => Assert.False(e.IsReserved));
    }

    [Fact]
    public void A_wrapped_text_is_put_together_and_what_belongs_to_the_page_is_left_out()
    {
        var read = OfficialTextReader.Read("list", Texts.Columns);
        Assert.Equal("Kettles and lids, as follows, and specially designed handles therefor:", Entry(read, "2A001").Text);
        Assert.Equal("A volume of more than 2 litres; and", Entry(read, "2A001.a.1").Text);
        Assert.StartsWith("A time-to-boil of less than 60 s", Entry(read, "2A001.a.2.b").Text, StringComparison.Ordinal);
        Assert.Equal("", Entry(read, "2A101").Text);
        Assert.Equal("Stoves for kettles;", Entry(read, "2A101.a").Text);
        Assert.Equal(2, Entry(read, "2A001.a.2.a").Line - Entry(read, "2A001.a.2").Line + 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_note_stays_with_the_item_that_it_is_about(bool markdown)
    {
        var read = OfficialTextReader.Read("list", markdown ? Texts.Markdown : Texts.Columns);
        var heading = Entry(read, "2A001").Notes;
        Assert.Equal(new OfficialNote("N.B", "SEE ALSO 2A101."), heading[0] with { Label = heading[0].Label.TrimEnd('.') });
        Assert.Equal(new OfficialNote("Note 1", "2A001 does not control kettles as follows:\na. Of clay;\nb. For dolls."), heading[1]);
        var technical = Assert.Single(Entry(read, "2A001.a").Notes);
        Assert.Equal(new OfficialNote("Technical Notes", "1. A litre is a cubic decimetre.\n2. A spout is measured along its middle."),
            technical with { Text = technical.Text.Replace("2 A", "2. A", StringComparison.Ordinal).Trim() });
        Assert.Equal(new OfficialNote("Note", "2A001.c. includes lids of glass."), Assert.Single(Entry(read, "2A001.c").Notes));
    }

    [Fact]
    public void Notes_are_known_by_their_names_in_other_languages()
    {
        var read = OfficialTextReader.Read("list", Texts.Flat);
        Assert.Equal(["Ergänzende Anmerkung", "Anmerkung 1"], Entry(read, "2A001").Notes.Select(n => n.Label));
        Assert.Equal("Siedezeit unter 60 s, gemessen nach 2A001.a.2.b. oder einem gleichwertigen Verfahren;", Entry(read, "2A001.a.2.b").Text);
    }

    [Fact]
    public void Italics_without_a_heading_are_a_note_and_raised_figures_stay_raised()
    {
        var read = OfficialTextReader.Read("list", Texts.Markdown);
        Assert.Contains(Entry(read, "2A001").Notes.Concat(Entry(read, "2A001.c").Notes), n => n == new OfficialNote("", "For the purposes of 2A001, a kettle has a lid."));
        Assert.Equal("Lids of more than 1 × 10³ g.", Entry(read, "2A001.c").Text);
    }

    [Fact]
    public void An_outline_may_begin_in_the_middle_and_two_levels_on_one_line()
    {
        var read = OfficialTextReader.Read("list", Texts.Markdown);
        Assert.Equal(
            ["2A501", "2A501.g", "2A501.g.4", "2A501.g.4.a", "2A501.g.4.b", "2A501.h"],
            read.Entries.Select(e => e.Code).Where(c => c.StartsWith("2A501", StringComparison.Ordinal)));
        Assert.Equal("Kettles of a kind not yet known.", Entry(read, "2A501.h").Text);
        Assert.Equal("Dance.", Entry(read, "2A501.g.4.b").Text);
    }

    [Fact]
    public void A_reference_at_the_beginning_of_a_line_is_no_heading()
    {
        var read = OfficialTextReader.Read("list", "2A001 Kettles other than those of\n2B002 in the following list.\n2A003 Lids.\n2B001 Stoves.\n2B002 Whistles.\n");
        Assert.Equal(["2A001", "2A003", "2B001", "2B002"], read.Entries.Select(e => e.Code));
        Assert.Equal("Kettles other than those of 2B002 in the following list.", Entry(read, "2A001").Text);
    }

    [Fact]
    public void A_gap_in_the_outline_is_told_with_its_line()
    {
        var read = OfficialTextReader.Read("list", "2A001 Kettles as follows:\na. Of iron;\nd. Of tin.\n");
        Assert.Equal(["2A001", "2A001.a", "2A001.d"], read.Entries.Select(e => e.Code));
        Assert.Equal(new OfficialTextProblem(3, "2A001.d", "'d' follows 'a'"), Assert.Single(read.Problems));
    }

    [Fact]
    public void Notes_at_the_head_of_a_group_are_kept_with_it()
    {
        var read = OfficialTextReader.Read("list", "2A Kettles\nNote: All kettles are heavy.\n2A001 Kettles.\n");
        var section = Assert.Single(read.Sections);
        Assert.Equal(("2A", "All kettles are heavy."), (section.Code, Assert.Single(section.Notes).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a. A list of nothing in particular;\n1. At all.")]
    public void A_text_without_entries_is_refused(string text)
    {
        var error = Assert.Throws<ListFormatException>(() => OfficialTextReader.Read("wrong.txt", text));
        Assert.StartsWith("wrong.txt:0:", error.Message, StringComparison.Ordinal);
    }

    private static OfficialEntry Entry(OfficialText text, string code) => Assert.Single(text.Entries, e => e.Code == code);
}
