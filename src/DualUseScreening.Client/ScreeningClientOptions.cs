namespace DualUseScreening.Client;

/// <summary>How a <see cref="ScreeningClient"/> calls the service.</summary>
public sealed record ScreeningClientOptions
{
    /// <summary>Longest wait for one answer, retries included; in a stream, the longest wait for an answer to a request that was sent.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is sent at most while the service answers UNAVAILABLE, 1 to 5. 1: never again.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Wait before the second attempt; twice as long before each one after it.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Most requests of a <see cref="ScreeningClient.ScreenManyAsync{TOrder}"/> that are read and not yet handed back.</summary>
    public int InFlight { get; init; } = 64;

    /// <summary>Largest request that is sent, in bytes of its encoding: what the service takes.</summary>
    public int MaxRequestBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The clock that waits are measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
