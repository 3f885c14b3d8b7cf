using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Lists.Caching;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Board;

/// <summary>
/// What one replica remembers on its own disk: which release was in force, and what its sources looked like then. A disk that cannot be used costs only the
/// memory.
/// </summary>
/// <param name="file">Where it lies.</param>
/// <param name="logger">Told of everything that fails.</param>
public sealed partial class ReplicaMemory(string file, ILogger<ReplicaMemory> logger)
{
    private readonly Lock _gate = new();
    private Remembered? _known;

    /// <summary>The release that was in force; null for none.</summary>
    public InForce? InForce => Recall().InForce;

    /// <summary>State of the sources when this replica last took note of it; empty for never.</summary>
    public string Seen => Recall().Seen;

    /// <summary>Remembers.</summary>
    public void Keep(InForce? inForce, string seen)
    {
        lock (_gate)
        {
            var now = new Remembered(inForce, seen);
            if (_known == now)
            {
                return;
            }

            _known = now;
            try
            {
                WholeFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(now, RememberedJson.Default.Remembered));
            }
            catch (Exception e) when (WholeFile.IsFault(e))
            {
                LogFailed(logger, e.Message);
            }
        }
    }

    private Remembered Recall()
    {
        lock (_gate)
        {
            return _known ??= Load();
        }
    }

    private Remembered Load()
    {
        try
        {
            var read = File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), RememberedJson.Default.Remembered) : null;
            return read is { Seen: not null } && (read.InForce is null || InForce.Read(read.InForce.Write()) is not null) ? read : new Remembered(null, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            LogFailed(logger, e.Message);
            return new Remembered(null, "");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The release in force could not be remembered on disk: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}

internal sealed record Remembered(InForce? InForce, string Seen);

[JsonSerializable(typeof(Remembered))]
internal sealed partial class RememberedJson : JsonSerializerContext;
