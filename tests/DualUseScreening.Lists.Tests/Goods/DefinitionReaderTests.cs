using DualUseScreening.Lists.Files;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Tests.Goods;

public sealed class DefinitionReaderTests : IDisposable
{
    private const string Words = "\n    term: {en: a, nl: b, fr: c, de: d}\n    text: {en: a, nl: b, fr: c, de: d}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("definitions-").FullName;

    [Theory]
    [InlineData("  - id: x" + Words + "    in: [9Z9]\n", "no entry begins with '9Z9'")]
    [InlineData("  - id: x" + Words + "    parameters: [nowhere]\n", "unknown parameter 'nowhere'")]
    [InlineData("  - id: x" + Words, "nothing hangs on it")]
    [InlineData("  - id: x" + Words + "    in: [2B0]\n  - id: x" + Words + "    in: [2B0]\n", "is also in")]
    [InlineData("  - id: x" + Words + "    inn: [2B0]\n", "unknown field")]
    [InlineData("  - {id: x, text: a comma, that opens a field}\n", "unknown field")]
    public void An_error_names_file_and_line(string definitions, string problem)
    {
        var error = Assert.Throws<ListFormatException>(() => Read(definitions));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal("control-list/definitions.yaml", error.File);
        Assert.InRange(error.Line, 2, 20);
    }

    [Fact]
    public void Definitions_stand_in_the_order_of_the_file() => Assert.Equal(
        ["y", "x"], Read("  - id: y" + Words + "    in: [2B001]\n  - id: x" + Words + "    parameters: [app]\n").Select(d => d.Id));

    public void Dispose() => Directory.Delete(_folder, true);

    private IReadOnlyList<DefinitionContent> Read(string definitions)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "control-list"));
        File.WriteAllText(Path.Combine(_folder, "control-list", "definitions.yaml"), "definitions:\n" + definitions);
        var text = new LocalText("a", "a", "a", "a");
        return DefinitionReader.Read(
            new DataFolder(_folder),
            [new EntryContent { Code = "2B001", Title = text }],
            [new ParameterContent { Id = "app", Kind = ParameterKind.Quantity, Ask = text }]);
    }
}
