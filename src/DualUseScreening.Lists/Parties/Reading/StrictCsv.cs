using System.Text;
using CsvHelper;

namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>
/// Rows of a CSV file, read strictly: bytes that are not UTF-8, a quote left open and a row with another number of fields are errors with their place.
/// </summary>
internal sealed class StrictCsv : IDisposable
{
    /// <summary>Longest row, in bytes, that is taken for a row rather than for a quote that was never closed.</summary>
    private const int MaxRow = 1 << 20;

    private readonly string file;
    private readonly StreamReader text;
    private readonly CsvReader csv;

    public StrictCsv(string file, Stream stream, char delimiter = ',')
    {
        this.file = file;
        text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = delimiter,
                HasHeader = false,
                MaxRecordSize = MaxRow,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                DetectSeparatorHint = false,
            },
            true);
    }

    /// <summary>Line on which the present row begins.</summary>
    public int Line => (int)Math.Min(csv.LineNumber, int.MaxValue);

    public int FieldCount => csv.FieldCount;

    public string this[int index] => csv.GetString(index);

    public bool Read()
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException e)
        {
            throw new ListFormatException(file, Line + 1, null, "not UTF-8: the file is in another encoding, or damaged", e);
        }
        catch (CsvFormatException e)
        {
            throw new ListFormatException(file, (int)e.LineNumber, null, e.Message, e);
        }
    }

    /// <summary>Throws unless the row has this many fields.</summary>
    public void Expect(int fields)
    {
        if (csv.FieldCount != fields)
        {
            throw Error(null, $"{fields} fields expected, {csv.FieldCount} read: the file is cut off or the format has changed");
        }
    }

    public ListFormatException Error(string? field, string message, Exception? inner = null) => new(file, Line, field, message, inner);

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }
}
