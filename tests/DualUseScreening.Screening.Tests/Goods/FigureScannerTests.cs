using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Tests.Goods;

public sealed class FigureScannerTests
{
    private static readonly UnitTable Units = new(
    [
        new UnitContent("m", "length", 1, 0, false, []) { Thousands = true }, new UnitContent("mm", "length", 1e-3, 0, false, []) { Thousands = true }, new UnitContent("um", "length", 1e-6, 0, false, ["µm"]),
        new UnitContent("mbar", "pressure", 100, 0, false, []), new UnitContent("kg", "mass", 1, 0, false, []) { Thousands = true }, new UnitContent("g", "mass", 1e-3, 0, false, []) { Thousands = true },
        new UnitContent("h", "time", 3600, 0, false, ["hour", "Stunde", "heure"]) { Thousands = true }, new UnitContent("min", "time", 60, 0, false, ["minute"]) { Thousands = true },
        new UnitContent("kg/h", "mass-flow", 1 / 3600.0, 0, false, []) { Thousands = true }, new UnitContent("Hz", "frequency", 1, 0, false, ["frames per second", "images par seconde"]) { Thousands = true },
        new UnitContent("cm3", "volume", 1e-6, 0, false, ["cm³"]) { Thousands = true },
    ]);

    private static readonly Wording Words = new(
    [
        new WordingContent("per", ["per", "je", "par"]), new WordingContent("of", ["of", "de"]), new WordingContent("times-1e6", ["million", "millions", "Mio"]),
        new WordingContent("more-than", ["more than", "mehr als"]), new WordingContent("number-4", ["four", "vier"]),
    ]);

    [Theory]
    [InlineData("0.5 mm", 0.5e-3)]
    [InlineData(".5 mm", 0.5e-3)]
    [InlineData("T0.03MM", 0.03e-3)]
    [InlineData("T25MM", 25e-3)]
    [InlineData("X600 mm", 0.6)]
    [InlineData("1E-7MBAR", 1e-5)]
    [InlineData("5.000 cm³", 5e-3)]
    [InlineData("5 million frames per second", 5e6)]
    [InlineData("5 millions d'images par seconde", 5e6)]
    [InlineData("2,5 Mio. Hz", 2.5e6)]
    [InlineData("150 g Fluor je Stunde", 0.15 / 3600)]
    [InlineData("150 g/h", 0.15 / 3600)]
    [InlineData("1.800 kg H2/h", 0.5)]
    [InlineData("1 800 kg/h", 0.5)]
    [InlineData("3 kg per minute", 0.05)]
    public void One_figure_is_read(string text, double si)
    {
        var figure = Assert.Single(Scan(text));
        Assert.Equal(si, figure.Low, si * 1e-9);
    }

    [Fact]
    public void The_unit_behind_a_name_with_a_number_is_not_its_own() => Assert.Null(Assert.Single(Scan("FP16 mbar")).Unit);

    [Theory]
    [InlineData("2 g per channel", 2e-3)]
    [InlineData("3 kg/m", 3)]
    public void What_is_no_rate_stays_what_it_is(string text, double si) => Assert.Equal(si, Assert.Single(Scan(text)).Low, si * 1e-9);

    [Fact]
    public void The_number_of_a_formula_is_no_thousand_of_the_next() =>
        Assert.Equal(600.0 / 3600, Scan("H2 600 kg/h").Single(f => f.Unit is not null).Low, 1e-12);

    [Fact]
    public void Three_numbers_are_a_body_in_millimetres() =>
        Assert.Equal([0.9, 1.2, 0.7], Scan("900X1200X700").Select(f => Math.Round(f.Low, 9)));

    [Fact]
    public void Two_numbers_are_an_array_and_a_third_in_micrometres_its_pitch()
    {
        var figures = Scan("640x512x12µm");
        Assert.Equal(2, figures.Count);
        Assert.True(figures[0].Grid);
        Assert.Equal(640 * 512, figures[0].Low);
        Assert.Equal(12e-6, figures[1].Low, 1e-12);
    }

    [Fact]
    public void A_number_in_words_is_qualified_as_well() =>
        Assert.Equal(Qualifier.MoreThan, Assert.Single(Scan("mehr als vier Achsen")).Qualifier);

    private static List<Figure> Scan(string text)
    {
        var tokens = new TokenisedText();
        var figures = new List<Figure>();
        tokens.Read(text);
        new FigureScanner(Units, Words).Scan(text, tokens, figures);
        return figures;
    }
}
