using DualUseScreening.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DualUseScreening.Cli.Connection;

/// <summary>
/// The real service in this process. For this program alone it listens on Unix domain sockets in a folder that nobody else may
/// enter: no port is taken, and no other user of the machine can call it.
/// </summary>
/// <param name="settings">Further settings, <c>--Key=value</c>.</param>
internal sealed class InProcessServer(params string[] settings) : IServiceHost
{
    /// <inheritdoc/>
    public async Task<IRunningService> StartAsync(CancellationToken cancellation, IReadOnlyList<string>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("dualuse-");
        var socket = Path.Combine(folder.FullName, "grpc");
        var app = ServerHost.Create(
            [
                $"--Kestrel:Endpoints:Grpc:Url=http://unix:{socket}",
                $"--Kestrel:Endpoints:Web:Url=http://unix:{Path.Combine(folder.FullName, "web")}",
                "--Logging:MinimumLevel=Fatal",
                .. settings, .. more ?? [],
            ],
            // The program itself says when it ends; the host must not listen for Ctrl-C beside it.
            builder => builder.Services.AddSingleton<IHostLifetime, NoLifetime>());
        var service = new Running(app, folder, new Uri("unix://" + socket));
        try
        {
            await app.StartAsync(cancellation);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await using var app = ServerHost.Create([.. settings, .. arguments], builder => builder.Services.AddSingleton<IHostLifetime, NoLifetime>());
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Asked to end while the first lists were being loaded: nothing was accepted, and nothing is left to finish.
            return;
        }

        await app.WaitForShutdownAsync(cancellation);
    }

    private sealed class Running(WebApplication app, DirectoryInfo folder, Uri address) : IRunningService
    {
        public Uri Address => address;

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
