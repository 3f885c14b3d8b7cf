using System.Collections.Concurrent;
using DualUseScreening.Lists.Parties.SimpleCsv;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties;

/// <summary>How the party lists were last read. Of a format that is read row by row, rows that did not change are not read again; the others are read whole.</summary>
internal sealed class PartyReadings
{
    private readonly ConcurrentDictionary<string, SimpleCsvReading> _last = new(StringComparer.Ordinal);

    /// <summary>The entries of a list.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="files">Its files.</param>
    /// <exception cref="ListFormatException">It has an error.</exception>
    public PartyEntry[] Read(string format, PartyListFiles files)
    {
        var reader = PartyListReaders.ForFormat(format)!;
        if (reader is not SimpleCsvReader)
        {
            return [.. reader.Read(files)];
        }

        var entries = SimpleCsvReading.Read(files, _last.GetValueOrDefault(files.ListName), out var reading);
        if (reading is null)
        {
            _last.TryRemove(files.ListName, out _);
        }
        else
        {
            _last[files.ListName] = reading;
        }

        return entries;
    }

    /// <summary>Takes the objects that stand for what was read, see <see cref="Releases.IReleaseSource.Built"/>.</summary>
    public void Built(IReadOnlyList<PartyListContent> read, IReadOnlyList<PartyListContent> made)
    {
        foreach (var list in read)
        {
            if (made.FirstOrDefault(m => m.Name == list.Name)?.Entries is PartyEntry[] entries && _last.TryGetValue(list.Name, out var last))
            {
                _last[list.Name] = last.With(list.Entries, entries);
            }
        }
    }
}
