namespace DualUseScreening.Server.Watch;

/// <summary>
/// Delivers changes to webhooks, to each in order and at least once. What a receiver does not take is tried again, each time after twice as long, and in the
/// end becomes a dead letter, so that one change does not hold back the others for ever. How far each receiver got is kept in the store.
/// </summary>
internal sealed partial class WebhookDelivery(
    WatchStore store, WatchSignal signal, WebhookSender sender, WatchOptions options, TimeProvider time, ILogger<WebhookDelivery> logger) : BackgroundService
{
    private const int Together = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var webhook in options.Webhooks)
        {
            _ = WebhookSender.Secret(webhook);
            if (webhook.Name.Length == 0 || !Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                throw new FormatException($"webhook '{webhook.Name}' needs a name and a web address");
            }
        }

        if (options.Webhooks.GroupBy(w => w.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new FormatException($"two webhooks are named '{same.Key}': what one of them got would count for the other");
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Delivers dead letters again, once each.</summary>
    /// <param name="webhook">Name of the webhook; empty: all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many were taken.</returns>
    public async Task<int> RetryAsync(string webhook, CancellationToken cancellation)
    {
        var delivered = 0;
        foreach (var letter in store.DeadLetters(1000).Where(l => webhook.Length == 0 || l.Webhook == webhook))
        {
            if (options.Webhooks.FirstOrDefault(w => w.Name == letter.Webhook) is not { } to)
            {
                continue;
            }

            if (store.ChangeAt(letter.Position) is not { } change)
            {
                store.Bury(letter.Webhook, letter.Position);
                continue;
            }

            var (problem, _) = await sender.SendAsync(to, change, cancellation);
            if (problem is null)
            {
                store.Bury(letter.Webhook, letter.Position);
                delivered++;
            }
            else
            {
                store.GiveUp(letter.Webhook, letter.Position, 1, problem, time.GetUtcNow());
            }
        }

        return delivered;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(options.Webhooks.Select(w => DeliverAsync(w, stoppingToken)));

    private async Task DeliverAsync(WebhookOptions webhook, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var next = signal.Next;
                var from = store.DeliveredTo(webhook.Name);
                var last = store.LastPosition();
                var changes = store.Changes(from, webhook.Group, Together);
                foreach (var change in changes)
                {
                    await DeliverAsync(webhook, change, stopping);
                    store.Delivered(webhook.Name, change.Position);
                }

                if (changes.Count == 0)
                {
                    // Changes of other groups are behind this receiver as well.
                    if (last > from)
                    {
                        store.Delivered(webhook.Name, last);
                    }

                    await Task.WhenAny(next, Task.Delay(Idle, time, stopping));
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(logger, webhook.Name, e.Message);
                await Task.Delay(webhook.FirstRetry, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task DeliverAsync(WebhookOptions webhook, Contract.V1.VerdictChange change, CancellationToken stopping)
    {
        var wait = webhook.FirstRetry;
        for (var attempt = 1; ; attempt++)
        {
            var (problem, isFinal) = await sender.SendAsync(webhook, change, stopping);
            if (problem is null)
            {
                return;
            }

            LogRefused(logger, webhook.Name, change.Position, attempt, problem);
            if (isFinal || attempt >= webhook.Attempts)
            {
                store.GiveUp(webhook.Name, change.Position, attempt, problem, time.GetUtcNow());
                return;
            }

            await Task.Delay(wait, time, stopping);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Webhook} did not take change {Position} at attempt {Attempt}: {Problem}")]
    private static partial void LogRefused(ILogger logger, string webhook, long position, int attempt, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes could not be delivered to webhook {Webhook}: {Problem}")]
    private static partial void LogFailed(ILogger logger, string webhook, string problem);
}
