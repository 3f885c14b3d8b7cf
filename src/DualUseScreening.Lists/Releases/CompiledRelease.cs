using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A release as bytes: magic <c>DUSR</c>, format number (big-endian, 4 bytes), SHA-256 of the content (32 bytes), and the content, JSON in Brotli. Content-addressed:
/// the version is the first 16 hexadecimal digits of the hash, so that the same content has the same version everywhere and damage is seen.
/// </summary>
public static class CompiledRelease
{
    /// <summary>Number of the content's shape. A release of another shape is not read but compiled again.</summary>
    public const int Format = 1;

    private const int HeaderLength = 4 + 4 + 32;

    private static ReadOnlySpan<byte> Magic => "DUSR"u8;

    /// <summary>Writes a release.</summary>
    /// <returns>The bytes and the version.</returns>
    public static (byte[] Bytes, string Version) Write(Release release)
    {
        var content = ReleaseJson.Write(release, ReleaseJson.Default.Release);
        using var stream = new MemoryStream();
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Format);
        SHA256.HashData(content, header[8..]);
        stream.Write(header);
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return (stream.ToArray(), VersionOf(header[8..]));
    }

    /// <summary>Reads a release; null when the bytes are not one of this format, or damaged.</summary>
    public static (Release Release, string Version)? Read(byte[] bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 4).SequenceEqual(Magic)
            || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4)) != Format)
        {
            return null;
        }

        try
        {
            using var source = new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength);
            using var brotli = new BrotliStream(source, CompressionMode.Decompress);
            using var content = new MemoryStream(bytes.Length * 8);
            brotli.CopyTo(content);
            var span = content.GetBuffer().AsSpan(0, (int)content.Length);
            if (!SHA256.HashData(span).AsSpan().SequenceEqual(bytes.AsSpan(8, 32)))
            {
                return null;
            }

            var release = JsonSerializer.Deserialize(span, ReleaseJson.Default.Release);
            return release is null ? null : (release, VersionOf(bytes.AsSpan(8, 32)));
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static string VersionOf(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..8]);
}
