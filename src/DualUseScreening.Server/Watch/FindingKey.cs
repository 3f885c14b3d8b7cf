using DualUseScreening.Contract.V1;

namespace DualUseScreening.Server.Watch;

/// <summary>Tells findings of one screening apart over releases: check, code, line, party, verdict. Information does not count.</summary>
internal static class FindingKey
{
    /// <summary>The keys of an answer, in order.</summary>
    public static IReadOnlyList<string> In(ScreenResponse answer) =>
        [.. answer.Findings.Where(f => f.Verdict > Verdict.Clear && f.Check != Check.ListState).Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The codes in some keys, each once.</summary>
    public static IEnumerable<string> Codes(IEnumerable<string> keys) => keys.Select(k => k.Split('\t')[1]).Distinct(StringComparer.Ordinal);

    /// <summary>The key of a finding.</summary>
    public static string Of(Finding finding) => $"{(int)finding.Check}\t{finding.Code}\t{finding.ItemId}\t{finding.Party}\t{(int)finding.Verdict}";

    /// <summary>What the key says.</summary>
    public static Finding Read(string key)
    {
        var parts = key.Split('\t');
        return new Finding { Check = (Check)int.Parse(parts[0]), Code = parts[1], ItemId = parts[2], Party = parts[3], Verdict = (Verdict)int.Parse(parts[4]) };
    }
}
