using DualUseScreening.Lists;
using DualUseScreening.Lists.Files;
using DualUseScreening.Screening.ExporterRules;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.ExporterRules;

[Collection(RuleCollection.Name)]
public sealed class ExporterRulesTests(RuleData data) : IDisposable
{
    private const string Rules = """
        exporter: {names: ["Voorbeeld NV"], countries: [BE], identifiers: ["BE0123456749"]}
        patterns:
          - id: late-payers
            title: {en: Late payers, nl: Wanbetalers, fr: Mauvais payeurs, de: Säumige Zahler}
            words: ["acme (optics|optical)"]
        rules:
          - id: own-late-payers
            title: "Ask accounting before anything goes to this customer."
            when: party-name matches late-payers
            verdict: REVIEW
            examples:
              fires: [{destination: CH, endUser: "Acme Optics AG"}]
              silent: [{destination: CH, endUser: "Zug Optik AG"}]
          - id: own-no-lasers-to-om
            title: "We do not sell lasers to Oman."
            when: ["destination in [OM]", "hs in [901320]"]
            verdict: PROHIBITED
            examples:
              fires: [{destination: OM, hs: "90132000"}]
              silent: [{destination: OM, hs: "20041010"}]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("exporters-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void They_speak_in_the_exporter_s_own_calls_only()
    {
        var own = Compile(Rules);
        var shipment = RuleData.Shipment("destination: CH | endUser: Acme Optics AG | exporter: VOORBEELD N.V. | description: Cotton T-shirts | hs: 61091000");
        var finding = Assert.Single(Run(own, shipment));
        Assert.Equal((Check.ExporterRules, "own-late-payers", Verdict.Review), (finding.Check, finding.Code, finding.Verdict));
        Assert.Contains(finding.Evidence, e => e.Text == "Acme Optics");
        Assert.Empty(Run(own, shipment with { Exporter = shipment.Exporter with { Name = "Other NV" } }));
        Assert.Empty(Run(own, shipment with { Exporter = shipment.Exporter with { Country = "DE" } }));
    }

    [Fact]
    public void A_number_of_the_exporter_s_own_tells_it_under_any_name()
    {
        var shipment = RuleData.Shipment("destination: OM | exporter: V.B. Group | description: Diode laser | hs: 90132000");
        shipment = shipment with { Exporter = shipment.Exporter with { Identifiers = [new Identifier("vat", "BE 0123.456.749")] } };
        Assert.Contains(Run(Compile(Rules), shipment), f => f is { Code: "own-no-lasers-to-om", Verdict: Verdict.Prohibited });
    }

    [Fact]
    public void They_raise_a_verdict_and_leave_what_others_found()
    {
        var shipment = RuleData.Shipment("destination: RU | exporter: Voorbeeld NV | endUser: Acme Optics OOO | description: Microcontrollers | hs: 85423190");
        var before = data.Screen(shipment).Findings.Select(f => (f.Code, f.Verdict)).ToList();
        var after = Run(Compile(Rules), shipment, all: true).Select(f => (f.Code, f.Verdict)).ToList();
        Assert.Equal(before, after.Take(before.Count));
        Assert.Equal("own-late-payers", after[^1].Code);
    }

    [Theory]
    [InlineData("verdict: REVIEW", "verdict: CLEAR", "raises a verdict")]
    [InlineData("exporter: {names: [\"Voorbeeld NV\"], countries: [BE], identifiers: [\"BE0123456749\"]}", "exporter: {countries: [BE]}", "names or identifiers")]
    [InlineData("silent: [{destination: CH, endUser: \"Zug Optik AG\"}]", "silent: []", "must not")]
    public void What_would_mean_nothing_is_refused_with_its_line(string written, string instead, string problem)
    {
        var text = Rules.ReplaceLineEndings("\n").Replace(written, instead, StringComparison.Ordinal);
        Assert.NotEqual(Rules.ReplaceLineEndings("\n"), text);
        var error = Assert.Throws<ListFormatException>(() => Compile(text));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal("voorbeeld/own.yaml", error.File);
        Assert.True(error.Line > 0);
    }

    [Fact]
    public void An_example_of_a_rule_that_is_out_of_force_fires_no_more()
    {
        const string Written = "        verdict: PROHIBITED";
        var text = Rules.ReplaceLineEndings("\n").Replace(Written[4..], Written[4..] + "\n    validTo: 2026-01-01", StringComparison.Ordinal);
        Assert.NotEqual(Rules.ReplaceLineEndings("\n"), text);
        var own = Assert.Single(((ExporterRulesCheck)Compile(text)).Exporters);
        var failure = Assert.Single(new RuleExampleRunner(own.Book, data.Classifier, [], RuleData.Today).Run(own.Compiled));
        Assert.Equal(("own-no-lasers-to-om", true), (failure.Rule, failure.ShouldFire));
    }

    private ICheck Compile(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "voorbeeld"));
        File.WriteAllText(Path.Combine(_folder, "voorbeeld", "own.yaml"), text);
        return RulesCompiler.CompileExporters(ExporterRulesReader.Read(_folder), data.Rules, data.CatchAll, data.Diversion);
    }

    private List<Finding> Run(ICheck own, Transaction shipment, bool all = false)
    {
        var context = data.Screen(shipment);
        var before = context.Findings.Count;
        own.Run(context);
        return all ? context.Findings : context.Findings[before..];
    }
}
