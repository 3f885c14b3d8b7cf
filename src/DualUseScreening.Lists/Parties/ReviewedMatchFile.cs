using System.Globalization;
using System.Text;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Parties;

/// <summary>The file of decisions that a customer is not a listed party, as a person or a program adds to it.</summary>
public static class ReviewedMatchFile
{
    private const string Header = "match,decidedBy,decidedAt,reason,order\n";

    /// <summary>Adds a decision at the end of the file, and makes the file where there is none. The file is read first and as it will be: neither a broken file nor a broken decision is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="match">The <c>reviewKey</c> of a finding.</param>
    /// <param name="decidedBy">Who decided.</param>
    /// <param name="decidedAt">When.</param>
    /// <param name="reason">Why.</param>
    /// <param name="order">The <c>requestId</c> of the one order it holds for; null: for good.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ListFormatException">The file or the decision has an error; file, line and column are named.</exception>
    public static ReviewedMatch Add(string path, string match, string decidedBy, DateTimeOffset decidedAt, string reason, string? order)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string before = File.Exists(path) ? File.ReadAllText(path) : Header;
        if (File.Exists(path))
        {
            ReviewedMatchReader.Read(path);
        }

        string when = decidedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string line = string.Join(',', Array.ConvertAll([match, decidedBy, when, reason, order ?? ""], Quoted));
        string draft = path + ".draft";
        try
        {
            File.WriteAllText(draft, before + (before.EndsWith('\n') ? "" : "\n") + line + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            ReviewedMatch added = ReviewedMatchReader.Read(draft)[^1];
            File.Move(draft, path, overwrite: true);
            return added;
        }
        catch (ListFormatException e)
        {
            throw new ListFormatException(path, e.Line, e.Field, e.Problem, e);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // A line break in a reason would end the row for people who read the file.
    private static string Quoted(string? text)
    {
        text = (text ?? "").ReplaceLineEndings(" ").Trim();
        return text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
