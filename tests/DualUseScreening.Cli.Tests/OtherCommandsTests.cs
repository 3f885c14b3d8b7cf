using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

public sealed class OtherCommandsTests
{
    [Fact]
    public async Task Classify_explains_within_eighty_columns()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, "", "classify", "milling", "machine", "--cas", "111-48-8", "--hs", "84571010", "--attr", "axes = 5");
        Assert.Equal(
            """
            2B001.b.2         PERHAPS LISTED                                            0.83
              Machine tool for milling with five contouring axes or more
              Asked: milling machine|111-48-8|84571010|axes=5
                =  contouring axes                           5           >= 5
                ?  unidirectional positioning repeatability  not stated  <= 0.9 um
                ? What is the unidirectional positioning repeatability of the linear axes,
                  in µm?

            2B201.a           NOT LISTED                                                0.40
              Machine tool for milling
                ≠  accuracy  9 um        <= 6 um


            """, run.Output);
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Lists_show_what_is_stale()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, "", "lists");
        Assert.Equal(
            """
            List          Version             Entries  State of         Age
            control-list  aabbccddeeff0011      1 234  2026-09-30       3 d
            ofac-sdn      1100ffeeddccbbaa     17 000  2026-01-02     400 d  STALE

            Release 0011223344556677

            """, run.Output);
    }

    [Theory]
    [InlineData("receipt-of-A", 0, "The receipt stands")]
    [InlineData("receipt-of-B", 1, "differs from what was screened")]
    [InlineData("forged", 1, "was not issued by this service")]
    public async Task Verify_says_whether_a_receipt_stands(string receipt, int status, string expected)
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", "shirts"), "verify", receipt, "-");
        Assert.Equal(status, run.Status);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_takes_the_receipt_from_an_answer()
    {
        await using var server = await FakeServer.StartAsync();
        var answer = Path.GetTempFileName();
        try
        {
            var screened = await Dualuse.RunAsync(server, Orders.Json("A", "shirts"), "screen", "-", "--json");
            await File.WriteAllTextAsync(answer, screened.Output);
            Assert.Equal(0, (await Dualuse.RunAsync(server, Orders.Json("A", "shirts"), "verify", answer, "-")).Status);
        }
        finally
        {
            File.Delete(answer);
        }
    }

    [Fact]
    public async Task Verify_speaks_for_one_order()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, $"{Orders.Json("A", "x")}\n{Orders.Json("B", "x")}", "verify", "receipt-of-A", "-");
        Assert.Equal((2, "dualuse: standard input: holds more than one order; a receipt speaks for one\n"), (run.Status, run.Error));
    }
}
