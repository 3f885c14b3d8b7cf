using System.Text.Encodings.Web;
using System.Text.Json;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>Keeps an imported text as JSON, so that it is understood once and loaded quickly.</summary>
public static class OfficialTextFile
{
    /// <summary>What such a file says it is.</summary>
    public const string Format = "dualuse-official-text/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Loads an imported text, or reads one that was not imported yet.</summary>
    /// <param name="path">A file made by <see cref="Save"/>, or the text itself.</param>
    /// <exception cref="ListFormatException">It is neither.</exception>
    public static OfficialText Load(string path)
    {
        var name = Path.GetFileName(path);
        var text = File.ReadAllText(path);
        if (!text.AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("{"))
        {
            return OfficialTextReader.Read(name, text);
        }

        try
        {
            var file = JsonSerializer.Deserialize<Stored>(text, Options)!;
            return file.Format == Format && file.Entries is { Count: > 0 }
                ? new OfficialText
                {
                    Language = file.Language ?? "",
                    StateAsOf = file.StateAsOf ?? "",
                    Source = file.Source ?? "",
                    Sections = Entries(name, file.Sections ?? []),
                    Entries = Entries(name, file.Entries),
                }
                : throw new ListFormatException(name, 1, "format", $"is no imported text: expected \"{Format}\" and entries");
        }
        catch (JsonException e)
        {
            throw new ListFormatException(name, (int)(e.LineNumber ?? 0) + 1, e.Path, "is no JSON", e);
        }
    }

    /// <summary>Writes a text, whole or not at all.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="text">The text.</param>
    public static void Save(string path, OfficialText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var stored = new Stored(Format, text.Language, text.StateAsOf, text.Source, Items(text.Sections), Items(text.Entries));
        var partial = path + ".part";
        File.WriteAllText(partial, JsonSerializer.Serialize(stored, Options));
        File.Move(partial, path, overwrite: true);
    }

    private static List<OfficialEntry> Entries(string name, IReadOnlyList<Item?> items)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (string.IsNullOrEmpty(item?.Code) || !codes.Add(item.Code))
            {
                throw new ListFormatException(name, 0, "code", string.IsNullOrEmpty(item?.Code) ? "an entry has none" : $"{item.Code} stands there twice");
            }
        }

        return [.. items.Select(i => new OfficialEntry(i!.Code!, i.Text ?? "", [.. (i.Notes ?? []).Select(n => new OfficialNote(n?.Label ?? "", n?.Text ?? ""))], 0))];
    }

    private static List<Item> Items(IReadOnlyList<OfficialEntry> entries) =>
        [.. entries.Select(e => new Item(e.Code, e.Text, e.Notes.Count == 0 ? null : [.. e.Notes.Select(n => new Note(n.Label, n.Text))]))];

    private sealed record Stored(string? Format, string? Language, string? StateAsOf, string? Source, IReadOnlyList<Item?>? Sections, IReadOnlyList<Item?>? Entries);

    private sealed record Item(string? Code, string? Text, IReadOnlyList<Note?>? Notes);

    private sealed record Note(string? Label, string? Text);
}
