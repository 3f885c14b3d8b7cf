using DualUseScreening.Server.Hosting;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>The real service on two free loopback ports, in this process.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly EnteredRequests _entered;

    private RunningServer(WebApplication app, LogLines log, EnteredRequests entered, Uri grpc, Uri web)
    {
        _entered = entered;
        App = app;
        Log = log;
        Channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        GrpcAddress = grpc;
        Http = new HttpClient { BaseAddress = web, Timeout = TimeSpan.FromMinutes(1) };
    }

    public WebApplication App { get; }

    public LogLines Log { get; }

    /// <summary>How many requests the service has begun to answer.</summary>
    public int Entered => _entered.Count;

    public GrpcChannel Channel { get; }

    public Uri GrpcAddress { get; }

    public HttpClient Http { get; }

    /// <summary>Compiled releases that servers of this test project share, so that one compiles for all.</summary>
    public static string SharedStorage { get; } = Path.Combine(AppContext.BaseDirectory, "storage");

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var log = new LogLines();
        var entered = new EnteredRequests();
        var app = ServerHost.Create(
            [
                "--Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:0", "--Kestrel:Endpoints:Web:Url=http://127.0.0.1:0",
                $"--Storage:DataDirectory={SharedStorage}", "--Logging:Console=false", .. settings,
            ],
            builder => builder.Services.AddSingleton<ILogEventSink>(log).AddSingleton<IStartupFilter>(entered));
        await app.StartAsync();

        // In the order of the endpoints' names: Grpc, Web.
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        return new RunningServer(app, log, entered, new Uri(addresses[0]), new Uri(addresses[1]));
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
