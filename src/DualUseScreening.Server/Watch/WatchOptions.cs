namespace DualUseScreening.Server.Watch;

/// <summary>Settings of stored screenings: section <c>Watch</c>. Nothing is stored unless <see cref="Enabled"/> says so, and then only what its caller consents to.</summary>
internal sealed class WatchOptions
{
    /// <summary>Whether screenings may be stored at all.</summary>
    public bool Enabled { get; init; }

    /// <summary>How long a screening is stored. Absent: until it is deleted.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>Where changes are sent.</summary>
    public IReadOnlyList<WebhookOptions> Webhooks { get; init; } = [];
}

/// <summary>A receiver of changes: <c>Watch:Webhooks:N</c>.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Its name in metrics, logs and dead letters; what was delivered is remembered under it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where to post.</summary>
    public string Url { get; init; } = "";

    /// <summary>The secret that the receiver checks the signature with: Base64, at least 24 bytes, with or without <c>whsec_</c> before it.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Only changes of this group; empty: all.</summary>
    public string Group { get; init; } = "";

    /// <summary>How often a delivery is tried before it becomes a dead letter.</summary>
    public int Attempts { get; init; } = 12;

    /// <summary>Wait before the second attempt; twice as long before each one after it, and an hour at most.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);
}
