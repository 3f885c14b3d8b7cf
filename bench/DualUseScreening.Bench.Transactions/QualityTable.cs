using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Bench.Transactions;

/// <summary>One line for each kind: right verdicts, right verdicts with a right reason first, false reviews among what is harmless.</summary>
internal static class QualityTable
{
    public static void Print(Screening screening, IReadOnlyList<LabelledCase> cases, bool verbose)
    {
        var answers = cases.Select(c => (Case: c, Result: screening.Screen(c))).ToList();
        Console.WriteLine($"{"kind",-28} {"n",5} {"verdict",9} {"and reason",11} {"held up",8}");
        foreach (var group in answers.GroupBy(a => a.Case.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(group.Key, [.. group]);
        }

        Row("all", answers);
        Row("all but ordinary", [.. answers.Where(a => !a.Case.IsOrdinary)]);
        Row("all ordinary", [.. answers.Where(a => a.Case.IsOrdinary)]);
        if (verbose)
        {
            Console.WriteLine();
            foreach (var (one, result) in answers)
            {
                if (Screening.Problem(one, result) is { Length: > 0 } problem)
                {
                    Describe(one, result, problem);
                }
            }
        }
    }

    private static void Row(string name, IReadOnlyList<(LabelledCase Case, ScreeningResult Result)> answers)
    {
        var verdicts = answers.Count(a => a.Case.Expect.Verdicts.Contains(Screening.Name(a.Result.Verdict)));
        var right = answers.Count(a => Screening.Problem(a.Case, a.Result).Length == 0);
        var harmless = answers.Where(a => a.Case.Expect.Verdicts is ["VERDICT_CLEAR"]).ToList();
        var held = harmless.Count(a => a.Result.Verdict > Verdict.Clear);
        Console.WriteLine($"{name,-28} {answers.Count,5} {Share(verdicts, answers.Count),9} {Share(right, answers.Count),11} "
            + $"{(harmless.Count == 0 ? "-" : Share(held, harmless.Count)),8}");
    }

    private static void Describe(LabelledCase one, ScreeningResult result, string problem)
    {
        Console.WriteLine($"{one.Kind}: {one.Name}: {problem}; expected {string.Join(" or ", one.Expect.Verdicts)} "
            + string.Join(" or ", one.Expect.First.Select(p => p.Check + " " + p.Code)));
        foreach (var finding in result.Findings.Where(f => f.Verdict > Verdict.Clear).Take(4))
        {
            Console.WriteLine($"    {finding.Check} {finding.Code} {finding.Verdict} {finding.Score:0.00}: "
                + string.Join("; ", finding.Features.Select(f => f.Name)));
        }
    }

    private static string Share(int count, int of) => of == 0 ? "-" : $"{100.0 * count / of:0.0} %";
}
