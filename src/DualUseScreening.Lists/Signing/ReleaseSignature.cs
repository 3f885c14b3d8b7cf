using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DualUseScreening.Lists.Signing;

/// <summary>A signature over the manifest of a release: ECDSA with SHA-256, as FIPS 186-5 has it, in the fixed-length form of IEEE P1363.</summary>
/// <param name="KeyId">The first 16 hexadecimal digits of the SHA-256 of the public key's SubjectPublicKeyInfo (RFC 5280, section 4.1).</param>
/// <param name="Value">The signature.</param>
public sealed record ReleaseSignature(string KeyId, byte[] Value)
{
    // What is signed for one purpose must not be taken for another.
    private static ReadOnlySpan<byte> Purpose => "dualuse release manifest 1\n"u8;

    /// <summary>Signs a manifest.</summary>
    internal static ReleaseSignature Of(ReadOnlySpan<byte> manifest, ECDsa key) =>
        new(IdOf(key), key.SignData(Message(manifest), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>Whether the key made this signature over this manifest.</summary>
    internal bool IsBy(ECDsa key, ReadOnlySpan<byte> manifest) =>
        IdOf(key) == KeyId && key.VerifyData(Message(manifest), Value, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>The id of a key.</summary>
    internal static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));

    internal static byte[] WriteAll(IReadOnlyList<ReleaseSignature> signatures) =>
        JsonSerializer.SerializeToUtf8Bytes(signatures, SignatureJson.Default.IReadOnlyListReleaseSignature);

    internal static IReadOnlyList<ReleaseSignature> ReadAll(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, SignatureJson.Default.IReadOnlyListReleaseSignature) ?? [];

    private static byte[] Message(ReadOnlySpan<byte> manifest) => [.. Purpose, .. manifest];
}

[JsonSerializable(typeof(IReadOnlyList<ReleaseSignature>))]
internal sealed partial class SignatureJson : JsonSerializerContext;
