using System.Globalization;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;

namespace DualUseScreening.Lists.Classifications;

/// <summary>
/// Reads classification files: CSV in UTF-8, comma or semicolon, with a header. The format is in docs/classification-files.md. Every error names file,
/// line and column; a column that nobody reads is one, since a misspelt <c>validUntil</c> would make a classification last for ever.
/// </summary>
internal static class ClassificationReader
{
    private const string PartNumber = "partNumber";
    private const string Manufacturer = "manufacturer";
    private const string Code = "code";
    private const string ValidFrom = "validFrom";
    private const string ValidUntil = "validUntil";
    private const string ClassifiedBy = "classifiedBy";
    private const string ClassifiedOn = "classifiedOn";
    private const string Remark = "remark";

    private static readonly string[] Columns = [PartNumber, Manufacturer, Code, ValidFrom, ValidUntil, ClassifiedBy, ClassifiedOn, Remark];

    private static readonly (string Column, int Longest)[] Lengths = [(PartNumber, 100), (Manufacturer, 200), (ClassifiedBy, 200), (Remark, 1_000)];

    /// <summary>Reads the files of one list, one after the other.</summary>
    /// <exception cref="ListFormatException">A file has an error, or two lines say something of the same part and the same day.</exception>
    public static IReadOnlyList<PartClassification> Read(IReadOnlyList<string> files)
    {
        var parts = new List<PartClassification>();
        var known = new Dictionary<string, List<(PartClassification Part, string Place)>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            using var csv = new StrictCsv(name, File.OpenRead(file), Delimiter(file));
            if (!csv.Read())
            {
                throw csv.Error(null, "empty");
            }

            CheckHeader(csv);
            var row = new CsvHeader(csv, PartNumber, Code, ClassifiedBy, ClassifiedOn);
            while (csv.Read())
            {
                csv.Expect(row.Count);
                var part = ReadPart(csv, row);
                CheckAlone(csv, name, part, known);
                parts.Add(part);
            }
        }

        return parts;
    }

    // Spreadsheets of half of Europe write semicolons, since the comma is their decimal sign.
    private static char Delimiter(string file)
    {
        using var reader = new StreamReader(file);
        var header = reader.ReadLine() ?? "";
        return header.Contains(';', StringComparison.Ordinal) && !header.Contains(',', StringComparison.Ordinal) ? ';' : ',';
    }

    private static void CheckHeader(StrictCsv csv)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var column = csv[i].Trim().TrimStart('\uFEFF');
            if (!Columns.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                throw csv.Error(column, $"no such column; there are: {string.Join(", ", Columns)}");
            }

            if (!seen.Add(column))
            {
                throw csv.Error(column, "the column stands twice");
            }
        }
    }

    private static PartClassification ReadPart(StrictCsv csv, CsvHeader row)
    {
        foreach (var (column, longest) in Lengths)
        {
            if (row[column].Length > longest)
            {
                throw csv.Error(column, $"longer than {longest} characters");
            }
        }

        var part = new PartClassification
        {
            PartNumber = row.Required(PartNumber),
            Manufacturer = row[Manufacturer],
            Code = ReadCode(csv, row.Required(Code)),
            ValidFrom = ReadDay(csv, ValidFrom, row[ValidFrom]),
            ValidUntil = ReadDay(csv, ValidUntil, row[ValidUntil]),
            ClassifiedBy = row.Required(ClassifiedBy),
            ClassifiedOn = ReadDay(csv, ClassifiedOn, row.Required(ClassifiedOn))!.Value,
            Remark = row[Remark],
        };
        if (PartNumbers.Normalise(part.PartNumber).Length == 0)
        {
            throw csv.Error(PartNumber, "nothing but blanks and hyphens");
        }

        return part.ValidUntil < part.ValidFrom ? throw csv.Error(ValidUntil, "before validFrom") : part;
    }

    private static string ReadCode(StrictCsv csv, string text) => DeclaredCodes.IsWellFormed(text)
        ? DeclaredCodes.Normalise(text)
        : throw csv.Error(Code, $"'{text}' is no control-list code such as 3A001.a.5.a, and not NONE");

    private static DateOnly? ReadDay(StrictCsv csv, string column, string text) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw csv.Error(column, $"'{text}' is no date, YYYY-MM-DD");

    private static void CheckAlone(
        StrictCsv csv, string file, PartClassification part, Dictionary<string, List<(PartClassification Part, string Place)>> known)
    {
        var key = PartNumbers.Normalise(part.PartNumber) + '\n' + FirmNames.Normalise(part.Manufacturer);
        if (!known.TryGetValue(key, out var others))
        {
            known.Add(key, others = []);
        }

        foreach (var (other, place) in others)
        {
            if (!(part.ValidFrom > other.ValidUntil) && !(other.ValidFrom > part.ValidUntil))
            {
                throw csv.Error(PartNumber, $"the same part is classified for the same days in {place}");
            }
        }

        others.Add((part, $"{file}:{csv.Line}"));
    }
}
