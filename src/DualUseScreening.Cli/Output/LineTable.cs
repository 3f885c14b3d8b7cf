using DualUseScreening.Contract.V1;
using Spectre.Console;

namespace DualUseScreening.Cli.Output;

/// <summary>The table of lines: which order, which goods, what verdict, which codes.</summary>
internal sealed class LineTable(Page page, Wording words, int orderWidth, int lineWidth, int codesWidth)
{
    private const int Gaps = 8;
    private const int MinGoods = 16;

    private readonly int _verdict = new[] { words.Clear, words.Review, words.LicenceRequired, words.Prohibited, words.NotScreened, words.Verdict }.Max(w => w.Length) + 2;
    private readonly int _line = Math.Max(lineWidth, words.Line.Length);

    private int Order => Math.Min(Math.Max(orderWidth, words.Order.Length), page.Width / 4);

    private int Rest => Math.Max(MinGoods + 10, page.Width - Order - _line - _verdict - Gaps);

    private int Codes => Math.Clamp(codesWidth, words.Codes.Length, Math.Max(10, Rest * 2 / 5));

    private int Goods => Rest - Codes;

    /// <summary>Writes the names of the columns.</summary>
    public void Head()
    {
        page.Row(
            new Cell(words.Order, Order, Tone.Bold), new Cell(words.Line, _line, Tone.Bold, Right: true), new Cell(words.Goods, Goods, Tone.Bold),
            new Cell(words.Verdict, _verdict, Tone.Bold), new Cell(words.Codes, Codes, Tone.Bold));
        page.Row(new Cell(new string('─', Math.Min(page.Width, Order + _line + _verdict + Rest + Gaps)), page.Width, Tone.Faint));
    }

    /// <summary>Writes an order's lines.</summary>
    /// <param name="screened">The order.</param>
    /// <param name="all">Lines that are clear too.</param>
    /// <returns>How many lines were left out.</returns>
    public int Add(Screened screened, bool all)
    {
        if (screened.Response is not { } response)
        {
            var problem = screened.Problems.Count > 0 ? screened.Problems[0] : null;
            var text = problem is null ? "" : $"{(problem.Line > 0 ? $"{problem.File}:{problem.Line} " : "")}{problem.Field}";
            Row(screened.Order.Reference, "", text, Verdict.Unspecified, "");
            return 0;
        }

        var shown = 0;
        var request = screened.Order.Request!;
        for (var i = 0; i < response.Items.Count; i++)
        {
            var item = response.Items[i];
            if (all || item.Verdict != Verdict.Clear)
            {
                Row(shown++ == 0 ? response.RequestId : "", item.ItemId, Description(request, item.ItemId, i), item.Verdict, Join(item.Codes));
            }
        }

        return response.Items.Count - shown;
    }

    private void Row(string order, string line, string goods, Verdict verdict, string codes) => page.Row(
        new Cell(order, Order, Tone.Plain), new Cell(line, _line, Tone.Plain, Right: true), new Cell(goods, Goods, Tone.Plain),
        new Cell($"{Tone.Mark(verdict)} {words.Of(verdict)}", _verdict, Tone.Of(verdict)), new Cell(codes, Codes, Tone.Plain));

    // Answers keep the order of the lines; an answer that does not is looked through.
    private static string Description(ScreenRequest request, string itemId, int index)
    {
        if (index < request.Items.Count && request.Items[index].ItemId == itemId)
        {
            return request.Items[index].Description;
        }

        return request.Items.FirstOrDefault(i => i.ItemId == itemId)?.Description ?? "";
    }

    private string Join(IReadOnlyList<string> codes)
    {
        var text = "";
        for (var i = 0; i < codes.Count; i++)
        {
            var more = codes.Count - i - 1;
            var next = i == 0 ? codes[0] : $"{text}, {codes[i]}";
            if (i > 0 && next.GetCellWidth() + (more > 0 ? 4 : 0) > Codes)
            {
                return $"{text} +{codes.Count - i}";
            }

            text = next;
        }

        return text;
    }
}
