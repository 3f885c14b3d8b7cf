using StackExchange.Redis;

namespace DualUseScreening.Lists.Board;

/// <summary>
/// The board of replicas that share a Redis server: <c>dualuse:in-force</c>, announced on the channel of the same name; the channels <c>dualuse:coming</c> and
/// <c>dualuse:loaded</c>, on which a release that is about to come into force is announced and each replica says that it has loaded it (version and replica,
/// with a blank between); and <c>dualuse:compiling:&lt;digest&gt;</c> for whoever compiles. The right to compile expires by itself and is prolonged while its holder lives, so that nobody waits for a dead one; should two
/// compile all the same, they make the same bytes.
/// </summary>
/// <param name="redis">The server.</param>
/// <param name="memory">What this replica remembers when the server does not answer.</param>
/// <param name="time">The clock.</param>
internal sealed class RedisBoard(RedisConnection redis, ReplicaMemory memory, TimeProvider time) : IReleaseBoard
{
    /// <summary>After this long without a sign of life the right to compile is free again.</summary>
    internal static readonly TimeSpan RightExpires = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly RedisKey Key = "dualuse:in-force";
    private static readonly RedisChannel Channel = RedisChannel.Literal("dualuse:in-force");

    // Takes what is offered unless something newer, or something else of the same number, is there; gives back what holds.
    private const string Offer = """
        local held = redis.call('GET', KEYS[1])
        if held then
            local ok, known = pcall(cjson.decode, held)
            if ok and type(known) == 'table' and type(known.Sequence) == 'number' and known.Sequence >= tonumber(ARGV[2]) then return held end
        end
        redis.call('SET', KEYS[1], ARGV[1])
        redis.call('PUBLISH', ARGV[3], ARGV[2])
        return ARGV[1]
        """;

    private static readonly RedisChannel Coming = RedisChannel.Literal("dualuse:coming");
    private static readonly RedisChannel Loaded = RedisChannel.Literal("dualuse:loaded");

    // Gives back how many replicas listen.
    private const string AnnounceComing = """
        redis.call('PUBLISH', ARGV[1], ARGV[2])
        return redis.call('PUBSUB', 'NUMSUB', ARGV[1])[2]
        """;

    private readonly string _replica = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim _announced = new(0);
    private readonly SemaphoreSlim _subscribing = new(1);
    private bool _isSubscribed;
    private int _listens;
    private string? _coming;
    private volatile Gathering? _gathering;

    public bool IsShared => true;

    public async Task<BoardReading> ReadAsync(CancellationToken cancellation)
    {
        var (text, reached) = await redis.AskAsync(async c => (string?)await c.GetDatabase().StringGetAsync(Key), cancellation);
        return new BoardReading(reached, InForce.Read(text) ?? (reached ? null : memory.InForce));
    }

    public async Task<BoardReading> OfferAsync(InForce offered, CancellationToken cancellation)
    {
        var (text, reached) = await redis.AskAsync(
            async c => (string?)await c.GetDatabase().ScriptEvaluateAsync(Offer, [Key], [offered.Write(), offered.Sequence, Channel.ToString()]), cancellation);
        var holds = InForce.Read(text) ?? offered;
        memory.Keep(holds, memory.Seen);
        return new BoardReading(reached, holds);
    }

    public async Task<IAsyncDisposable?> CompileAsync(string sourceDigest, Func<Task<bool>> done, CancellationToken cancellation)
    {
        RedisKey key = $"dualuse:compiling:{sourceDigest}";
        RedisValue holder = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
        while (true)
        {
            var (taken, reached) = await redis.AskAsync(c => c.GetDatabase().LockTakeAsync(key, holder, RightExpires), cancellation);
            if (taken || !reached)
            {
                return reached ? new CompilingRight(redis, key, holder, time) : Nothing.ToGiveBack;
            }

            if (await done())
            {
                return null;
            }

            await Task.Delay(Look, time, cancellation);
        }
    }

    public async Task GatherAsync(string version, TimeSpan most, CancellationToken cancellation)
    {
        await SubscribeAsync(cancellation);
        var gathering = _gathering = new Gathering(version);
        try
        {
            // Another that gathers for the same release, because its sources are the same, need not wait for this one.
            await LoadedAsync(version, cancellation);
            var (listening, reached) = await redis.AskAsync(
                async c => (int)await c.GetDatabase().ScriptEvaluateAsync(AnnounceComing, [], [Coming.ToString(), $"{version} {_replica}"]), cancellation);
            if (reached)
            {
                gathering.Expect(listening - (_isSubscribed ? 1 : 0));
                await gathering.All.WaitAsync(most, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            _gathering = null;
        }
    }

    public Task LoadedAsync(string version, CancellationToken cancellation) =>
        redis.AskAsync(c => c.GetSubscriber().PublishAsync(Loaded, $"{version} {_replica}"), cancellation);

    public async Task<string?> WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        await SubscribeAsync(cancellation);
        if (await _announced.WaitAsync(most, cancellation))
        {
            // Several announcements are one reason to look.
            while (_announced.Wait(0, CancellationToken.None))
            {
            }
        }

        return Interlocked.Exchange(ref _coming, null);
    }

    // Once made, a subscription comes back with the connection; until then it is tried again with every look.
    private async Task SubscribeAsync(CancellationToken cancellation)
    {
        await _subscribing.WaitAsync(cancellation);
        try
        {
            _isSubscribed = _isSubscribed || (await redis.AskAsync(
                async c =>
                {
                    if (Interlocked.Exchange(ref _listens, 1) == 0)
                    {
                        c.ConnectionRestored += (_, _) => _announced.Release();
                    }

                    await c.GetSubscriber().SubscribeAsync(Channel, (_, _) => _announced.Release());
                    await c.GetSubscriber().SubscribeAsync(Loaded, (_, message) => Heard(message, (version, replica) => Gathered(version)?.Loaded(replica)));
                    await c.GetSubscriber().SubscribeAsync(Coming, (_, message) => Heard(message, (version, _) => Prepare(version)));
                    return true;
                },
                cancellation)).IsReached;
        }
        finally
        {
            _subscribing.Release();
        }
    }

    private Gathering? Gathered(string version) => _gathering is { } gathering && gathering.Version == version ? gathering : null;

    private void Prepare(string version)
    {
        if (Gathered(version) is not null)
        {
            _ = LoadedAsync(version, CancellationToken.None);
            return;
        }

        Volatile.Write(ref _coming, version);
        _announced.Release();
    }

    // What this replica says itself, and what is none of the messages known here, is passed over.
    private void Heard(RedisValue message, Action<string, string> then)
    {
        if (message.ToString().Split(' ') is [var version, var replica] && InForce.IsVersion(version) && replica != _replica)
        {
            then(version, replica);
        }
    }
}
