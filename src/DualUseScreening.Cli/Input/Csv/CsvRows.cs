using CsvHelper;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Reads rows and knows the line each begins on.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int MaxRowBytes = 1 << 20;

    private readonly string _file;
    private readonly int _before;
    private readonly CsvReader _csv;
    private readonly Dictionary<long, CsvMalformedReason> _malformed = [];

    /// <summary>Reads on after the header.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">What follows the header.</param>
    /// <param name="separator">What separates the fields.</param>
    /// <param name="before">Lines read already.</param>
    public CsvRows(string file, TextReader text, char separator, int before)
    {
        _file = file;
        _before = before;
        _csv = CsvReader.Create(text, Options(separator) with { OnMalformedRecord = r => _malformed[r.LineNumber] = r.Reason }, leaveOpen: true);
    }

    /// <summary>The fields of the row.</summary>
    public string[] Cells { get; private set; } = [];

    /// <summary>The line it begins on.</summary>
    public int Line => _before + (int)_csv.LineNumber;

    /// <summary>What is wrong with the row itself; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Cuts one line into its fields.</summary>
    public static string[] Fields(string line, char separator)
    {
        using var csv = CsvReader.FromText(line, Options(separator));
        return csv.Read() ? Strings(csv) : [];
    }

    /// <summary>Reads the next row that is not blank.</summary>
    /// <exception cref="InputException">A row is longer than any that could be meant.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        do
        {
            try
            {
                if (!await _csv.ReadAsync(cancellation))
                {
                    return false;
                }
            }
            catch (CsvFormatException e)
            {
                throw new InputException(new InputProblem(
                    _file, _before + (int)e.LineNumber, "", "this row does not end; a quotation mark is missing"));
            }

            Cells = Strings(_csv);
            Problem = _malformed.Remove(_csv.LineNumber, out var reason) ? Say(reason) : null;
        }
        while (Problem is null && Array.TrueForAll(Cells, string.IsNullOrWhiteSpace));

        return true;
    }

    public void Dispose() => _csv.Dispose();

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrimWhitespace = true,
        MaxRecordSize = MaxRowBytes,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
    };

    private static string[] Strings(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private static string Say(CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? "a quotation mark opens a field here and is never closed; the rest of the file was taken for that field"
        : "a quotation mark stands inside a field; write it twice, and the whole field between quotation marks";
}
