using System.Text.Json;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>A request of the contract and what its answer must hold.</summary>
public sealed record ContractCase(string Name, string Request, JsonElement Expect)
{
    /// <summary>All cases of all files.</summary>
    public static IReadOnlyList<ContractCase> All { get; } = Read();

    private static List<ContractCase> Read()
    {
        var cases = new List<ContractCase>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "contract"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            cases.AddRange(json.RootElement.EnumerateArray().Select(
                c => new ContractCase(c.GetProperty("name").GetString()!, c.GetProperty("request").GetRawText(), c.GetProperty("expect").Clone())));
        }

        return cases;
    }
}
