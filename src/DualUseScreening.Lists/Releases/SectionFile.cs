using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A section in a file: length of the whole, length of the content uncompressed (big-endian, 4 bytes each), SHA-256 of the content (32 bytes), kind (1 byte),
/// length of the name (1 byte), the name in UTF-8, and the content in Brotli.
/// </summary>
internal static class SectionFile
{
    private const int HeaderLength = 4 + 4 + SHA256.HashSizeInBytes + 1 + 1;

    // What no list comes near to; a damaged length shall not take the memory.
    private const int MaxContentLength = 1 << 30;

    public static byte[] Write(ReleaseSection section)
    {
        var name = Encoding.UTF8.GetBytes(section.Name);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(section.Content.Length)];
        if (!BrotliEncoder.TryCompress(section.Content.Span, packed, out var length, quality: 1, window: 22))
        {
            throw new InvalidOperationException("Brotli wants more room than it said");
        }

        var bytes = new byte[HeaderLength + name.Length + length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), section.Content.Length);
        section.Hash.CopyTo(bytes, 8);
        bytes[HeaderLength - 2] = (byte)section.Kind;
        bytes[HeaderLength - 1] = checked((byte)name.Length);
        name.CopyTo(bytes, HeaderLength);
        packed.AsSpan(0, length).CopyTo(bytes.AsSpan(HeaderLength + name.Length));
        return bytes;
    }

    /// <summary>Length of the section that begins here.</summary>
    /// <exception cref="InvalidDataException">It does not end here.</exception>
    public static int Length(ReadOnlyMemory<byte> bytes)
    {
        var length = bytes.Length < HeaderLength ? -1 : BinaryPrimitives.ReadInt32BigEndian(bytes.Span);
        return length >= HeaderLength && length <= bytes.Length ? length : throw new InvalidDataException("a section is cut off");
    }

    /// <summary>What the section holds.</summary>
    public static SectionKind KindOf(ReadOnlyMemory<byte> bytes) => (SectionKind)bytes.Span[HeaderLength - 2];

    /// <summary>Reads a section.</summary>
    /// <param name="bytes">The section.</param>
    /// <param name="known">Gives a section that is at hand already, by the hash of its content: then nothing is unpacked.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ReleaseSection Read(ReadOnlyMemory<byte> bytes, Func<byte[], ReleaseSection?>? known = null)
    {
        var span = bytes.Span;
        var start = HeaderLength + span[HeaderLength - 1];
        var length = BinaryPrimitives.ReadInt32BigEndian(span[4..]);
        if (start > span.Length || length is < 0 or > MaxContentLength)
        {
            throw new InvalidDataException("a section is damaged");
        }

        var hash = span.Slice(8, SHA256.HashSizeInBytes).ToArray();
        if (known?.Invoke(hash) is { } held && held.Name == Encoding.UTF8.GetString(span[HeaderLength..start]) && held.Kind == KindOf(bytes))
        {
            return held;
        }

        var content = new byte[length];
        if (!BrotliDecoder.TryDecompress(span[start..], content, out var written) || written != length
            || !SHA256.HashData(content).AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException("a section is damaged");
        }

        return new ReleaseSection(Encoding.UTF8.GetString(span[HeaderLength..start]), KindOf(bytes), content, hash);
    }
}
