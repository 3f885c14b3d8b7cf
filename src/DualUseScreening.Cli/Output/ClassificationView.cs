using System.Globalization;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>Explains one description: which entries it may fall under, what was compared, what is missing.</summary>
internal sealed class ClassificationView(Page page, Wording words)
{
    private const int MaxRuledOut = 3;
    private const int Indent = 11;

    /// <summary>Writes it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="all">Every entry that was ruled out, too.</param>
    public void Write(ClassifyResponse response, bool all)
    {
        if (response.Candidates.Count == 0)
        {
            page.Hang(0, "", Tone.Plain, words.NothingAlike, Tone.Of(Match.RuledOut));
        }

        var ruledOut = 0;
        foreach (var candidate in response.Candidates)
        {
            if (candidate.Match == Match.RuledOut && ++ruledOut > MaxRuledOut && !all)
            {
                continue;
            }

            Write(candidate, all);
            page.Gap();
        }

        if (ruledOut > MaxRuledOut && !all)
        {
            page.Hang(0, "", Tone.Plain, $"{ruledOut - MaxRuledOut} {words.MoreRuledOut}", Tone.Faint);
        }

        foreach (var remark in response.Remarks)
        {
            page.Hang(0, "·", Tone.Faint, remark);
        }
    }

    private void Write(Candidate candidate, bool all)
    {
        var match = words.Of(candidate.Match);
        var score = candidate.Score.ToString("0.00", CultureInfo.InvariantCulture);
        var code = Math.Max(16, candidate.Code.Length);
        page.Row(
            new Cell(candidate.Code, code, Tone.Bold), new Cell(match, page.Width - code - 8, Tone.Of(candidate.Match)),
            new Cell(score, 4, Tone.Faint, Right: true));
        page.Hang(2, "", Tone.Plain, candidate.Title);
        if (candidate.Reason.Length > 0 && candidate.Reason != candidate.Title)
        {
            page.Hang(2, "", Tone.Plain, candidate.Reason, Tone.Faint);
        }

        Criteria(Telling(candidate, all));
        foreach (var question in candidate.Questions)
        {
            page.Hang(4, "?", Tone.Of(Verdict.Review), question.Text);
        }
    }

    // What decided it: of a listed entry what fits, of one that is ruled out what does not; of a doubtful one everything. Once each.
    private static List<Criterion> Telling(Candidate candidate, bool all) =>
    [
        .. candidate.Criteria
            .Where(c => all || candidate.Match switch
            {
                Match.Confirmed => c.Result is CriterionResult.Met or CriterionResult.Assumed,
                Match.RuledOut => c.Result == CriterionResult.NotMet,
                _ => true,
            })
            .DistinctBy(c => (c.Name, c.Required, c.Stated, c.Result)),
    ];

    private void Criteria(List<Criterion> criteria)
    {
        if (criteria.Count == 0)
        {
            return;
        }

        var required = Math.Min(criteria.Max(c => c.Required.Length), page.Width / 4);
        var stated = Math.Min(Math.Max(words.NotStated.Length, criteria.Max(c => c.Stated.Length)), page.Width / 4);
        var name = Math.Min(criteria.Max(c => c.Name.Length), page.Width - required - stated - Indent);
        foreach (var criterion in criteria)
        {
            var value = criterion.Stated.Length > 0 ? criterion.Stated
                : criterion.Result == CriterionResult.Assumed ? words.Assumed : words.NotStated;
            var (mark, style) = Mark(criterion.Result);
            page.Row(
                new Cell("", 2, Tone.Plain), new Cell(mark, 1, style), new Cell(criterion.Name, name, Tone.Plain),
                new Cell(value, stated, criterion.Stated.Length > 0 ? Tone.Plain : Tone.Faint),
                new Cell(criterion.Required, required, Tone.Faint));
        }
    }

    private static (string Mark, Spectre.Console.Style Style) Mark(CriterionResult result) => result switch
    {
        CriterionResult.Met => ("=", Tone.Of(Match.Confirmed)),
        CriterionResult.NotMet => ("≠", Tone.Of(Match.RuledOut)),
        CriterionResult.Assumed => ("~", Tone.Of(Match.Likely)),
        _ => ("?", Tone.Of(Match.Likely)),
    };
}
