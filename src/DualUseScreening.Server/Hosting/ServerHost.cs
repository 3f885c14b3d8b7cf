using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Server.Answers;
using DualUseScreening.Server.History;
using DualUseScreening.Server.Receipts;
using DualUseScreening.Server.Replay;
using DualUseScreening.Server.Services;
using DualUseScreening.Server.Telemetry;
using DualUseScreening.Server.Validation.Json;
using DualUseScreening.Server.Watch;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Filters;

namespace DualUseScreening.Server.Hosting;

/// <summary>Builds the service, for its own process and for a program that hosts it inside.</summary>
public static class ServerHost
{
    // 10,000 lines with room to spare; fields have their own limits.
    private const int MaxMessageBytes = JsonBody.MaxBytes;

    internal const string DefaultWebUrl = "http://127.0.0.1:8080";
    private const string DefaultGrpcUrl = "http://127.0.0.1:50051";

    private static readonly TypeRegistry ErrorTypes = TypeRegistry.FromFiles(
        ErrorDetailsReflection.Descriptor, StatusReflection.Descriptor, ScreeningServiceReflection.Descriptor);

    private static readonly IReadOnlyList<Google.Protobuf.Reflection.ServiceDescriptor> Contract =
    [
        ScreeningService.Descriptor, GoodsService.Descriptor, PartyService.Descriptor, ListService.Descriptor, WatchService.Descriptor, RuleService.Descriptor,
    ];

