using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>Counts what was screened.</summary>
internal sealed class Totals
{
    private readonly long[] _lines = new long[(int)Verdict.Prohibited + 1];

    /// <summary>Orders, good and bad.</summary>
    public long Orders { get; private set; }

    /// <summary>Orders without a verdict.</summary>
    public long Failed { get; private set; }

    /// <summary>Lines with a verdict.</summary>
    public long Lines { get; private set; }

    /// <summary>The gravest verdict of an order.</summary>
    public Verdict Gravest { get; private set; }

    /// <summary>The day whose law was applied, and the release: of the last answer.</summary>
    public string AsOf { get; private set; } = "";

    /// <summary>Version of the list release.</summary>
    public string Release { get; private set; } = "";

    /// <summary>Lines with a verdict.</summary>
    public long Of(Verdict verdict) => _lines[(int)verdict];

    /// <summary>Counts an order.</summary>
    public void Add(Screened screened)
    {
        Orders++;
        if (screened.Response is not { } response)
        {
            Failed++;
            return;
        }

        Gravest = response.Verdict > Gravest ? response.Verdict : Gravest;
        (AsOf, Release) = (response.AsOf, response.Release);
        foreach (var item in response.Items)
        {
            Lines++;
            if ((uint)item.Verdict < (uint)_lines.Length)
            {
                _lines[(int)item.Verdict]++;
            }
        }
    }
}
