using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Lists.OfficialTexts;

namespace DualUseScreening.Cli.Output;

/// <summary>Shows an imported text and what differs between two.</summary>
internal sealed class OfficialTextView(Page page)
{
    private const int Indent = 2;
    private const int Short = 160;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>One difference a line.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<OfficialChange> changes)
    {
        foreach (var change in changes)
        {
            output.WriteLine(JsonSerializer.Serialize(change, Json));
        }
    }

    /// <summary>What was imported, and how its codes compare with those of the bundled list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Where it was written.</param>
    /// <param name="bundled">The bundled codes; null when they are not at hand.</param>
    public void WriteImported(OfficialText text, string path, IReadOnlyList<string>? bundled)
    {
        var used = text.Entries.Where(e => !e.IsReserved).ToList();
        var headings = used.Count(e => OfficialCodes.ParentOf(e.Code) is null);
        page.Hang(0, "", Tone.Plain, string.Create(
            CultureInfo.InvariantCulture,
            $"{headings} entries with {used.Count - headings} sub-items and {used.Sum(e => e.Notes.Count)} notes; {text.Problems.Count} places read with a doubt"));
        page.Hang(0, "", Tone.Plain, $"written to {path}", Tone.Faint);
        if (bundled is null)
        {
            return;
        }

        var (missing, extra) = CodeCheck.Compare(bundled, text);
        Codes("in the text, not in the bundled list", missing);
        Codes("in the bundled list, not in the text", extra);
    }

    /// <summary>The differences, one after the other.</summary>
    /// <param name="changes">The differences.</param>
    /// <param name="all">The texts whole.</param>
    public void WriteChanges(IReadOnlyList<OfficialChange> changes, bool all)
    {
        foreach (var change in changes)
        {
            var (mark, what, tone) = change.Kind switch
            {
                OfficialChangeKind.Added => ("+", "added", Tone.Bold),
                OfficialChangeKind.Removed => ("-", "removed", Tone.Error),
                OfficialChangeKind.Moved => (">", $"moved from {change.Old!.Code}", Tone.Plain),
                OfficialChangeKind.Changed => ("~", "changed", Tone.Plain),
                _ => ("n", "notes changed", Tone.Faint),
            };
            page.Hang(0, mark, tone, $"{change.Code}  {what}", tone);
            if (change.Kind == OfficialChangeKind.NotesChanged)
            {
                Notes(change.Old!, change.New!, all);
                continue;
            }

            if (change.Old is { } old && change.Kind != OfficialChangeKind.Moved)
            {
                page.Hang(Indent, "-", Tone.Faint, Text(old.Text, all), Tone.Faint);
            }

            if (change.New is { } now)
            {
                page.Hang(Indent, "+", Tone.Plain, Text(now.Text, all));
            }
        }

        if (changes.Count > 0)
        {
            page.Gap();
        }

        page.Hang(0, "", Tone.Plain, string.Join(", ", Enum.GetValues<OfficialChangeKind>().Select(k => string.Create(
            CultureInfo.InvariantCulture, $"{changes.Count(c => c.Kind == k)} {Words(k)}"))), Tone.Bold);
    }

    private void Notes(OfficialEntry old, OfficialEntry now, bool all)
    {
        var before = old.Notes.Select(n => n.Text).ToHashSet(StringComparer.Ordinal);
        var after = now.Notes.Select(n => n.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var note in old.Notes.Where(n => !after.Contains(n.Text)))
        {
            page.Hang(Indent, "-", Tone.Faint, Text($"{note.Label} {note.Text}".Trim(), all), Tone.Faint);
        }

        foreach (var note in now.Notes.Where(n => !before.Contains(n.Text)))
        {
            page.Hang(Indent, "+", Tone.Plain, Text($"{note.Label} {note.Text}".Trim(), all));
        }
    }

    private void Codes(string title, IReadOnlyList<string> codes)
    {
        page.Gap();
        page.Hang(0, "", Tone.Plain, string.Create(CultureInfo.InvariantCulture, $"{codes.Count} {title}"), Tone.Bold);
        if (codes.Count > 0)
        {
            page.Hang(Indent, "", Tone.Plain, string.Join(' ', codes));
        }
    }

    private static string Text(string text, bool all) => all ? text : Page.Shorten(text.Replace('\n', ' '), Short);

    private static string Words(OfficialChangeKind kind) => kind switch
    {
        OfficialChangeKind.Added => "added",
        OfficialChangeKind.Removed => "removed",
        OfficialChangeKind.Moved => "moved",
        OfficialChangeKind.Changed => "changed",
        _ => "with changed notes",
    };
}
