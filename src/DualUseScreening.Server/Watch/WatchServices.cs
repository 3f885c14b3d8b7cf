using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Server.Watch;

/// <summary>Adds stored screenings to the service, where the settings turn them on.</summary>
internal static class WatchServices
{
    // A receiver that takes longer than this is asked again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds them.</summary>
    public static void AddWatch(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Watch").Get<WatchOptions>() ?? new WatchOptions();
        services.AddSingleton(options);
        if (!options.Enabled)
        {
            return;
        }

        services.AddSingleton(_ => new WatchStore(Path.Combine(configuration["Storage:DataDirectory"]!, "watch", "watch.db")));
        services.AddSingleton<IKeptReleases>(p => p.GetRequiredService<WatchStore>());
        services.AddSingleton<WatchSignal>();
        services.AddSingleton(p => new WebhookSender(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Patience },
            p.GetRequiredService<TimeProvider>()));
        Hosted<WatchRecorder>(services);
        Hosted<WatchRunner>(services);
        Hosted<WebhookDelivery>(services);
        services.AddHostedService<WatchMetrics>();
    }

    private static void Hosted<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(p => p.GetRequiredService<T>());
    }
}
