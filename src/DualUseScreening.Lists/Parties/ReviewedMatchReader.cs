using System.Globalization;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Parties;

/// <summary>
/// Reads decisions that a customer is not a listed party: a CSV file with the columns <c>match,decidedBy,decidedAt,reason,order</c>, the first being the
/// <c>reviewKey</c> of an answer's finding.
/// </summary>
internal static class ReviewedMatchReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ListFormatException">It is not there or has an error; file, line and column are named.</exception>
    public static IReadOnlyList<ReviewedMatch> Read(string path)
    {
        string file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new ListFormatException(path, 0, "Lists:ReviewedMatches", "the file is not there");
        }

        using FileStream stream = File.OpenRead(path);
        using var csv = new StrictCsv(file, stream);
        if (!csv.Read())
        {
            throw csv.Error(null, "empty");
        }

        var row = new CsvHeader(csv, "match", "decidedBy", "decidedAt", "reason", "order");
        var decisions = new List<ReviewedMatch>();
        while (csv.Read())
        {
            csv.Expect(row.Count);
            decisions.Add(Decision(csv, row));
        }

        return decisions;
    }

    private static ReviewedMatch Decision(StrictCsv csv, CsvHeader row)
    {
        string decidedAt = row.Required("decidedAt");
        if (!DateTimeOffset.TryParseExact(
            decidedAt, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset when))
        {
            throw csv.Error("decidedAt", $"'{decidedAt}' is no date or time of ISO 8601");
        }

        string order = row["order"].Trim();
        return ReviewedMatches.FromKey(row.Required("match"), row.Required("decidedBy"), when, row.Required("reason"), order.Length == 0 ? null : order)
            ?? throw csv.Error("match", "not the reviewKey of a finding: list|entry|32 hexadecimal digits|32 hexadecimal digits");
    }
}
