using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Tests.Goods;

public sealed class InchFractionTests
{
    [Theory]
    [InlineData("1/4 inch", 0.25, 3)]
    [InlineData("3/4\" NPT", 0.75, 3)]
    [InlineData("1 1/2\"", 1.5, 5)]
    [InlineData("1-1/4 in", 1.25, 5)]
    [InlineData("1½ Zoll", 1.5, 2)]
    [InlineData("11/16\"", 0.6875, 5)]
    public void A_fraction_of_an_inch_is_read(string text, double inches, int length)
    {
        Assert.Equal(length, InchFraction.Read(text, out var value));
        Assert.Equal(inches, value);
    }

    [Theory]
    [InlineData("12 inch")]
    [InlineData("1/3 inch")]
    [InlineData("4/2 inch")]
    [InlineData("10/100 Mbit")]
    [InlineData("1/")]
    [InlineData("2024/1")]
    public void What_is_no_fraction_is_left(string text) => Assert.Equal(0, InchFraction.Read(text, out _));
}
