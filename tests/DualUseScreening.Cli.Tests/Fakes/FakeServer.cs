using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>A gRPC server on a free loopback port.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeServer(WebApplication app, FakeBehaviour behaviour)
    {
        _app = app;
        Behaviour = behaviour;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public FakeBehaviour Behaviour { get; }

    public static async Task<FakeServer> StartAsync(FakeBehaviour? behaviour = null)
    {
        behaviour ??= new FakeBehaviour();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(o => o.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(behaviour);
        var app = builder.Build();
        app.MapGrpcService<FakeScreening>();
        app.MapGrpcService<FakeGoods>();
        app.MapGrpcService<FakeLists>();
        await app.StartAsync();
        return new FakeServer(app, behaviour);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
