using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Tests.Text;

public sealed class PhraseIndexTests
{
    [Theory]
    [InlineData("milling machine", "Milling machines, used")]
    [InlineData("milling machine", "machine for milling")]
    [InlineData("carbon fibre", "CARBON FIBERS T700")]
    [InlineData("centrifuge", "gasultracentrifuge")]
    [InlineData("bearbeitungszentrum", "5-Achs-Bearbeitungszentren")]
    [InlineData("bewerkingscentrum", "bewerkings centrum")]
    [InlineData("=ADC", "ADC 14 bit")]
    [InlineData("=ADC", "adc 14 bit")]
    [InlineData("=ADC", "two ADCs, 14 bit")]
    [InlineData("A/D converter", "A/D-converter")]
    [InlineData("fünfachsig", "fuenfachsige Maschine")]
    [InlineData("PCl5", "PCl5 98 % Fass 40kg")]
    [InlineData("ministère de la défense", "MINISTERE DE LA DEFENSE")]
    [InlineData("fibre de carbone", "fibres de carboné")]
    [InlineData("vapour deposition", "vapor deposition chamber")]
    [InlineData("国防", "中国国防部")]
    [InlineData("kohlenstofffaser", "Spule mit hochfesten Kohlenstofffasern")]
    [InlineData("radarabsorbierend lack", "radarabsorbierender Lack, 5 l")]
    [InlineData("kugelförmig wolframpulver", "kugelförmiger Wolframpulver")]
    public void A_phrase_is_found(string pattern, string text) => Assert.NotEmpty(Search(pattern, text));

    [Theory]
    [InlineData("milling machine", "milling of flour by hand, in the old way our fathers knew, without any machine")]
    [InlineData("cooled", "uncooled detector")]
    [InlineData("=CAM", "Cam shaft for engine")]
    [InlineData("DU metal", "tuyau du métal")]
    [InlineData("carbon-carbon", "carbon brush")]
    [InlineData("mod", "modern")]
    public void Another_thing_is_not(string pattern, string text) => Assert.Empty(Search(pattern, text));

    [Fact]
    public void A_longer_name_weighs_more()
    {
        var builder = new PhraseIndexBuilder<int>();
        builder.Add("laser", 1);
        builder.Add("excimer laser", 2);
        var index = builder.Build();
        var hits = Run(index, "excimer laser 193 nm");
        Assert.True(hits.Single(h => index.Targets(h)[0] == 2).Weight > hits.Single(h => index.Targets(h)[0] == 1).Weight);
    }

    [Fact]
    public void A_search_leaves_nothing_behind()
    {
        var builder = new PhraseIndexBuilder<int>();
        builder.Add("gas centrifuge", 1);
        var index = builder.Build();
        var text = new TokenisedText();
        var search = new PhraseSearch();
        foreach (var (words, expected) in new[] { ("gas", 0), ("centrifuge", 0), ("gas centrifuge", 1), ("gas", 0) })
        {
            text.Read(words);
            index.Search(text, search);
            Assert.Equal(expected, search.Hits.Length);
        }
    }

    [Theory]
    [InlineData("(a|b) [x] y", new[] { "a x y", "a y", "b x y", "b y" })]
    [InlineData("plain", new[] { "plain" })]
    public void A_pattern_stands_for_its_phrases(string pattern, string[] phrases) => Assert.Equal(phrases, PhrasePattern.Expand(pattern));

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("[a")]
    public void Brackets_must_match(string pattern) => Assert.Throws<FormatException>(() => PhrasePattern.Expand(pattern));

    private static PhraseHit[] Search(string pattern, string text)
    {
        var builder = new PhraseIndexBuilder<int>();
        builder.Add(pattern, 1);
        return Run(builder.Build(), text);
    }

    private static PhraseHit[] Run(PhraseIndex<int> index, string words)
    {
        var text = new TokenisedText();
        text.Read(words);
        var search = new PhraseSearch();
        index.Search(text, search);
        return search.Hits.ToArray();
    }
}
