using System.Security.Cryptography;

namespace DualUseScreening.Server.Hosting;

/// <summary>A secret of the service's own: from a setting, so that every replica shares it, otherwise in a file that only its user may read.</summary>
internal static class SecretFile
{
    private const int Length = 32;

    /// <summary>The secret of a setting.</summary>
    /// <param name="base64">Its value: at least 32 bytes in Base64.</param>
    /// <param name="setting">Its name, for an error.</param>
    /// <returns>The secret; null when the setting is empty.</returns>
    /// <exception cref="InvalidOperationException">It is too short, or no Base64.</exception>
    public static byte[]? OfSetting(string? base64, string setting)
    {
        if (string.IsNullOrEmpty(base64))
        {
            return null;
        }

        var secret = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, secret, out var length) && length >= Length
            ? secret[..length]
            : throw new InvalidOperationException($"{setting} must be at least {Length} bytes in Base64");
    }

    /// <summary>The secret; null when there is none, or what is there was cut short.</summary>
    public static byte[]? Read(string file) => File.Exists(file) && File.ReadAllBytes(file) is { Length: >= Length } known ? known : null;

    /// <summary>The secret, made and kept where there is none.</summary>
    public static byte[] ReadOrMake(string file)
    {
        if (Read(file) is { } known)
        {
            return known;
        }

        var made = Make();
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Write(file, made);
        return made;
    }

    /// <summary>A new secret.</summary>
    public static byte[] Make() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>Keeps a secret, in place of what is there.</summary>
    public static void Write(string file, byte[] secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(secret);
    }
}
