using System.Globalization;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>Explains one description: which entries it may fall under, what was compared, what is missing.</summary>
internal sealed class ClassificationView(Page page, Wording words)
{
    private const int MaxRuledOut = 3;

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

            Write(candidate);
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

    private void Write(Candidate candidate)
    {
        var match = words.Of(candidate.Match);
        var score = candidate.Score.ToString("0.00", CultureInfo.InvariantCulture);
        var code = Math.Max(16, candidate.Code.Length);
        page.Row(
            new Cell(candidate.Code, code, Tone.Bold), new Cell(match, page.Width - code - 10, Tone.Of(candidate.Match)),
            new Cell(score, 4, Tone.Faint, Right: true));
        page.Hang(2, "", Tone.Plain, candidate.Title);
        if (candidate.Reason.Length > 0 && candidate.Reason != candidate.Title)
        {
            page.Hang(2, "", Tone.Plain, candidate.Reason, Tone.Faint);
        }

        Criteria(candidate.Criteria);
        foreach (var question in candidate.Questions)
        {
            page.Hang(4, "?", Tone.Of(Verdict.Review), question.Text);
        }
    }

    private void Criteria(IReadOnlyCollection<Criterion> criteria)
    {
        if (criteria.Count == 0)
        {
            return;
        }

        var name = Math.Min(criteria.Max(c => c.Name.Length), page.Width * 2 / 5);
        var stated = Math.Min(Math.Max(words.NotStated.Length, criteria.Max(c => c.Stated.Length)), page.Width / 4);
        foreach (var criterion in criteria)
        {
            var value = criterion.Stated.Length > 0 ? criterion.Stated
                : criterion.Result == CriterionResult.Assumed ? words.Assumed : words.NotStated;
            var left = page.Width - name - stated - 11;
            var (mark, style) = Mark(criterion.Result);
            page.Row(
                new Cell("", 2, Tone.Plain), new Cell(mark, 1, style), new Cell(criterion.Name, name, Tone.Plain),
                new Cell(value, stated, criterion.Stated.Length > 0 ? Tone.Plain : Tone.Faint),
                new Cell(criterion.Required, Math.Max(8, left), Tone.Faint));
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
