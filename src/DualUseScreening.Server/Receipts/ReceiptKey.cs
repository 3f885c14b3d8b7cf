using System.Security.Cryptography;
using DualUseScreening.Server.Hosting;

namespace DualUseScreening.Server.Receipts;

/// <summary>
/// The secret that receipts are sealed with: from the setting <c>Receipts:Key</c> (Base64, at least 32 bytes), so that every replica shares it,
/// otherwise made once and kept in the data directory.
/// </summary>
internal sealed class ReceiptKey
{
    private ReceiptKey(byte[] secret)
    {
        Secret = secret;
        Id = BitConverter.ToUInt32(SHA256.HashData(secret));
        Fields = new SipHash(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, SipHash.KeyLength, info: "fields"u8.ToArray()));
    }

    public byte[] Secret { get; }

    /// <summary>Digests of declared fields, under a key made from the secret.</summary>
    public SipHash Fields { get; }

    /// <summary>Tells keys apart in a receipt without giving the key away.</summary>
    public uint Id { get; }

    public static ReceiptKey Load(string? configured, string dataDirectory)
    {
        if (SecretFile.OfSetting(configured, "Receipts:Key") is { } secret)
        {
            return new ReceiptKey(secret);
        }

        var file = Path.Combine(dataDirectory, "receipt.key");
        if (SecretFile.Read(file) is { } known)
        {
            return new ReceiptKey(known);
        }

        var made = SecretFile.Make();
        try
        {
            Directory.CreateDirectory(dataDirectory);
            SecretFile.Write(file, made);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A read-only disk: receipts last as long as the process. The setting is there for replicas.
        }

        return new ReceiptKey(made);
    }
}
