using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Tests.Goods.Classified;

public sealed class ClassificationFilesTests
{
    private static readonly ClassificationFiles Files = new(
    [
        new ClassificationListContent("everybody", "", [], []),
        new ClassificationListContent("voorbeeld", "", ["Voorbeeld NV", "BE 0123.456.789"], []),
        new ClassificationListContent("nobody", "", ["\u200D"], []),
    ]);

    [Theory]
    [InlineData("Voorbeeld NV", "", "voorbeeld everybody")]
    [InlineData("VOORBEELD N.V.", "", "voorbeeld everybody")]
    [InlineData("Something else", "be0123456789", "voorbeeld everybody")]
    [InlineData("Something else", "BE0123456780", "everybody")]
    [InlineData("", "", "everybody")]
    public void A_file_counts_for_the_exporters_it_names_and_before_one_for_everybody(string name, string number, string expected) =>
        Assert.Equal(expected, string.Join(' ', Files.For(name, number.Length == 0 ? [] : [new Identifier("vat", number)]).Select(f => f.Name)));
}
