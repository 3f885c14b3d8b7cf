using System.Net.Sockets;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace DualUseScreening.Client.Internal;

/// <summary>Opens channels that try unary calls again while the service is unavailable; streams look after themselves.</summary>
internal static class Channels
{
    public static GrpcChannel Open(Uri address, ScreeningClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = options.Timeout,
            KeepAlivePingDelay = TimeSpan.FromSeconds(60),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
        };
        if (address.Scheme == "unix")
        {
            var path = address.LocalPath;
            handler.UseProxy = false;
            handler.ConnectCallback = (_, cancellation) => ConnectAsync(path, cancellation);
            address = new Uri("http://localhost");
        }
        else if (address.IsLoopback)
        {
            handler.UseProxy = false;
        }

        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = options.MaxRequestBytes,
            MaxRetryAttempts = 5,
            ServiceConfig = ServiceConfig(options),
        });
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static ServiceConfig ServiceConfig(ScreeningClientOptions options)
    {
        var config = new ServiceConfig();
        if (options.Attempts < 2)
        {
            return config;
        }

        var method = new MethodConfig
        {
            RetryPolicy = new RetryPolicy
            {
                MaxAttempts = options.Attempts,
                InitialBackoff = options.RetryDelay,
                MaxBackoff = options.RetryDelay * 16,
                BackoffMultiplier = 2,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        foreach (var service in new[] { ScreeningService.Descriptor, GoodsService.Descriptor, PartyService.Descriptor, ListService.Descriptor })
        {
            foreach (var rpc in service.Methods)
            {
                if (!rpc.IsClientStreaming && !rpc.IsServerStreaming)
                {
                    method.Names.Add(new MethodName { Service = service.FullName, Method = rpc.Name });
                }
            }
        }

        config.MethodConfigs.Add(method);
        return config;
    }
}
