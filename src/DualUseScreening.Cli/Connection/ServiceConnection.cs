using DualUseScreening.Client;

namespace DualUseScreening.Cli.Connection;

/// <summary>A client and, where no server was named, the service it talks to.</summary>
internal sealed class ServiceConnection : IAsyncDisposable
{
    private readonly IRunningService? _service;

    private ServiceConnection(ScreeningClient client, IRunningService? service)
    {
        Client = client;
        _service = service;
    }

    /// <summary>Calls the service.</summary>
    public ScreeningClient Client { get; }

    /// <summary>Connects.</summary>
    /// <param name="server">The server's gRPC endpoint; null: the service is hosted here, and called over gRPC all the same.</param>
    /// <param name="host">Hosts the service.</param>
    /// <param name="cancellation">Ends the wait for the service to start.</param>
    /// <param name="more">Further settings of the service that is hosted here, <c>--Key=value</c>.</param>
    public static async Task<ServiceConnection> OpenAsync(Uri? server, IServiceHost host, CancellationToken cancellation, IReadOnlyList<string>? more = null)
    {
        var service = server is null ? await host.StartAsync(cancellation, more) : null;
        return new ServiceConnection(ScreeningClient.Connect(server ?? service!.Address), service);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
