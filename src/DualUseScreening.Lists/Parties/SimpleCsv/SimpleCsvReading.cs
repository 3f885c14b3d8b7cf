using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Parties.SimpleCsv;

/// <summary>
/// A list of one's own as it was last read, row by row: of the next reading, rows that are written alike are the same entries, and only the others are read.
/// Whatever is in doubt is read whole, so that the entries and the errors are those of <see cref="SimpleCsvReader"/>.
/// </summary>
internal sealed class SimpleCsvReading
{
    private readonly (string File, string? Jurisdiction) _settings;
    private readonly byte[] _header;
    private readonly ReadOnlyMemory<byte>[] _rows;
    private readonly PartyEntry[] _entries;

    private SimpleCsvReading((string File, string? Jurisdiction) settings, byte[] header, ReadOnlyMemory<byte>[] rows, PartyEntry[] entries)
    {
        (_settings, _header, _rows, _entries) = (settings, header, rows, entries);
    }

    /// <summary>The entries of a list.</summary>
    /// <param name="files">The list.</param>
    /// <param name="last">How it was last read, null for never.</param>
    /// <param name="reading">For the next time; null when the rows cannot be told apart.</param>
    /// <exception cref="ListFormatException">The list has an error.</exception>
    public static PartyEntry[] Read(PartyListFiles files, SimpleCsvReading? last, out SimpleCsvReading? reading)
    {
        var bytes = BytesOf(files);
        reading = null;
        if (Rows(bytes) is not [var header, .. var rows])
        {
            return Whole(files, bytes);
        }

        var settings = (files.Single(), files.Jurisdiction);
        var entries = last is not null && last._settings == settings && header.Span.SequenceEqual(last._header) ? last.Again(files, rows) : null;
        entries ??= Whole(files, bytes);
        reading = entries.Length == rows.Length ? new SimpleCsvReading(settings, header.ToArray(), rows, entries) : null;
        return entries;
    }

    /// <summary>The same reading with other objects for the same entries.</summary>
    /// <param name="read">The entries as they were read.</param>
    /// <param name="made">Entries that say the same, one by one.</param>
    /// <returns>Itself when it is the reading of something else.</returns>
    public SimpleCsvReading With(IReadOnlyList<PartyEntry> read, PartyEntry[] made) =>
        ReferenceEquals(read, _entries) && made.Length == _entries.Length ? new SimpleCsvReading(_settings, _header, _rows, made) : this;

    private PartyEntry[]? Again(PartyListFiles files, ReadOnlyMemory<byte>[] rows)
    {
        var kept = KeptRows.Find<ReadOnlyMemory<byte>>(_rows, rows, RowComparer.Instance);
        var fresh = new MemoryStream();
        fresh.Write(_header);
        fresh.WriteByte((byte)'\n');
        var isTaken = new bool[_rows.Length];
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (kept[i] >= 0 && isTaken[kept[i]])
            {
                // The same id twice.
                return null;
            }

            if (kept[i] >= 0)
            {
                isTaken[kept[i]] = true;
                continue;
            }

            count++;
            fresh.Write(rows[i].Span);
            fresh.WriteByte((byte)'\n');
        }

        PartyEntry[] read;
        try
        {
            read = count == 0 ? [] : Whole(files, fresh.ToArray());
        }
        catch (ListFormatException)
        {
            // The whole reading says where the error is.
            return null;
        }

        var ids = read.Select(e => e.EntryId).ToHashSet(StringComparer.Ordinal);
        var all = new PartyEntry[rows.Length];
        var next = 0;
        for (var i = 0; i < rows.Length && read.Length == count; i++)
        {
            all[i] = kept[i] >= 0 ? _entries[kept[i]] : read[next++];
            if (kept[i] >= 0 && ids.Contains(all[i].EntryId))
            {
                return null;
            }
        }

        return read.Length == count ? all : null;
    }

    private static PartyEntry[] Whole(PartyListFiles files, byte[] bytes) => [.. new SimpleCsvReader().Read(files.With(files.Single(), bytes))];

    private static byte[] BytesOf(PartyListFiles files)
    {
        using var stream = files.Open(files.Single());
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(bytes);
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    // A row ends with its line, unless a quote is open there. Another encoding than UTF-8 has no rows that could be told apart by bytes.
    private static ReadOnlyMemory<byte>[] Rows(byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return [];
        }

        var rows = new List<ReadOnlyMemory<byte>>();
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at < bytes.Length;)
        {
            var length = bytes.AsSpan(at).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : at + length;
            isQuoted ^= (bytes.AsSpan(at, end - at).Count((byte)'"') & 1) != 0;
            at = end + 1;
            if (isQuoted && at < bytes.Length)
            {
                continue;
            }

            var row = bytes.AsMemory(start, end - start);
            rows.Add(row.Span is [.., (byte)'\r'] ? row[..^1] : row);
            start = at;
        }

        return [.. rows];
    }

    private sealed class RowComparer : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public static readonly RowComparer Instance = new();

        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<byte> row)
        {
            var hash = new HashCode();
            hash.AddBytes(row.Span);
            return hash.ToHashCode();
        }
    }
}
