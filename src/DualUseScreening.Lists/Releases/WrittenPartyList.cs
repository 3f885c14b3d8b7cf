using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A party list as it is written, seen entry by entry. Most changes of a list are changes of a few entries: what is written as it was before is the same
/// entry, and is taken from where it is at hand instead of being read again.
/// </summary>
internal sealed class WrittenPartyList
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly List<(int Start, int Length)> _entries = [];
    private int _start;
    private int _end;

    private WrittenPartyList(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Find();
        Marks = new UInt128[_entries.Count];
        Parallel.For(0, (_entries.Count + Together - 1) / Together, Aside.Here, Mark);
    }

    private const int Together = 4096;

    /// <summary>The first half of the SHA-256 of each entry, in their order.</summary>
    public UInt128[] Marks { get; }

    /// <summary>Looks where the entries stand; reads none of them.</summary>
    /// <exception cref="JsonException">It is no party list.</exception>
    public static WrittenPartyList Of(ReadOnlyMemory<byte> json) => new(json);

    /// <summary>The entries of a list that is at hand, by their marks.</summary>
    public static Dictionary<UInt128, PartyEntry> Known(PartyListContent list, UInt128[] marks)
    {
        var known = new Dictionary<UInt128, PartyEntry>(marks.Length);
        for (var i = 0; i < marks.Length; i++)
        {
            known[marks[i]] = list.Entries[i];
        }

        return known;
    }

    /// <summary>Reads the list.</summary>
    /// <param name="known">Entries that are at hand; null for none.</param>
    /// <exception cref="JsonException">It is no party list.</exception>
    public PartyListContent Read(IReadOnlyDictionary<UInt128, PartyEntry>? known)
    {
        var all = new PartyEntry[_entries.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = known?.GetValueOrDefault(Marks[i]) ?? Entry(i);
        }

        return Frame() with { Entries = all };
    }

    /// <summary>The same list with the entries that are at hand in the place of those that are written alike.</summary>
    public PartyListContent Share(PartyListContent list, IReadOnlyDictionary<UInt128, PartyEntry> known) =>
        list with { Entries = [.. list.Entries.Select((entry, i) => known.GetValueOrDefault(Marks[i], entry))] };

    /// <summary>Whether everything reads back as it was written; what is at hand did already.</summary>
    public bool ReadsBack(IReadOnlyDictionary<UInt128, PartyEntry>? known)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (known?.ContainsKey(Marks[i]) != true && !JsonSerializer.SerializeToUtf8Bytes(Entry(i), ListJson.Types.PartyEntry).AsSpan().SequenceEqual(Text(i)))
            {
                return false;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(Frame(), ListJson.Types.PartyListContent).AsSpan().SequenceEqual(FrameText());
    }

    private ReadOnlySpan<byte> Text(int entry) => _json.Span.Slice(_entries[entry].Start, _entries[entry].Length);

    private PartyEntry Entry(int entry) => JsonSerializer.Deserialize(Text(entry), ListJson.Types.PartyEntry) ?? throw new JsonException("an entry is null");

    // All but the entries.
    private byte[] FrameText() => [.. _json.Span[.._start], .. _json.Span[_end..]];

    private PartyListContent Frame() => JsonSerializer.Deserialize(FrameText(), ListJson.Types.PartyListContent) ?? throw new JsonException("a list is null");

    private void Find()
    {
        var reader = new Utf8JsonReader(_json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isEntries = reader.ValueTextEquals(nameof(PartyListContent.Entries));
            reader.Read();
            if (!isEntries || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            _start = (int)reader.BytesConsumed;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                _entries.Add((start, (int)reader.BytesConsumed - start));
            }

            _end = (int)reader.TokenStartIndex;
        }

        if (_end == 0)
        {
            throw new JsonException("a party list without entries");
        }
    }

    private void Mark(int part)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = part * Together; i < Math.Min((part + 1) * Together, _entries.Count); i++)
        {
            SHA256.HashData(Text(i), hash);
            Marks[i] = BinaryPrimitives.ReadUInt128BigEndian(hash);
        }
    }
}
