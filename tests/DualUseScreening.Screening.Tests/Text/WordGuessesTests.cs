using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Tests.Text;

public sealed class WordGuessesTests
{
    private static readonly string[] Stems = [.. new[]
    {
        "centrifuge", "reactor", "powder", "microbolometer", "phosphite", "accelerometer", "valve", "spectrometer", "spectrum", "trifluoride",
    }.Select(Stemming.Stem)];

    [Theory]
    [InlineData("MICROBOLOM", "microbolometer")]
    [InlineData("RCTR", "reactor")]
    [InlineData("PWDR", "powder")]
    [InlineData("ACCLRMTR", "accelerometer")]
    [InlineData("SPECTROM", "spectrometer")]
    public void A_shortened_word_is_recognised(string shortened, string word) => Assert.Contains(Stemming.Stem(word), Shortened(shortened));

    [Theory]
    [InlineData("PMP")]
    [InlineData("XYZW")]
    [InlineData("PO")]
    public void Too_little_is_left_of_a_word(string shortened) => Assert.Empty(Shortened(shortened));

    [Theory]
    [InlineData("centrifgue", "centrifuge")]
    [InlineData("centriffuge", "centrifuge")]
    [InlineData("centrfuge", "centrifuge")]
    [InlineData("accelarometer", "accelerometer")]
    public void A_slip_of_a_letter_is_forgiven(string misspelt, string word)
    {
        var found = Misspelt(misspelt);
        Assert.True(found.Contains(Stemming.Stem(word)) || Stemming.Stem(misspelt) == Stemming.Stem(word));
    }

    [Theory]
    [InlineData("phosphate")]
    [InlineData("trichloride")]
    [InlineData("valves")]
    [InlineData("centaurs")]
    public void Another_word_is_another_word(string word) => Assert.Empty(Misspelt(word));

    private static List<string> Shortened(string word)
    {
        var found = new List<int>();
        var folded = Folding.Fold(word);
        new WordGuesses(Stems).AddShortened(folded, Stemming.Stem(folded), found);
        return [.. found.Select(n => Stems[n])];
    }

    private static List<string> Misspelt(string word)
    {
        var found = new List<int>();
        new WordGuesses(Stems).AddMisspelt(Stemming.Stem(Folding.Fold(word)), found);
        return [.. found.Select(n => Stems[n])];
    }
}
