using System.Text.Json;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;
using DualUseScreening.Server.Mapping;

namespace DualUseScreening.Bench.Transactions;

/// <summary>Screens labelled cases with the bundled lists, as the service does between reading a request and writing its answer.</summary>
internal sealed class Screening
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public Screening()
    {
        var data = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("data/");
        Snapshot = SnapshotCompiler.Compile(new ReleaseCompiler(new ListsOptions { Folder = data }).Compile(), "bench");
    }

    public ListSnapshot Snapshot { get; }

    public static Transaction Read(LabelledCase one) => TransactionMapper.ToTransaction(one.Request, AsOf);

    public ScreeningResult Screen(LabelledCase one) => Snapshot.Screener.Screen(Read(one));

    /// <summary>What is wrong with an answer; empty: nothing.</summary>
    public static string Problem(LabelledCase one, ScreeningResult result)
    {
        var expect = one.Expect;
        if (!expect.Verdicts.Contains(Name(result.Verdict)))
        {
            return "verdict " + Name(result.Verdict);
        }

        var said = result.Findings;
        if (expect.Nothing && said.Any(f => f.Verdict > Verdict.Clear))
        {
            return "something found";
        }

        if (expect.First.Count > 0 && (said.Count == 0 || !expect.First.Any(p => Fits(p, said[0]))))
        {
            return "another reason first";
        }

        var missing = expect.Findings.FirstOrDefault(p => !said.Any(f => Fits(p, f)));
        return missing is not null ? $"no finding {missing.Check} {missing.Code}"
            : result.Questions.Count < expect.Questions ? $"{result.Questions.Count} questions"
            : "";
    }

    public static string Name(Verdict verdict) => "VERDICT_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName(verdict.ToString());

    public static string Name(Check check) => "CHECK_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName(check.ToString());

    private static bool Fits(FindingPattern pattern, Finding finding) =>
        Name(finding.Check) == pattern.Check && finding.Code.StartsWith(pattern.Code, StringComparison.Ordinal);
}
