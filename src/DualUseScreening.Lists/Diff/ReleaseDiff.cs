using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Diff;

/// <summary>
/// What changed from one release to another, entry by entry. It compares the lists as they are written, so that nothing has to be compiled and no kind of
/// list has to be known; of a party list only the parts that the other release has not. Where an entry was read (its line in a file) does not count: one new line would change all that follow.
/// </summary>
public static class ReleaseDiff
{
    private static readonly string[] Keys = ["EntryId", "PartNumber", "Code", "Id", "Name", "Ucum", "Short"];

    /// <summary>The differences, in the order of the lists and of the keys.</summary>
    public static IReadOnlyList<ListChange> Between(ReleaseFile before, ReleaseFile after)
    {
        var changes = new List<ListChange>();
        var old = before.Lists.All.ToDictionary(s => s.Name, StringComparer.Ordinal);
        foreach (var section in after.Lists.All)
        {
            old.Remove(section.Name, out var was);
            if (was is null || !was.Hash.AsSpan().SequenceEqual(section.Hash))
            {
                Compare(section.Name, Entries(before.Lists, was, after.Lists), Entries(after.Lists, section, before.Lists), changes);
            }
        }

        foreach (var gone in before.Lists.All.Where(s => old.ContainsKey(s.Name)))
        {
            Compare(gone.Name, Entries(before.Lists, gone, after.Lists), [], changes);
        }

        return changes;
    }

    private static void Compare(string list, Dictionary<(string Part, string Key), UInt128> before, Dictionary<(string Part, string Key), UInt128> after, List<ListChange> changes)
    {
        var found = new List<ListChange>();
        foreach (var (entry, hash) in after)
        {
            if (!before.Remove(entry, out var was))
            {
                found.Add(new ListChange(list, entry.Part, entry.Key, ChangeKind.Added));
            }
            else if (was != hash)
            {
                found.Add(new ListChange(list, entry.Part, entry.Key, ChangeKind.Changed));
            }
        }

        found.AddRange(before.Keys.Select(entry => new ListChange(list, entry.Part, entry.Key, ChangeKind.Removed)));
        changes.AddRange(found.OrderBy(c => c.Part, StringComparer.Ordinal).ThenBy(c => c.Key, StringComparer.Ordinal));
    }

    // Of a party list, the parts that the other release has as well are left out: what stands in them is the same on both sides.
    private static Dictionary<(string Part, string Key), UInt128> Entries(ReleaseSections release, ReleaseSection? section, ReleaseSections other)
    {
        var entries = new Dictionary<(string, string), UInt128>();
        if (section is null)
        {
            return entries;
        }

        Add(entries, section);
        if (section.Kind == SectionKind.PartyList)
        {
            var shared = other.PartSections(section.Name).Select(p => Convert.ToHexString(p.Hash)).ToHashSet(StringComparer.Ordinal);
            foreach (var part in release.PartSections(section.Name).Where(p => !shared.Contains(Convert.ToHexString(p.Hash))))
            {
                Add(entries, part);
            }
        }

        return entries;
    }

    private static void Add(Dictionary<(string Part, string Key), UInt128> entries, ReleaseSection section)
    {
        using var json = JsonDocument.Parse(section.Content);
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            Add(entries, "entries", root);
            return;
        }

        foreach (var part in root.EnumerateObject())
        {
            var name = char.ToLowerInvariant(part.Name[0]) + part.Name[1..];
            if (section.Kind == SectionKind.PartyList && part.NameEquals(nameof(PartyListFrame.Parts)))
            {
                continue;
            }

            if (part.Value.ValueKind == JsonValueKind.Array)
            {
                Add(entries, name, part.Value);
            }
            else
            {
                entries[(name, "")] = HashOf(part.Value);
            }
        }
    }

    private static void Add(Dictionary<(string, string), UInt128> entries, string part, JsonElement list)
    {
        var position = 0;
        foreach (var entry in list.EnumerateArray())
        {
            // Several under one key, such as decisions about one party, count as one, in whatever order they stand.
            var key = (part, KeyOf(entry, position++));
            entries[key] = entries.GetValueOrDefault(key) + HashOf(entry);
        }
    }

    private static string KeyOf(JsonElement entry, int position)
    {
        if (entry.ValueKind == JsonValueKind.String)
        {
            return entry.GetString()!;
        }

        if (entry.ValueKind == JsonValueKind.Object)
        {
            foreach (var key in Keys)
            {
                if (entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                {
                    return text;
                }
            }
        }

        return position.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static UInt128 HashOf(JsonElement entry)
    {
        var text = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("SourceReference", out _)
            ? string.Join('\n', entry.EnumerateObject().Where(p => p.Name != "SourceReference").Select(p => $"{p.Name}:{p.Value.GetRawText()}"))
            : entry.GetRawText();
        return BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
