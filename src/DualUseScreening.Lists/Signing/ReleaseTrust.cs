using System.Security.Cryptography;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Signing;

/// <summary>
/// Signs releases and decides which are to be believed. Without keys every whole release is; with keys only one whose manifest carries a signature by a
/// trusted key. Safe for use by many threads.
/// </summary>
public sealed class ReleaseTrust : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ECDsa> _trusted = [];
    private readonly ECDsa? _own;

    /// <summary>Loads the keys.</summary>
    /// <param name="options">Where they are.</param>
    /// <exception cref="ListFormatException">A key cannot be read; it names the setting.</exception>
    public ReleaseTrust(SigningOptions options)
    {
        for (var i = 0; i < options.TrustedKeys.Count; i++)
        {
            _trusted.Add(Load(options.TrustedKeys[i], $"Lists:Signing:TrustedKeys:{i}", false));
        }

        if (options.PrivateKey.Length > 0)
        {
            _own = Load(options.PrivateKey, "Lists:Signing:PrivateKey", true);
            var id = ReleaseSignature.IdOf(_own);
            if (_trusted.All(t => ReleaseSignature.IdOf(t) != id))
            {
                _trusted.Add(ECDsa.Create(_own.ExportParameters(false)));
            }
        }
    }

    /// <summary>Trusts every release that is whole.</summary>
    public static ReleaseTrust Everyone() => new(new SigningOptions());

    /// <summary>Whether signatures are asked for.</summary>
    public bool IsOn => _trusted.Count > 0;

    /// <summary>Whether this replica can sign what it compiles.</summary>
    public bool CanSign => _own is not null;

    /// <summary>Why a release is refused; null when it is not.</summary>
    /// <param name="file">The release.</param>
    public string? Refusal(ReleaseFile file)
    {
        if (file.Fault is { } fault)
        {
            return fault;
        }

        return !IsOn || SignerOf(file) is not null ? null
            : file.Signatures.Count == 0 ? $"release {file.Version} is not signed"
            : $"release {file.Version} is signed by {string.Join(", ", file.Signatures.Select(s => s.KeyId))}, and not by a trusted key, or wrongly";
    }

    /// <summary>Id of the trusted key that signed a release; null when none did.</summary>
    public string? SignerOf(ReleaseFile file)
    {
        if (file.Manifest is null)
        {
            return null;
        }

        lock (_gate)
        {
            return file.Signatures.FirstOrDefault(s => _trusted.Any(k => s.IsBy(k, file.ManifestBytes.Span)))?.KeyId;
        }
    }

    /// <summary>Refuses to compile what nobody could sign.</summary>
    /// <exception cref="ListFormatException">Signing is on, and this replica has no key.</exception>
    internal void MustSign()
    {
        if (IsOn && !CanSign)
        {
            throw new ListFormatException(
                "configuration", 0, "Lists:Signing:PrivateKey", "no signed release was made of these sources, and this replica has no key to sign one");
        }
    }

    /// <summary>Adds this replica's signature to a release; without a key of its own the bytes stay as they are.</summary>
    public byte[] Sign(byte[] release) => Sign(release, null);

    /// <summary>As <see cref="Sign(byte[])"/>; sections that are at hand already, by their hash, are not unpacked again.</summary>
    internal byte[] Sign(byte[] release, Func<byte[], ReleaseSection?>? known)
    {
        if (_own is null || ReleaseFile.Open(release, known) is not { Manifest: not null } file)
        {
            return release;
        }

        lock (_gate)
        {
            return file.SignedBy(_own);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _own?.Dispose();
        _trusted.ForEach(k => k.Dispose());
    }

    private static ECDsa Load(string setting, string name, bool secret)
    {
        var key = ECDsa.Create();
        try
        {
            var pem = setting.Contains("-----BEGIN", StringComparison.Ordinal) ? setting : File.ReadAllText(setting);
            key.ImportFromPem(pem);
            if (secret)
            {
                _ = key.ExportParameters(true);
            }

            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new ListFormatException("configuration", 0, name, secret ? "no private key for ECDSA in PEM" : "no public key for ECDSA in PEM", e);
        }
    }
}
