using DualUseScreening.Lists;
using DualUseScreening.Lists.Files;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Rules;

namespace DualUseScreening.Screening.Tests.Rules;

[Collection(RuleCollection.Name)]
public sealed class ReaderTests(RuleData data) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_misspelt_field_is_an_error_at_its_line()
    {
        Write("catch-all/rules.yaml", "act: 32021R0821\nrules:\n  - id: x\n    artikle: '4'\n");
        var error = Assert.Throws<ListFormatException>(() => CatchAllReader.Read(new DataFolder(_folder)));
        Assert.Equal(("catch-all/rules.yaml", 4, "rules[x].artikle"), (error.File, error.Line, error.Field));
    }

    [Fact]
    public void A_statement_that_cannot_be_read_is_an_error_at_its_line()
    {
        Write("catch-all/rules.yaml", """
            act: 32021R0821
            rules:
              - id: x
                article: "4(1)"
                title: {en: a, nl: a, fr: a, de: a}
                verdict: REVIEW
                when:
                  - destination in [RU]
                  - any:
                      - end-user-tall
                author: dualuse
                validFrom: 2021-09-09
                examples: {fires: [{destination: RU}], silent: [{destination: CH}]}
            """);
        var content = CatchAllReader.Read(new DataFolder(_folder));
        var error = Assert.Throws<RuleFormatException>(() => RulesCompiler.Compile(
            data.Law, data.Embargo, data.CatchAll with { Rules = content.Rules }, data.Diversion, data.Goods, data.Messages));
        Assert.Equal(("catch-all/rules.yaml", 10, "rules[x].when"), (error.Place.File, error.Place.Line, error.Place.Field));
        Assert.Contains("end-user-tall", error.Problem);
    }

    [Theory]
    [InlineData("", "author")]
    [InlineData("author: dualuse", "validFrom")]
    [InlineData("author: dualuse\n    validFrom: 2021-09-09", "must fire")]
    [InlineData("author: dualuse\n    validFrom: 2021-09-09\n    examples: {fires: [{destination: RU}]}", "must not")]
    public void A_rule_names_author_and_first_day_and_proves_itself(string fields, string problem)
    {
        Write("catch-all/rules.yaml", "act: 32021R0821\nrules:\n  - id: x\n    article: '4'\n    title: {en: a, nl: a, fr: a, de: a}\n    verdict: REVIEW\n"
            + $"    when: destination in [RU]\n    {fields}\n");
        var error = Assert.Throws<ListFormatException>(() => CatchAllReader.Read(new DataFolder(_folder)));
        Assert.Equal(("catch-all/rules.yaml", 3), (error.File, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_names_an_annex_that_is_there()
    {
        Write("embargo/x.yaml", """
            act: {id: 32014R0833, stateAsOf: 2025-10-23}
            measures:
              - id: m
                article: "2(1)"
                title: {en: a, nl: a, fr: a, de: a}
                when: destination in [RU]
                goods: {annexes: [nowhere]}
                verdict: PROHIBITED
            """);
        var error = Assert.Throws<ListFormatException>(() => EmbargoReader.Read(new DataFolder(_folder)));
        Assert.Equal(("embargo/x.yaml", 7), (error.File, error.Line));
    }

    [Fact]
    public void Sentences_have_the_same_placeholders_in_every_language()
    {
        Write("messages/x.yaml", "messages:\n  - {id: a, en: '{x}', nl: '{x}', fr: '{y}', de: '{x}'}\n");
        var error = Assert.Throws<ListFormatException>(() => MessageReader.Read(new DataFolder(_folder)));
        Assert.Contains("fr", error.Problem);
    }

    [Theory]
    [InlineData("32014R0833", "Regulation (EU) No 833/2014")]
    [InlineData("32006R0765", "Regulation (EC) No 765/2006")]
    [InlineData("32021R0821", "Regulation (EU) 2021/821")]
    [InlineData("32013D0184", "Decision 2013/184/CFSP")]
    public void An_act_is_named_by_its_number(string celex, string name) => Assert.Equal(name, ActName.Of(celex));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
