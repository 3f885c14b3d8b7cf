using DualUseScreening.Bench.Echo;
using Microsoft.AspNetCore.Server.Kestrel.Core;

// The service's own host without the service: the same Kestrel and gRPC settings as ServerHost.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Configuration["Kestrel:Endpoints:Grpc:Protocols"] = nameof(HttpProtocols.Http2);
builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) =>
{
    kestrel.Configure(context.Configuration.GetSection("Kestrel"), reloadOnChange: false);
    kestrel.AddServerHeader = false;
    kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
    kestrel.Limits.Http2.InitialConnectionWindowSize = 1024 * 1024;
    kestrel.Limits.Http2.InitialStreamWindowSize = 512 * 1024;
});
builder.Logging.ClearProviders();
builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = 32 * 1024 * 1024);
await using var app = builder.Build();
app.MapGrpcService<Echo>();
await app.RunAsync();
