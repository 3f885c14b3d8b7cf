using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>
/// The official texts that an operator imported, one file a language, for answers to show beside the program's own words. They decide nothing: a release is the same
/// with and without them.
/// </summary>
/// <param name="folder">Where they lie; it need not be there.</param>
/// <param name="logger">Takes what is wrong with a file.</param>
public sealed partial class OfficialTextShelf(string folder, ILogger<OfficialTextShelf> logger)
{
    private readonly Lock _lock = new();
    private volatile FrozenDictionary<string, OfficialTextIndex> _texts = FrozenDictionary<string, OfficialTextIndex>.Empty;
    private string _stamp = "";

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Finds the wording of an item.</summary>
    /// <param name="code">The code, with dots.</param>
    /// <param name="language">The language of the answer; where there is no text in it, the English one is given, or else the first.</param>
    /// <returns>The text it was found in; null when no text has the item.</returns>
    public OfficialTextIndex? Find(string code, string language)
    {
        var texts = _texts;
        if (texts.Count == 0)
        {
            return null;
        }

        if (texts.TryGetValue(language, out var text) && text.Has(code))
        {
            return text;
        }

        return texts.TryGetValue("en", out text) && text.Has(code) ? text
            : texts.Values.OrderBy(t => t.Language, StringComparer.Ordinal).FirstOrDefault(t => t.Has(code));
    }

    /// <summary>Looks at the folder again. A file that cannot be read is logged, and what was known of its language stays.</summary>
    /// <returns>Whether anything was read anew.</returns>
    public bool Refresh()
    {
        lock (_lock)
        {
            if (Files() is not { } files)
            {
                return false;
            }

            var stamp = string.Join('|', files.Select(f => $"{f.Name}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"));
            if (stamp == _stamp)
            {
                return false;
            }

            var texts = new Dictionary<string, OfficialTextIndex>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var language = Path.GetFileNameWithoutExtension(file.Name);
                if (TryLoad(file, out var text) || _texts.TryGetValue(language, out text))
                {
                    texts[language] = text!;
                }
            }

            _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
            _stamp = stamp;
            return true;
        }
    }

    // Null when the folder cannot be looked into: what was known stays, and the service with it.
    private FileInfo[]? Files()
    {
        try
        {
            return Directory.Exists(folder) ? [.. new DirectoryInfo(folder).GetFiles("*.json").OrderBy(f => f.Name, StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogRefused(logger, folder, e.Message);
            return null;
        }
    }

    private bool TryLoad(FileInfo file, out OfficialTextIndex? text)
    {
        try
        {
            text = new OfficialTextIndex(Path.GetFileNameWithoutExtension(file.Name), OfficialTextFile.Load(file.FullName));
            LogLoaded(logger, file.Name, text.Count);
            return true;
        }
        catch (Exception e) when (e is ListFormatException or IOException or UnauthorizedAccessException)
        {
            LogRefused(logger, file.Name, e.Message);
            text = null;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Official text {File} is shown beside entries: {Count} items")]
    private static partial void LogLoaded(ILogger logger, string file, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Official text {File} cannot be read: {Problem}")]
    private static partial void LogRefused(ILogger logger, string file, string problem);
}
