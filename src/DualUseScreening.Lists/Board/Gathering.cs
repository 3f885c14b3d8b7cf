namespace DualUseScreening.Lists.Board;

/// <summary>Counts the replicas that have loaded a release that is about to come into force. Safe for use by many threads.</summary>
/// <param name="version">The release.</param>
internal sealed class Gathering(string version)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _expected = int.MaxValue;

    /// <summary>The release.</summary>
    public string Version { get; } = version;

    /// <summary>Completes when all that are expected have loaded it.</summary>
    public Task All => _all.Task;

    /// <summary>Says how many there are.</summary>
    public void Expect(int replicas)
    {
        lock (_gate)
        {
            _expected = replicas;
            Look();
        }
    }

    /// <summary>A replica has loaded it.</summary>
    public void Loaded(string replica)
    {
        lock (_gate)
        {
            _loaded.Add(replica);
            Look();
        }
    }

    private void Look()
    {
        if (_loaded.Count >= _expected)
        {
            _all.TrySetResult();
        }
    }
}
