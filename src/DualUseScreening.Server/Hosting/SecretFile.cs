using System.Security.Cryptography;

namespace DualUseScreening.Server.Hosting;

/// <summary>A secret of the service's own in a file that only its user may read.</summary>
internal static class SecretFile
{
    private const int Length = 32;

    /// <summary>The secret; null when there is none, or what is there was cut short.</summary>
    public static byte[]? Read(string file) => File.Exists(file) && File.ReadAllBytes(file) is { Length: >= Length } known ? known : null;

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