    /// <summary>Builds the service.</summary>
    /// <param name="args">Command-line settings, <c>--Key=value</c>.</param>
    /// <param name="configure">Changes made last.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(Defaults(builder.Configuration));
        configure?.Invoke(builder);
        ConfigureKestrel(builder);
        ConfigureLogging(builder);
        ConfigureServices(builder);
        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>Where the service keeps what must outlive it when <c>Storage:DataDirectory</c> does not say: a folder of the user's.</summary>
    public static string DefaultDataDirectory => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } local
            ? local
            : Path.GetTempPath(),
        "dual-use-screening");

    private static Dictionary<string, string?> Defaults(IConfiguration configuration)
    {
        var defaults = new Dictionary<string, string?>();
        Default("Kestrel:Endpoints:Web:Url", DefaultWebUrl);
        Default("Kestrel:Endpoints:Grpc:Url", DefaultGrpcUrl);
        Default("Storage:DataDirectory", DefaultDataDirectory);
        return defaults;

        void Default(string key, string value)
        {
            if (string.IsNullOrEmpty(configuration[key]))
            {
                defaults[key] = value;
            }
        }
    }

    private static void ConfigureKestrel(WebApplicationBuilder builder)
    {
        // gRPC without TLS needs HTTP/2 by prior knowledge; the web port speaks HTTP/1.1 (and HTTP/2 where TLS negotiates it).
        builder.Configuration["Kestrel:Endpoints:Grpc:Protocols"] ??= nameof(HttpProtocols.Http2);
        builder.Configuration["Kestrel:Endpoints:Web:Protocols"] ??= builder.Configuration["Kestrel:Endpoints:Web:Url"]!
            .StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? nameof(HttpProtocols.Http1AndHttp2) : nameof(HttpProtocols.Http1);
        builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) =>
        {
            kestrel.Configure(context.Configuration.GetSection("Kestrel"), reloadOnChange: false);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxMessageBytes + 1024;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
            kestrel.Limits.Http2.InitialConnectionWindowSize = 1024 * 1024;
            kestrel.Limits.Http2.InitialStreamWindowSize = 512 * 1024;

            // A caller that is gone without a word does not hold its streams for ever.
            kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
            kestrel.Limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
            context.Configuration.GetSection("Kestrel:Limits").Bind(kestrel.Limits);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout =
            builder.Configuration.GetValue("Shutdown:Timeout", TimeSpan.FromSeconds(30)) + builder.Configuration.GetValue<TimeSpan>("Shutdown:Delay"));
    }

    private static void ConfigureLogging(WebApplicationBuilder builder)
    {
        // A program that hosts the service inside asks for silence, and gets it from the framework as well.
        var least = Enum.TryParse<LogEventLevel>(builder.Configuration["Logging:MinimumLevel"], true, out var parsed) ? parsed : LogEventLevel.Information;
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            (services, logger) =>
            {
                logger.MinimumLevel.Is(least)
                    .MinimumLevel.Override("Microsoft", least > LogEventLevel.Warning ? least : LogEventLevel.Warning)
                    .MinimumLevel.Override("Grpc", LogEventLevel.Fatal)

                    // Nothing it says is wanted, and a scope for every request costs more than the line itself.
                    .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", least > LogEventLevel.Information ? least : LogEventLevel.Information)
                    .Filter.ByExcluding(line => line.Exception is OperationCanceledException && Matching.FromSource("Microsoft.Extensions.Hosting")(line))
                    .Enrich.FromLogContext()
                    .Enrich.With<WithoutRequestPath>()
                    .ReadFrom.Services(services);
                if (builder.Configuration.GetValue("Logging:Console", true))
                {
                    logger.WriteTo.Sink(new StandardOutput(), new BatchingOptions
                    {
                        EagerlyEmitFirstEvent = true,
                        BufferingTimeLimit = TimeSpan.FromMilliseconds(100),
                        BatchSizeLimit = 10_000,
                        QueueLimit = StandardOutput.MostWaiting,
                    });
                }
            },
            preserveStaticLogger: true);
    }

    private static void ConfigureServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<BrusselsClock>();
        services.AddSingleton<DrainingRequests>();
        services.AddHostedService(p => p.GetRequiredService<DrainingRequests>());
        services.AddSingleton<RequestLog>();
        services.AddSingleton<ListsState>();
        services.AddSingleton<ScreeningMetrics>();
        services.AddHostedService<ListMetrics>();
        services.AddSingleton(ReceiptKey.Load(builder.Configuration["Receipts:Key"], builder.Configuration["Storage:DataDirectory"]!));
        services.AddSingleton<ReceiptSealer>();
        services.AddSingleton(new AnswerCache(builder.Configuration.GetSection("Cache:Answers").Get<AnswerCacheOptions>() ?? new AnswerCacheOptions()));
        services.AddSingleton(p => CreateHistory(builder.Configuration, p.GetRequiredService<ILogger<SqlShipmentHistory>>()));
        services.AddSingleton<ScreeningEndpoint>();
        services.AddSingleton<ReplayEndpoint>();

        // One of each for all calls: they hold nothing of a call.
        services.AddSingleton<RequestLogInterceptor>();
        services.AddSingleton<ScreeningGrpcService>();
        services.AddScreeningLists(builder.Configuration);
        services.AddWatch(builder.Configuration);
        services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxMessageBytes;
            options.MaxSendMessageSize = null;
            options.EnableDetailedErrors = false;
            options.Interceptors.Add<RequestLogInterceptor>();
        }).AddJsonTranscoding(options => options.TypeRegistry = ErrorTypes);
        services.AddSingleton(new JsonErrors(ErrorTypes));
        services.AddSingleton(new JsonFields(Requests()));
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks(MapHealth).AddCheck<ListsHealthCheck>("lists", tags: ["ready"]);
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("dual-use-screening"))
            .WithMetrics(metrics => metrics
                .AddMeter(ScreeningMetrics.MeterName)

                // Connections; the times of requests are the service's own, by status and verdict rather than by address.
                .AddMeter("Microsoft.AspNetCore.Server.Kestrel")
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            // Without somebody to send them to, spans would be made and thrown away.
            services.AddOpenTelemetry().WithTracing(tracing => tracing
                .AddSource(ScreeningActivity.SourceName)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter());
        }
    }

    private static IShipmentHistory CreateHistory(IConfiguration configuration, ILogger<SqlShipmentHistory> logger)
    {
        var options = configuration.GetSection("History").Get<HistoryOptions>() ?? new HistoryOptions();
        if (!options.Enabled)
        {
            return new NoHistory();
        }

        var (key, directory) = (SecretFile.OfSetting(options.Key, "History:Key"), configuration["Storage:DataDirectory"]!);
        return configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres
            ? SqlShipmentHistory.InPostgres(
                postgres, key ?? throw new InvalidOperationException("History:Key is needed: replicas that share a database find each other's shipments by it"), options.Window, logger)
            : SqlShipmentHistory.InFile(directory, key ?? SecretFile.ReadOrMake(Path.Combine(directory, "history.key")), options.Window, logger);
    }

    private static IEnumerable<MessageDescriptor> Requests() =>
        Contract.SelectMany(s => s.Methods).Select(m => m.InputType).Distinct();

    private static void MapHealth(Grpc.AspNetCore.HealthChecks.GrpcHealthChecksOptions options)
    {
        options.Services.Map("", check => check.Tags.Contains("ready"));
        foreach (var service in Contract)
        {
            options.Services.Map(service.FullName, check => check.Tags.Contains("ready"));
        }
    }

    private static void Map(WebApplication app)
    {
        app.Use(next => context => context.RequestServices.GetRequiredService<DrainingRequests>().CountAsync(context, next));
        app.UseWhen(
            context => context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true,
            json => json
                .UseStatusCodePages(context => context.HttpContext.RequestServices.GetRequiredService<JsonErrors>().WriteAsync(context.HttpContext))
                .UseMiddleware<JsonShapeMiddleware>());
        app.MapGrpcService<ScreeningGrpcService>();
        app.MapGrpcService<GoodsGrpcService>();
        app.MapGrpcService<PartyGrpcService>();
        app.MapGrpcService<ListGrpcService>();
        app.MapGrpcService<WatchGrpcService>();
        app.MapGrpcService<RuleGrpcService>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready"), ResponseWriter = ListsHealthCheck.WriteAsync });
    }
}
