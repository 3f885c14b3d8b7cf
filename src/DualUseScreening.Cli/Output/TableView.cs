using System.Globalization;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>
/// Shows a person what became of orders. A few: all lines in a table, then each order at length; a few more: each briefly.
/// Many: the lines that want attention as they come, and the sum, in memory that does not grow.
/// </summary>
internal sealed class TableView(CliEnvironment environment, Wording words, DetailChoice choice) : IScreeningView
{
    /// <summary>More orders than these are many.</summary>
    private const int Few = 100;

    /// <summary>Up to so many orders are shown at length.</summary>
    private const int AtLength = 10;

    private const int MaxCodes = 20;

    private readonly Page _page = new(environment.Output, environment.Width, environment.Colours);
    private readonly List<Screened> _kept = [];
    private LineTable? _table;
    private long _notShown;
    private bool _many;

    /// <inheritdoc/>
    public void Add(Screened screened)
    {
        if (!_many)
        {
            _kept.Add(screened);
            if (_kept.Count <= Few)
            {
                return;
            }

            _many = true;
            Rows();
            _kept.Clear();
            return;
        }

        _notShown += _table!.Add(screened, choice.AllLines);
    }

    /// <inheritdoc/>
    public void End(Totals totals)
    {
        if (!_many)
        {
            Rows();
            _page.Gap();
            var details = new OrderDetails(_page, words);
            foreach (var screened in _kept)
            {
                if (screened.Response is not { } response)
                {
                    continue;
                }

                if (choice.AllLines || _kept.Count == 1 || (_kept.Count <= AtLength && response.Verdict != Verdict.Clear))
                {
                    details.Write(response, screened.Order.Request!);
                }
                else if (response.Verdict != Verdict.Clear)
                {
                    details.WriteBriefly(response, screened.Order.Request!);
                }
            }
        }
        else
        {
            _page.Gap();
        }

        Sum(totals);
    }

    private void Rows()
    {
        if (_kept.Count == 0)
        {
            return;
        }

        _table = new LineTable(
            _page, words, _kept.Max(s => s.Order.Reference.Length),
            _kept.Max(s => s.Response is { Items.Count: > 0 } r ? r.Items.Max(i => i.ItemId.Length) : 0),
            _many ? MaxCodes : _kept.Max(s => s.Response is { Items.Count: > 0 } r ? r.Items.Max(i => string.Join(", ", i.Codes).Length) : 0));
        _table.Head();
        foreach (var screened in _kept)
        {
            _notShown += _table.Add(screened, choice.AllLines || !_many);
        }
    }

    private void Sum(Totals totals)
    {
        var parts = new List<string>();
        foreach (var verdict in (ReadOnlySpan<Verdict>)[Verdict.Prohibited, Verdict.LicenceRequired, Verdict.Review, Verdict.Clear])
        {
            if (totals.Of(verdict) > 0)
            {
                parts.Add($"{Number(totals.Of(verdict))} {words.Of(verdict)}");
            }
        }

        if (totals.Failed > 0)
        {
            parts.Add($"{Number(totals.Failed)} {words.NotScreened}");
        }

        var law = totals.AsOf.Length > 0 ? $" · {words.LawOf} {totals.AsOf}" : "";
        _page.Hang(0, "", Tone.Plain, $"{Number(totals.Orders)} {(totals.Orders == 1 ? words.OneOrder : words.Orders)}, {Number(totals.Lines)} {(totals.Lines == 1 ? words.OneLine : words.Lines)}: {string.Join(", ", parts)}{law}", Tone.Bold);
        if (!_many && !choice.AllLines && _kept.Count > AtLength && totals.Gravest > Verdict.Clear)
        {
            _page.Hang(0, "", Tone.Plain, words.MoreAtLength, Tone.Faint);
        }

        if (_notShown > 0)
        {
            _page.Hang(0, "", Tone.Plain, $"{Number(_notShown)} {words.ClearNotShown}", Tone.Faint);
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
