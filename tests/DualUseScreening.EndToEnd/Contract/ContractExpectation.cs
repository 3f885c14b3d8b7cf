using System.Text.Json;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>What a case asks of an answer.</summary>
internal static class ContractExpectation
{
    public static void Check(JsonElement expect, JsonElement answer)
    {
        var verdicts = expect.GetProperty("verdict").EnumerateArray().Select(v => v.GetString()).ToArray();
        var verdict = answer.GetProperty("verdict").GetString();
        Assert.True(verdicts.Contains(verdict), $"{verdict}, not {string.Join(" or ", verdicts)}: {answer}");
        if (expect.TryGetProperty("findings", out var findings))
        {
            CheckFindings(findings, answer.GetProperty("findings").EnumerateArray().ToArray(), answer);
        }

        if (expect.TryGetProperty("questions", out var questions))
        {
            Assert.True(answer.GetProperty("questions").GetArrayLength() >= questions.GetInt32(), $"too few questions: {answer}");
        }

        if (expect.TryGetProperty("authorisation", out var code))
        {
            var use = answer.GetProperty("authorisations").EnumerateArray().SingleOrDefault(a => a.GetProperty("code").GetString() == code.GetString());
            Assert.True(use.ValueKind == JsonValueKind.Object, $"no {code}: {answer}");
            Assert.NotEqual(0, use.GetProperty("conditions").GetArrayLength());
        }

        CheckWords(answer);
    }

    private static void CheckFindings(JsonElement expected, JsonElement[] found, JsonElement answer)
    {
        if (expected.GetArrayLength() == 0)
        {
            Assert.All(found, f => Assert.Equal("VERDICT_CLEAR", f.GetProperty("verdict").GetString()));
        }

        foreach (var wanted in expected.EnumerateArray())
        {
            var check = wanted.GetProperty("check").GetString();
            var code = wanted.TryGetProperty("code", out var c) ? c.GetString()! : "";
            Assert.True(
                found.Any(f => f.GetProperty("check").GetString() == check && f.GetProperty("code").GetString()!.StartsWith(code, StringComparison.Ordinal)),
                $"no {check} {code}: {answer}");
        }
    }

    // Every sentence is there, whole, and every finding says where it comes from.
    private static void CheckWords(JsonElement answer)
    {
        foreach (var finding in answer.GetProperty("findings").EnumerateArray())
        {
            Assert.False(string.IsNullOrWhiteSpace(finding.GetProperty("message").GetString()), finding.ToString());
            Assert.DoesNotContain("{", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(finding.GetProperty("listVersion").GetString()), finding.ToString());
        }

        Assert.All(answer.GetProperty("nextSteps").EnumerateArray(), s => Assert.False(string.IsNullOrWhiteSpace(s.GetProperty("text").GetString())));
        Assert.All(answer.GetProperty("questions").EnumerateArray(), q => Assert.False(string.IsNullOrWhiteSpace(q.GetProperty("text").GetString())));
        Assert.NotEqual(0, answer.GetProperty("checks").GetArrayLength());
        Assert.NotEqual(0, answer.GetProperty("lists").GetArrayLength());
        Assert.False(string.IsNullOrEmpty(answer.GetProperty("receipt").GetString()));
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("riskScore").ValueKind);
        Assert.InRange(answer.GetProperty("riskScore").GetInt32(), 0, 100);
    }
}
