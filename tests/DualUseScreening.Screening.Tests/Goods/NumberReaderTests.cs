using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Tests.Goods;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("2,4 GPa", 2.4, 3)]
    [InlineData("0.9 µm", 0.9, 3)]
    [InlineData("3 000 m", 3000, 5)]
    [InlineData("1.400.000,50 EUR", 1400000.5, 12)]
    [InlineData("1,400,000", 1400000, 9)]
    [InlineData("1.234,5", 1234.5, 7)]
    [InlineData("1E8 n/s", 1e8, 3)]
    [InlineData("1e-6", 1e-6, 4)]
    [InlineData("5×10⁻⁶", 5e-6, 6)]
    [InlineData("5 x 10^-9", 5e-9, 9)]
    [InlineData("10^8", 1e8, 4)]
    [InlineData("10⁻⁷", 1e-7, 4)]
    [InlineData("99.9999 %", 99.9999, 7)]
    [InlineData("14", 14, 2)]
    public void A_number_is_read_as_people_write_it(string text, double value, int length)
    {
        var number = NumberReader.Read(text);
        Assert.Equal(value, number.Value, value * 1e-12);
        Assert.Equal(length, number.Length);
    }

    [Theory]
    [InlineData("1.200 mm", 1.2, 1200)]
    [InlineData("1,064 µm", 1.064, 1064)]
    public void A_single_separator_before_three_digits_may_be_either(string text, double asDecimal, double asGroups)
    {
        var number = NumberReader.Read(text);
        Assert.Equal(asDecimal, number.Value, 1e-12);
        Assert.Equal(asGroups, number.Grouped);
    }

    [Theory]
    [InlineData("0,500 mm")]
    [InlineData("12,5")]
    [InlineData("1.2000")]
    public void What_cannot_be_groups_is_a_decimal(string text) => Assert.True(double.IsNaN(NumberReader.Read(text).Grouped));
}
