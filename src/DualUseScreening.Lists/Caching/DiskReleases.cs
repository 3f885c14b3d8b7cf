using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Caching;

/// <summary>
/// Compiled releases on disk: <c>&lt;version&gt;.bin</c>, and which one a state of the sources led to: <c>sources/&lt;digest&gt;</c>. Files appear whole or not at
/// all. Releases are kept: receipts and audit records name them. A disk that is read-only or full is logged, never fatal.
/// </summary>
/// <param name="directory">Where they lie; need not exist.</param>
/// <param name="shipped">A folder of the same shape that came with the program and is only read; need not exist.</param>
/// <param name="logger">Told of everything that fails.</param>
public sealed partial class DiskReleases(string directory, string shipped, ILogger<DiskReleases> logger)
{
    /// <summary>Version of the release that a state of the sources led to; null when it is not known.</summary>
    public string? VersionOf(string sourceDigest) =>
        Try("read", () => Find(PointerName(sourceDigest)) is { } file ? File.ReadAllText(file).Trim() : null) is { } version
            && version.Length == 16 && version.All(char.IsAsciiHexDigitLower) ? version : null;

    /// <summary>Bytes of a release; null when it is not here.</summary>
    public byte[]? Read(string version) => Try("read", () => Find(Name(version)) is { } file ? File.ReadAllBytes(file) : null);

    /// <summary>Keeps a release.</summary>
    /// <returns>Whether it is on disk now.</returns>
    public bool Write(string version, byte[] bytes) => WriteWhole(Bin(version), bytes);

    /// <summary>Notes which release a state of the sources led to.</summary>
    public void Remember(string sourceDigest, string version) => WriteWhole(Pointer(sourceDigest), System.Text.Encoding.ASCII.GetBytes(version));

    /// <summary>Removes a damaged release.</summary>
    public void Drop(string version)
    {
        LogDamaged(logger, version);
        Try("remove", () =>
        {
            File.Delete(Bin(version));
            return "";
        });
    }

    /// <summary>Removes a release that is not needed any more.</summary>
    /// <returns>Whether it is gone.</returns>
    public bool Remove(string version) => Try("remove", () =>
    {
        File.Delete(Bin(version));
        return "";
    }) is not null;

    /// <summary>Versions of the releases written before a time.</summary>
    public IReadOnlyList<string> OlderThan(DateTimeOffset time) => Try<IReadOnlyList<string>>("read", () => Directory.Exists(directory)
        ? [.. new DirectoryInfo(directory).GetFiles("*.bin").Where(f => f.LastWriteTimeUtc < time.UtcDateTime).Select(f => Path.GetFileNameWithoutExtension(f.Name))]
        : []) ?? [];

    /// <summary>Versions of the releases kept, the last written first.</summary>
    public IReadOnlyList<string> NewestFirst() => Try<IReadOnlyList<string>>("read", () => Directory.Exists(directory)
        ? [.. new DirectoryInfo(directory).GetFiles("*.bin").OrderByDescending(f => f.LastWriteTimeUtc).Select(f => Path.GetFileNameWithoutExtension(f.Name))]
        : []) ?? [];

    private static string Name(string version) => version + ".bin";

    private string Bin(string version) => Path.Combine(directory, Name(version));

    private static string PointerName(string sourceDigest) => Path.Combine("sources", sourceDigest);

    private string Pointer(string sourceDigest) => Path.Combine(directory, PointerName(sourceDigest));

    // What was written here goes before what came along.
    private string? Find(string name)
    {
        var own = Path.Combine(directory, name);
        var given = Path.Combine(shipped, name);
        return File.Exists(own) ? own : File.Exists(given) ? given : null;
    }

    private bool WriteWhole(string file, byte[] bytes)
    {
        var beside = $"{file}.{Environment.ProcessId}.tmp";
        var written = Try("write", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using (var stream = File.Create(beside))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: true);
            return file;
        });
        if (written is null)
        {
            Try("remove", () =>
            {
                File.Delete(beside);
                return "";
            });
        }

        return written is not null;
    }

    private T? Try<T>(string operation, Func<T?> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (DirectoryNotFoundException) when (operation == "remove")
        {
            return null;
        }

        // A limit on the size of files comes as an argument that is out of range.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            LogFailed(logger, operation, e.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The disk could not be used to {Operation} a release: {Problem}")]
    private static partial void LogFailed(ILogger logger, string operation, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Version} on disk is damaged and will be compiled again")]
    private static partial void LogDamaged(ILogger logger, string version);
}
