using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Tests.Goods;

[Collection(RuleCollection.Name)]
public sealed class DefinitionTests(RuleData data)
{
    [Theory]
    [InlineData("2B001.b.2", "contouring-control")]
    [InlineData("2B001.b.2.a", "unidirectional-positioning-repeatability")]
    [InlineData("2B001.b.2.a", "numerical-control")]
    [InlineData("4A003.b", "adjusted-peak-performance")]
    [InlineData("1C010.b", "specific-modulus")]
    [InlineData("1C010.b", "fibrous-or-filamentary-materials")]
    [InlineData("2B207", "end-effectors")]
    [InlineData("2B007", "robot")]
    [InlineData("3A001.a.5.a.3", "sample-rate")]
    [InlineData("3E001", "technology")]
    [InlineData("2B004", "isostatic-presses")]
    [InlineData("9A012", "unmanned-aerial-vehicle")]
    public void An_entry_has_the_definitions_that_it_hangs_on(string code, string definition) =>
        Assert.Contains(data.Goods.DefinitionsOf(data.Goods.Find(code)!), d => d.Id == definition);

    [Theory]
    [InlineData("1C350.1", "contouring-control")]
    [InlineData("3A001.a.5.a.3", "laser")]
    public void And_no_other(string code, string definition) =>
        Assert.DoesNotContain(data.Goods.DefinitionsOf(data.Goods.Find(code)!), d => d.Id == definition);

    [Fact]
    public void Every_definition_says_itself_in_four_languages()
    {
        Assert.InRange(data.ControlList.Definitions.Count, 50, 500);
        Assert.All(data.ControlList.Definitions, d =>
            Assert.Equal(4, Enum.GetValues<Language>().Select(l => d.Text[l]).Where(t => t.Length > 20).Distinct().Count()));
    }

    [Fact]
    public void Entries_are_related_by_CAS_number_heading_and_part()
    {
        var phosgene = EntrySearch.Find(data.Goods, new EntryQuery { CasNumber = "75-44-5" });
        Assert.Equal("1C450.a.4", Assert.Single(phosgene).Code);
        Assert.Contains(EntrySearch.Find(data.Goods, new EntryQuery { HsCode = "845710" }), e => e.Code == "2B001.b.2");
        var part = EntrySearch.Find(data.Goods, new EntryQuery { Codes = ["2B001.b.2"] }).Select(e => e.Code).ToArray();
        Assert.Superset(new HashSet<string> { "2B001", "2B001.b.2", "2B001.b.2.a" }, part.ToHashSet());
        Assert.DoesNotContain("2B001.b.1", part);
        Assert.Empty(EntrySearch.Find(data.Goods, new EntryQuery { Codes = [] }));
        Assert.Empty(EntrySearch.Find(data.Goods, new EntryQuery { CasNumber = "75-44-5", HsCode = "845710" }));
    }
}
