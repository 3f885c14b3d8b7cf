using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>One order at length: its findings gravest first, the questions, what to do.</summary>
internal sealed class OrderDetails(Page page, Wording words)
{
    private const int MaxEvidence = 3;
    private const int MaxLines = 10;

    /// <summary>Writes it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">What was asked.</param>
    public void Write(ScreenResponse response, ScreenRequest request)
    {
        Heading(response, request);
        foreach (var alike in Alike(response.Findings))
        {
            Write(alike);
        }

        Section(words.Questions, response.Questions, q =>
        {
            page.Hang(4, "?", Tone.Of(Verdict.Review), Place(q.ItemId) + q.Text);
            if (q.Parameter.Length > 0)
            {
                page.Hang(6, "", Tone.Plain, $"{(q.ItemId.Length > 0 ? words.AnswerAs : words.AnswerIn)} “{q.Parameter}”{(q.Unit.Length > 0 ? $", {q.Unit}" : "")}", Tone.Faint);
            }
        });
        Section(words.Authorisations, response.Authorisations, a =>
        {
            page.Hang(4, a.Code, Tone.Of(Verdict.Clear), $"{a.Title}{Lines(a.ItemIds)}");
            foreach (var condition in a.Conditions)
            {
                page.Hang(6, "-", Tone.Faint, condition);
            }
        });
        var number = 0;
        Section(words.NextSteps, response.NextSteps, s => page.Hang(
            4, $"{++number}.", Tone.Bold, s.Text + Lines(s.ItemIds) + Aside(s)));
        if (response.Verdict == Verdict.Clear)
        {
            Section(words.Checked, response.Checks, c => page.Hang(4, Tone.Mark(Verdict.Clear), Tone.Of(Verdict.Clear), c.Text));
        }

        page.Gap();
    }

    /// <summary>Writes only what its verdict rests on.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="request">What was asked.</param>
    public void WriteBriefly(ScreenResponse response, ScreenRequest request)
    {
        Heading(response, request);
        foreach (var alike in Alike(response.Findings.Where(f => f.Verdict != Verdict.Clear)))
        {
            var finding = alike[0];
            page.Hang(2, Tone.Mark(finding.Verdict), Tone.Of(finding.Verdict), $"{Place(About(alike))}{finding.Message}");
        }

        page.Gap();
    }

    private void Heading(ScreenResponse response, ScreenRequest request)
    {
        var verdict = $"{Tone.Mark(response.Verdict)} {words.Of(response.Verdict)}";
        page.Row(new Cell(response.RequestId, page.Width - verdict.Length - 2, Tone.Bold), new Cell(verdict, verdict.Length, Tone.Of(response.Verdict)));
        var to = request.Consignee is { } consignee ? consignee.Name : request.EndUser?.Name ?? "";
        var country = request.Route?.DestinationCountry is { Length: > 0 } destination ? destination
            : request.EndUser?.CountryCode is { Length: > 0 } end ? end : request.Consignee?.CountryCode ?? "";
        page.Hang(2, "→", Tone.Faint, $"{to}{(to.Length > 0 && country.Length > 0 ? ", " : "")}{country} · {words.Risk} {response.RiskScore}", Tone.Faint);
    }

    // Gravest first; what says the same of several lines is said once.
    private static IEnumerable<List<Finding>> Alike(IEnumerable<Finding> findings) => findings
        .GroupBy(f => (f.Code, f.Verdict, f.Message, f.CoveredBy, f.Party))
        .Select(g => g.ToList())
        .OrderByDescending(g => g[0].Verdict);

    // The lines that findings are about.
    private static string About(List<Finding> alike)
    {
        var lines = alike.Select(f => f.ItemId).Where(i => i.Length > 0).Distinct().ToList();
        return lines.Count <= MaxLines ? string.Join(", ", lines) : $"{string.Join(", ", lines.Take(MaxLines))}, … ({lines.Count})";
    }

    private void Write(List<Finding> alike)
    {
        page.Gap();
        var finding = alike[0];
        var covered = finding.CoveredBy.Length > 0 ? $" · {words.CoveredBy} {finding.CoveredBy}" : "";
        var about = About(alike) is { Length: > 0 } lines ? $"{words.Line} {lines}" : finding.Party.Length > 0 ? finding.Party : words.WholeOrder;
        // Information beside the verdict: a duty or a covered finding, not a good sign.
        var (mark, style) = finding.Verdict == Verdict.Clear ? ("·", Tone.Faint) : (Tone.Mark(finding.Verdict), Tone.Of(finding.Verdict));
        page.Hang(2, mark, style, $"{finding.Code} · {about}{covered}", Tone.Bold);
        page.Hang(4, "", Tone.Plain, finding.Message);
        foreach (var text in alike.SelectMany(f => f.Evidence).Where(e => e.Text.Length > 0 && e.Meaning.Length > 0).Select(e => $"“{e.Text}” = {e.Meaning}").Distinct().Take(MaxEvidence))
        {
            page.Hang(4, "", Tone.Plain, text, Tone.Faint);
        }

        if (Basis(finding.LegalBasis) is { Length: > 0 } basis)
        {
            page.Hang(4, "", Tone.Plain, basis, Tone.Faint);
        }
    }

    private void Section<T>(string title, IReadOnlyCollection<T> entries, Action<T> write)
    {
        if (entries.Count == 0)
        {
            return;
        }

        page.Gap();
        page.Hang(2, "", Tone.Plain, title, Tone.Bold);
        foreach (var entry in entries)
        {
            write(entry);
        }
    }

    private string Aside(NextStep step)
    {
        var authority = step.Authority.Length > 0 && !step.Text.Contains(step.Authority, StringComparison.Ordinal) ? step.Authority : "";
        var code = step.DocumentCode.Length > 0 && !step.Text.Contains(step.DocumentCode, StringComparison.Ordinal) ? $"{words.Declare} {step.DocumentCode}" : "";
        var between = authority.Length > 0 && code.Length > 0 ? "; " : "";
        return authority.Length + code.Length == 0 ? "" : $" ({authority}{between}{code})";
    }

    private string Place(string itemId) => itemId.Length > 0 ? $"{words.Line} {itemId}: " : "";

    private string Lines(IReadOnlyCollection<string> itemIds) =>
        itemIds.Count == 0 ? "" : $" [{words.Line.ToLowerInvariant()} {string.Join(", ", itemIds.Take(MaxLines))}{(itemIds.Count > MaxLines ? ", …" : "")}]";

    private static string Basis(LegalBasis? basis)
    {
        if (basis is null)
        {
            return "";
        }

        var text = basis.Act.Length > 0 ? basis.Act : basis.ActId;
        text += basis.Article.Length > 0 ? $", art. {basis.Article}" : "";
        return text + (basis.Annex.Length > 0 ? $", annex {basis.Annex}" : "");
    }
}
