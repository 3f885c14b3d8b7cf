using System.Text.Json;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Bench.Load;

/// <summary>A contract case: a shipment and the verdicts that are right for it.</summary>
/// <param name="Id">Its request id.</param>
/// <param name="Request">The shipment.</param>
/// <param name="Verdicts">The verdicts, by their JSON names.</param>
internal sealed record ContractCase(string Id, ScreenRequest Request, IReadOnlyList<string> Verdicts)
{
    public static IReadOnlyList<ContractCase> Read(string file, IReadOnlyList<string> ids)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var all = document.RootElement.EnumerateArray().Select(Read).ToDictionary(c => c.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => all.TryGetValue(id, out var known) ? known : throw new ArgumentException($"{file} has no case {id}"))];
    }

    /// <summary>A measure of wrong answers would be worth nothing.</summary>
    public void MustHold(ScreenResponse answer)
    {
        var verdict = "VERDICT_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName(answer.Verdict.ToString());
        if (!Verdicts.Contains(verdict))
        {
            throw new InvalidOperationException($"{Id} is answered {verdict}, not {string.Join(" or ", Verdicts)}");
        }
    }

    private static ContractCase Read(JsonElement element)
    {
        var request = ScreenRequest.Parser.ParseJson(element.GetProperty("request").GetRawText());
        return new ContractCase(
            request.RequestId, request, [.. element.GetProperty("expect").GetProperty("verdict").EnumerateArray().Select(v => v.GetString()!)]);
    }
}
