using System.Diagnostics;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace DualUseScreening.Bench.Load;

/// <summary>Times a start: from the start of the process to the first verdict over gRPC.</summary>
internal static class FirstVerdict
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<(TimeSpan Elapsed, ScreenResponse Answer)> MeasureAsync(RunningProcess server, ScreenRequest request)
    {
        using var channel = GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions
        {
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(20),
            MaxReconnectBackoff = TimeSpan.FromMilliseconds(20),
        });
        var client = new ScreeningService.ScreeningServiceClient(channel);
        while (true)
        {
            try
            {
                var answer = await client.ScreenAsync(request, deadline: DateTime.UtcNow + Patience);
                return (Stopwatch.GetElapsedTime(server.StartedAt), answer);
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable
                && !server.HasEnded && Stopwatch.GetElapsedTime(server.StartedAt) < Patience)
            {
                await Task.Delay(5);
            }
        }
    }
}
