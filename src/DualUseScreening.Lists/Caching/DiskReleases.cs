using DualUseScreening.Lists.Board;
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
            && InForce.IsVersion(version) ? version : null;

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
        Remove(version);
    }

    /// <summary>Removes a release that is not needed any more.</summary>
    /// <returns>Whether it is gone.</returns>
    public bool Remove(string version) => Try("remove", () =>
    {
        var file = Bin(version);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        return file;
    }) is not null;

    /// <summary>Versions of the releases written before a time.</summary>
    public IReadOnlyList<string> OlderThan(DateTimeOffset time) => Versions(files => files.Where(f => f.LastWriteTimeUtc < time.UtcDateTime));

    /// <summary>Versions of the releases kept, the last written first.</summary>
    public IReadOnlyList<string> NewestFirst() => Versions(files => files.OrderByDescending(f => f.LastWriteTimeUtc));

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

    private IReadOnlyList<string> Versions(Func<FileInfo[], IEnumerable<FileInfo>> choose) => Try<IReadOnlyList<string>>("read", () => Directory.Exists(directory)
        ? [.. choose(new DirectoryInfo(directory).GetFiles("*.bin")).Select(f => Path.GetFileNameWithoutExtension(f.Name))]
        : []) ?? [];

    private bool WriteWhole(string file, byte[] bytes) => Try("write", () =>
    {
        WholeFile.Write(file, bytes);
        return file;
    }) is not null;

    private T? Try<T>(string operation, Func<T?> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (Exception e) when (WholeFile.IsFault(e))
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
