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
            page.Hang(0, "✗", Tone.Error, "The receipt was not issued by this service, or it was changed.", Tone.Bold);
            return;
        }

        page.Hang(
            0, response.Valid ? "✓" : "✗", response.Valid ? Tone.Of(Verdict.Clear) : Tone.Error,
            response.Valid ? "The receipt stands: what is declared is what was screened." : "The receipt is genuine, but the declaration differs from what was screened.",
            Tone.Bold);
        page.Hang(2, "", Tone.Plain, $"{words.Of(response.Verdict)} · {response.IssuedAt} · {response.Release}");
        foreach (var difference in response.Differences)
        {
            page.Hang(2, "≠", Tone.Error, $"{difference.Field}: {difference.Text}");
        }
    }
}
