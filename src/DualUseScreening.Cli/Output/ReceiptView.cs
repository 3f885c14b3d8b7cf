using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>Whether a receipt stands, and what is declared otherwise than it was screened.</summary>
internal sealed class ReceiptView(Page page, Wording words)
{
    /// <summary>Writes it.</summary>
    public void Write(VerifyReceiptResponse response)
    {
        if (!response.Authentic)
        {
            page.Hang(0, "✗", Tone.Error, words.ReceiptForged, Tone.Bold);
            return;
        }

        page.Hang(
            0, response.Valid ? "✓" : "✗", response.Valid ? Tone.Of(Verdict.Clear) : Tone.Error,
            response.Valid ? words.ReceiptStands : words.ReceiptDiffers,
            Tone.Bold);
        page.Hang(2, "", Tone.Plain, $"{words.Of(response.Verdict)} · {response.IssuedAt} · {response.Release}");
        foreach (var difference in response.Differences)
        {
            page.Hang(2, "≠", Tone.Error, difference.Text.Contains(difference.Field, StringComparison.Ordinal) ? difference.Text : $"{difference.Field}: {difference.Text}");
        }
    }
}
