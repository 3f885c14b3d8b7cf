using DualUseScreening.Lists.Releases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Loads what is about to come into force, and follows what other replicas put into force: at once when it is announced, and otherwise when it is time to look whether an announcement was lost.</summary>
internal sealed partial class ReleaseFollower(
    SnapshotHolder holder, ReleasePruning pruning, ListsOptions options, TimeProvider time, ILogger<ReleaseFollower> logger) : BackgroundService
{
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var prune = time.GetUtcNow() + PruneEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await holder.WaitForOthersAsync(options.CheckEvery, stoppingToken) is { } coming)
                {
                    await holder.PrepareAsync(coming, stoppingToken);
                }

                await holder.FollowAsync(stoppingToken);
                if (time.GetUtcNow() >= prune)
                {
                    prune = time.GetUtcNow() + PruneEvery;
                    await pruning.RunAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(logger, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What other replicas put into force could not be looked at: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
