using System.Collections.Frozen;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>An official text by code.</summary>
public sealed class OfficialTextIndex
{
    private readonly FrozenDictionary<string, OfficialEntry> _entries;

    /// <summary>Makes an index.</summary>
    /// <param name="language">Language of the text.</param>
    /// <param name="text">The text.</param>
    public OfficialTextIndex(string language, OfficialText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Language = language;
        StateAsOf = text.StateAsOf;
        Source = text.Source;
        _entries = text.Entries.ToFrozenDictionary(e => e.Code, StringComparer.Ordinal);
    }

    /// <summary>Language of the text.</summary>
    public string Language { get; }

    /// <summary>The day whose law it is; empty when nobody said.</summary>
    public string StateAsOf { get; }

    /// <summary>Where it was taken from.</summary>
    public string Source { get; }

    /// <summary>How many items it has.</summary>
    public int Count => _entries.Count;

    /// <summary>Whether it has an item.</summary>
    public bool Has(string code) => _entries.ContainsKey(code);

    /// <summary>An item with what it lies in, from the heading down: only together do they say what is meant.</summary>
    /// <param name="code">The code.</param>
    public IReadOnlyList<OfficialEntry> PassagesOf(string code)
    {
        var passages = new List<OfficialEntry>();
        for (var at = code; at is not null; at = OfficialCodes.ParentOf(at))
        {
            if (_entries.TryGetValue(at, out var entry))
            {
                passages.Add(entry);
            }
        }

        passages.Reverse();
        return passages;
    }
}
