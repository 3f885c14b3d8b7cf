using System.Text;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>
/// Compares two states of the official text. How a text was set does not count: blanks, kinds of quotation marks and dashes, raised figures, the stop or "; or" at its end.
/// </summary>
public static class OfficialComparison
{
    // Shorter texts ("Not used", "Any of the following:") stand in many places; that two of them are the same says nothing.
    private const int LeastToRecognise = 25;

    /// <summary>Compares.</summary>
    /// <param name="old">The state before.</param>
    /// <param name="updated">The state after.</param>
    /// <returns>Every difference, in the order of the new list; what was removed stands where its neighbour before it stood.</returns>
    public static IReadOnlyList<OfficialChange> Compare(OfficialText old, OfficialText updated)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(updated);
        var before = ByCode(old);
        var after = ByCode(updated);
        var gone = old.Entries.Where(e => !e.IsReserved && !after.ContainsKey(e.Code)).ToList();
        var moved = Moved(gone, [.. updated.Entries.Where(e => !e.IsReserved && !before.ContainsKey(e.Code))]);
        var changes = new List<OfficialChange>();
        foreach (var entry in updated.Entries.Where(e => !e.IsReserved))
        {
            if (before.TryGetValue(entry.Code, out var was))
            {
                AddIfChanged(changes, was, entry);
            }
            else
            {
                changes.Add(moved.TryGetValue(entry.Code, out var from)
                    ? new OfficialChange(OfficialChangeKind.Moved, entry.Code, from, entry)
                    : new OfficialChange(OfficialChangeKind.Added, entry.Code, null, entry));
            }
        }

        var left = moved.Values.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in gone.Where(e => !left.Contains(e.Code)))
        {
            changes.Insert(PlaceFor(changes, entry.Code), new OfficialChange(OfficialChangeKind.Removed, entry.Code, entry, null));
        }

        return changes;
    }

    private static Dictionary<string, OfficialEntry> ByCode(OfficialText text) =>
        text.Entries.Where(e => !e.IsReserved).ToDictionary(e => e.Code, StringComparer.Ordinal);

    private static void AddIfChanged(List<OfficialChange> changes, OfficialEntry was, OfficialEntry now)
    {
        if (Bare(was.Text) != Bare(now.Text))
        {
            changes.Add(new OfficialChange(OfficialChangeKind.Changed, now.Code, was, now));
        }
        else if (!NotesOf(was).SequenceEqual(NotesOf(now)))
        {
            changes.Add(new OfficialChange(OfficialChangeKind.NotesChanged, now.Code, was, now));
        }
    }

    private static IEnumerable<string> NotesOf(OfficialEntry entry) => entry.Notes.Select(n => Bare(n.Text)).Where(t => t.Length > 0).Order(StringComparer.Ordinal);

    private static Dictionary<string, OfficialEntry> Moved(List<OfficialEntry> gone, List<OfficialEntry> come)
    {
        var byText = new Dictionary<string, OfficialEntry>(StringComparer.Ordinal);
        foreach (var group in gone.GroupBy(e => Bare(e.Text)).Where(g => g.Key.Length >= LeastToRecognise && g.Count() == 1))
        {
            byText.Add(group.Key, group.Single());
        }

        return come.GroupBy(e => Bare(e.Text)).Where(g => g.Count() == 1 && byText.ContainsKey(g.Key))
            .ToDictionary(g => g.Single().Code, g => byText[g.Key], StringComparer.Ordinal);
    }

    private static int PlaceFor(List<OfficialChange> changes, string code)
    {
        var place = changes.FindIndex(c => OfficialCodes.Order.Compare(c.Code, code) > 0);
        return place < 0 ? changes.Count : place;
    }

    /// <summary>A text without what is only a matter of how it was set.</summary>
    internal static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = Lowered(raw);
            if (char.IsLetterOrDigit(c))
            {
                bare.Append(c);
            }
            else if (c is '\u2212' or '\u2013' or '\u2014' or '-' or '\u2010' or '\u2011')
            {
                bare.Append('-');
            }
            else if (c is '×')
            {
                bare.Append('x');
            }
            else if (!char.IsWhiteSpace(c) && c is not ('"' or '\'' or '‘' or '’' or '“' or '”' or '„' or '«' or '»' or '‚' or '´' or '`' or '^'))
            {
                bare.Append(c);
            }
        }

        return WithoutEnding(bare.ToString());
    }

    // Raised and lowered figures, which one source shows and another does not.
    private static char Lowered(char c) => c switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁻' => '-',
        '⁺' => '+',
        >= '⁰' and <= '⁹' => (char)('0' + (c - '⁰')),
        >= '₀' and <= '₉' => (char)('0' + (c - '₀')),
        'µ' => 'μ',
        _ => c,
    };

    // "; or", ";and", "." at the end tell where in its list the item stands, which is not part of what it says.
    private static string WithoutEnding(string text)
    {
        var end = text.Length;
        var letters = end;
        while (letters > 0 && char.IsLetter(text[letters - 1]))
        {
            letters--;
        }

        if (end - letters is > 0 and <= 6 && letters > 0 && text[letters - 1] is ';' or ',')
        {
            end = letters;
        }

        return text[..end].TrimEnd(';', '.', ',', ':');
    }
}
