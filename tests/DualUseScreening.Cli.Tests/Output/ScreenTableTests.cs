using DualUseScreening.Cli.Tests.Fakes;
using Spectre.Console;

namespace DualUseScreening.Cli.Tests.Output;

public sealed class ScreenTableTests
{
    [Fact]
    public async Task A_person_reads_the_table_first_and_then_why()
    {
        await using var server = await FakeServer.StartAsync();
        const string order =
            """
            {"requestId": "SO-1", "consignee": {"name": "Werkzeug AG", "countryCode": "CH"}, "route": {"destinationCountry": "CH"},
             "items": [
              {"itemId": "10", "description": "Machine tool that needs a licence, with a long description that nobody reads to its end"},
              {"itemId": "20", "description": "Shirts"}]}
            """;
        var run = await Dualuse.RunAsync(server, order, "screen", "-");
        Assert.Equal(
            """
            Order  Line  Goods                                 Verdict             Codes
            ────────────────────────────────────────────────────────────────────────────────
            SO-1     10  Machine tool that needs a licence…    ! LICENCE REQUIRED  2B001.b.2
                     20  Shirts                                ✓ CLEAR

            SO-1                                                          ! LICENCE REQUIRED
              → Werkzeug AG, CH · risk 0

              ! 2B001.b.2 · Line 10
                Sentence about Machine tool that needs a licence, with a long description
                that nobody reads to its end in en.
                “UPR 0,8 my” = unidirectional positioning repeatability: 0.8 µm
                Regulation (EU) 2021/821, annex I

              What would settle it
                ? Line 10: How exact is it?
                  answer as the attribute “upr”, um

              Next steps
                1. Declare the document code. (declare Y901)

            1 order, 2 lines: 1 LICENCE REQUIRED, 1 CLEAR · law of 2026-11-24

            """, run.Output);
    }

    [Fact]
    public async Task A_clear_order_says_what_was_checked()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", "shirts"), "screen", "-");
        Assert.Contains("What was checked\n    ✓ Goods against Annex I.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Oordeel", "NA TE KIJKEN", "Volgende stappen")]
    [InlineData("fr", "Marchandises", "À EXAMINER", "Prochaines étapes")]
    [InlineData("de", "Ergebnis", "ZU PRÜFEN", "Nächste Schritte")]
    public async Task The_words_around_the_answer_have_its_language(string language, params string[] expected)
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", "review"), "screen", "-", "--language", language);
        Assert.All(expected, e => Assert.Contains(e, run.Output, StringComparison.Ordinal));
        Assert.Contains($"in {language}.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_terminal_gets_colours()
    {
        await using var server = await FakeServer.StartAsync();
        var plain = await Dualuse.RunAsync(server, Orders.Json("A", "prohibited"), "screen", "-");
        Assert.DoesNotContain('\u001b', plain.Output);
        var coloured = await Dualuse.RunAsync(
            Dualuse.Environment(Orders.Json("A", "prohibited")) with { OutputIsTerminal = true, Colours = true },
            "screen", "-", "--server", server.Address.ToString());
        Assert.Contains("\u001b[", coloured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_cannot_command_the_terminal()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", "review \\u001b[31m \\u202e"), "screen", "-");
        Assert.DoesNotContain(run.Output, c => c is '\u001b' or '\u202e');
    }

    [Fact]
    public async Task No_line_is_wider_than_the_page_and_none_ends_in_blanks()
    {
        await using var server = await FakeServer.StartAsync();
        var input = string.Join('\n', Enumerable.Range(0, 30).Select(i => Orders.Json($"SO-{i:D8}-{new string('x', i)}", "licence for 数控机床 and much more than fits")));
        var run = await Dualuse.RunAsync(server, input, "screen", "-");
        Assert.All(run.Lines, l => Assert.True(l.GetCellWidth() <= 80 && l == l.TrimEnd(), l));
    }

    [Fact]
    public async Task Of_many_orders_only_what_wants_attention_is_shown_and_the_rest_counted()
    {
        await using var server = await FakeServer.StartAsync();
        var input = string.Join('\n', Enumerable.Range(0, 500).Select(i => Orders.Json($"SO-{i}", i % 100 == 7 ? "review" : "shirts")));
        var run = await Dualuse.RunAsync(server, input, "screen", "-");
        Assert.Equal(5, run.Lines.Count(l => l.Contains("? REVIEW", StringComparison.Ordinal)));
        Assert.Equal("495 clear lines not shown (--all shows them)", run.Lines[^1]);
        Assert.Equal("500 orders, 500 lines: 5 REVIEW, 495 CLEAR · law of 2026-11-24", run.Lines[^2]);
        Assert.Equal(10, run.Status);
    }

    [Fact]
    public async Task An_order_that_could_not_be_read_has_its_row()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, $"{Orders.Json("A", "shirts")}\n{{\"item\": 1}}\n", "screen", "-");
        Assert.Contains("line-2        standard input:2 item", run.Output, StringComparison.Ordinal);
        Assert.Contains("✗ NOT SCREENED", run.Output, StringComparison.Ordinal);
    }
}
