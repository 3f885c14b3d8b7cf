using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Server.Receipts;

/// <summary>
/// Seals a verdict: a receipt says when, which verdict, which release, and holds a digest of every declared field, so that a later declaration can be
/// compared field by field without keeping anything. Layout, big-endian: format 1, key id 4, issued 8 (Unix milliseconds), verdict 1, as-of 4 (day number),
/// release 8, field count 4, then 4 bytes a field (SipHash of path and value, cut), and HMAC-SHA-256 cut to 16 bytes over all of it.
/// </summary>
internal sealed class ReceiptSealer(ReceiptKey key)
{
    private const byte Format = 2;
    private const int HeaderLength = 1 + 4 + 8 + 1 + 4 + 8 + 4;
    private const int FieldLength = 4;
    private const int SealLength = 16;

    /// <summary>Seals a verdict.</summary>
    public string Seal(Transaction transaction, Verdict verdict, string release, DateTimeOffset now)
    {
        var digests = Digests(transaction);
        var bytes = new byte[HeaderLength + digests.Count * FieldLength + SealLength];
        var span = bytes.AsSpan();
        span[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(span[1..], key.Id);
        BinaryPrimitives.WriteInt64BigEndian(span[5..], now.ToUnixTimeMilliseconds());
        span[13] = (byte)verdict;
        BinaryPrimitives.WriteInt32BigEndian(span[14..], transaction.AsOf.DayNumber);
        BinaryPrimitives.WriteUInt64BigEndian(span[18..], ulong.TryParse(release, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var r) ? r : 0);
        BinaryPrimitives.WriteInt32BigEndian(span[26..], digests.Count);
        for (var i = 0; i < digests.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(span[(HeaderLength + i * FieldLength)..], digests[i].Digest);
        }

        Hmac(span[..^SealLength], span[^SealLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Opens a receipt; null when it was not sealed with this key, or changed since.</summary>
    public Receipt? Open(string text)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(text.AsSpan().Trim());
        }
        catch (FormatException)
        {
            return null;
        }

        if (bytes.Length < HeaderLength + SealLength || bytes[0] != Format)
        {
            return null;
        }

        var span = bytes.AsSpan();
        var count = BinaryPrimitives.ReadInt32BigEndian(span[26..]);
        Span<byte> seal = stackalloc byte[SealLength];
        Hmac(span[..^SealLength], seal);
        if (!CryptographicOperations.FixedTimeEquals(seal, span[^SealLength..])
            || count < 0 || bytes.Length != HeaderLength + count * FieldLength + SealLength)
        {
            return null;
        }

        var digests = new uint[count];
        for (var i = 0; i < count; i++)
        {
            digests[i] = BinaryPrimitives.ReadUInt32BigEndian(span[(HeaderLength + i * FieldLength)..]);
        }

        return new Receipt(
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(span[5..])), (Verdict)span[13],
            BinaryPrimitives.ReadUInt64BigEndian(span[18..]).ToString("x16", CultureInfo.InvariantCulture), digests);
    }

    /// <summary>The time that a receipt states, whoever sealed it; null for what is no receipt.</summary>
    public static DateTimeOffset? TimeOf(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text.AsSpan().Trim());
            return bytes.Length < HeaderLength + SealLength || bytes[0] is 0 or > Format
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(5)));
        }
        catch (Exception e) when (e is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Paths of the fields that are declared otherwise than they were screened.</summary>
    public IReadOnlyList<string> Differences(Receipt receipt, Transaction declared)
    {
        var now = Digests(declared);
        var differences = new List<string>();
        for (var i = 0; i < Math.Max(now.Count, receipt.Digests.Count); i++)
        {
            if (i >= now.Count)
            {
                // Lines that were screened and are not declared: their number says so already.
                break;
            }

            if (i >= receipt.Digests.Count || now[i].Digest != receipt.Digests[i])
            {
                differences.Add(now[i].Path);
            }
        }

        return differences;
    }

    private List<(string Path, uint Digest)> Digests(Transaction transaction)
    {
        var digests = new List<(string, uint)>(32 + transaction.Items.Count * 10);
        var buffer = new byte[1024];
        DeclaredFields.Visit(transaction, (path, value) =>
        {
            var most = Encoding.UTF8.GetMaxByteCount(path.Length + 1 + value.Length);
            if (buffer.Length < most)
            {
                Array.Resize(ref buffer, most);
            }

            var length = Encoding.UTF8.GetBytes(path, buffer);
            buffer[length++] = 0x1f;
            length += Encoding.UTF8.GetBytes(value, buffer.AsSpan(length));
            digests.Add((path, (uint)key.Fields.Of(buffer.AsSpan(0, length))));
        });
        return digests;
    }

    private void Hmac(ReadOnlySpan<byte> data, Span<byte> seal)
    {
        Span<byte> full = stackalloc byte[32];
        HMACSHA256.HashData(key.Secret, data, full);
        full[..SealLength].CopyTo(seal);
    }
}

/// <summary>An opened receipt.</summary>
/// <param name="IssuedAt">When the verdict was given.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Release">The release it rested on.</param>
/// <param name="Digests">A digest of every declared field, in order.</param>
internal sealed record Receipt(DateTimeOffset IssuedAt, Verdict Verdict, string Release, IReadOnlyList<uint> Digests);
