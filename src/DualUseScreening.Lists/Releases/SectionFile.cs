using System.Buffers;
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

    /// <summary>Packs a section.</summary>
    public static byte[] Pack(ReleaseSection section)
    {
        var name = Encoding.UTF8.GetBytes(section.Name);
        var content = section.Content;
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(content.Span, packed, out var length, quality: 1, window: 22))
            {
                throw new InvalidOperationException("Brotli wants more room than it said");
            }

            var bytes = new byte[HeaderLength + name.Length + length];
            BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), content.Length);
            section.Hash.CopyTo(bytes, 8);
            bytes[HeaderLength - 2] = (byte)section.Kind;
            bytes[HeaderLength - 1] = checked((byte)name.Length);
            name.CopyTo(bytes, HeaderLength);
            packed.AsSpan(0, length).CopyTo(bytes.AsSpan(HeaderLength + name.Length));
            return bytes;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The content of a section that was checked when it was read.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var start = HeaderLength + packed[HeaderLength - 1];
        var length = BinaryPrimitives.ReadInt32BigEndian(packed[4..]);
        if (start > packed.Length || length is < 0 or > MaxContentLength)
        {
            throw new InvalidDataException("a section is damaged");
        }

        var content = new byte[length];
        return BrotliDecoder.TryDecompress(packed[start..], content, out var written) && written == length
            ? content
            : throw new InvalidDataException("a section is damaged");
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
    /// <param name="known">Gives a section that is at hand already, by the hash of its content: one that is packed alike is not unpacked.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static ReleaseSection Read(ReadOnlySpan<byte> bytes, Func<byte[], ReleaseSection?>? known = null)
    {
        var hash = bytes.Slice(8, SHA256.HashSizeInBytes).ToArray();
        if (known?.Invoke(hash) is { } held && bytes.SequenceEqual(held.Packed))
        {
            return held;
        }

        var content = Unpack(bytes);
        return SHA256.HashData(content).AsSpan().SequenceEqual(hash)
            ? ReleaseSection.Read(
                Encoding.UTF8.GetString(bytes.Slice(HeaderLength, bytes[HeaderLength - 1])), (SectionKind)bytes[HeaderLength - 2], hash, content, bytes.ToArray())
            : throw new InvalidDataException("a section is damaged");
    }
}
