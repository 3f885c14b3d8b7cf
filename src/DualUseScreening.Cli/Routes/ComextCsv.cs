using System.Globalization;
using System.Text;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Input.Csv;
using DualUseScreening.Screening.Diversion.Learning;

namespace DualUseScreening.Cli.Routes;

/// <summary>
/// Reads monthly trade statistics as Eurostat's Comext publishes them: the bulk files of either generation and the SDMX-CSV of the data browser, told
/// by their headings. Exports only; totals, confidential products and trade inside the Union are passed over.
/// </summary>
internal sealed class ComextCsv
{
    private static readonly (string Field, string[] Names)[] Headings =
    [
        ("partner", ["PARTNERISO", "PARTNER"]),
        ("product", ["PRODUCTNC", "PRODUCT"]),
        ("flow", ["FLOW"]),
        ("period", ["PERIOD", "TIMEPERIOD"]),
        ("value", ["VALUEINEUROS", "VALUEEUR", "VALUE", "OBSVALUE"]),
        ("indicator", ["INDICATORS", "INDICATOR"]),
        ("type", ["TRADETYPE"]),
    ];

    private readonly string _file;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _width;

    private ComextCsv(string file, string[] header)
    {
        _file = file;
        _width = header.Length;
        var names = header.Select(h => new string([.. h.Where(char.IsLetterOrDigit)]).ToUpperInvariant()).ToArray();
        foreach (var (field, known) in Headings)
        {
            var at = known.Select(n => Array.IndexOf(names, n)).FirstOrDefault(i => i >= 0, -1);
            if (at >= 0)
            {
                _columns.Add(field, at);
            }
        }

        foreach (var needed in new[] { "partner", "product", "flow", "period", "value" })
        {
            if (!_columns.ContainsKey(needed))
            {
                throw new InputException(new InputProblem(file, 1, "", $"no column for {needed}; expected headings as Comext has them, such as REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR,QUANTITY_KG"));
            }
        }
    }

    /// <summary>Adds the exports of a file to a table.</summary>
    /// <returns>Number of figures added.</returns>
    /// <exception cref="InputException">The file cannot be read; it names the line.</exception>
    public static async Task<long> ReadAsync(string file, FlowTable table, CancellationToken cancellation)
    {
        using var text = new StreamReader(file, Encoding.UTF8);
        var header = await text.ReadLineAsync(cancellation) ?? throw new InputException(new InputProblem(file, 0, "", "the file is empty"));
        var separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Count(c => c == ';') > header.Count(c => c == ',') ? ';' : ',';
        var columns = new ComextCsv(file, CsvRows.Fields(header, separator));
        using var rows = new CsvRows(file, text, separator, 1);
        long count = 0;
        while (await rows.ReadAsync(cancellation))
        {
            if (columns.Read(rows) is { } flow)
            {
                table.Add(flow);
                count++;
            }
        }

        return count;
    }

    private TradeFlow? Read(CsvRows rows)
    {
        if (rows.Problem is { } problem)
        {
            throw new InputException(new InputProblem(_file, rows.Line, "", problem));
        }

        if (rows.Cells.Length < _width)
        {
            throw new InputException(new InputProblem(_file, rows.Line, "", $"{rows.Cells.Length} fields, not {_width}"));
        }

        var isExport = Cell(rows, "flow").ToUpperInvariant() is "2" or "EXPORT" or "EXPORTS" or "DISPATCH";
        var isInside = Cell(rows, "type").ToUpperInvariant() is "I" or "INTRA";
        var partner = Cell(rows, "partner").ToUpperInvariant();
        var product = Cell(rows, "product");
        var isValue = Cell(rows, "indicator") is "" or "VALUE_IN_EUROS" or "VALUE_EUR";
        if (!isExport || isInside || !isValue || partner.Length != 2 || !partner.All(char.IsAsciiLetterUpper) || product.Length is < 2 or > 8 || !product.All(char.IsAsciiDigit)
            || Month.Parse(Cell(rows, "period")) is not { } month)
        {
            return null;
        }

        return new TradeFlow(partner, product, month, Number(rows, "value"));
    }

    private double Number(CsvRows rows, string field)
    {
        var text = Cell(rows, field);
        return text.Length == 0 || text is ":" or "." ? 0
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : throw new InputException(new InputProblem(_file, rows.Line, field, $"'{text}' is no amount"));
    }

    private string Cell(CsvRows rows, string field) => _columns.TryGetValue(field, out var at) ? rows.Cells[at].Trim() : "";
}
