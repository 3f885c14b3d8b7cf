using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace DualUseScreening.EndToEnd.BadInput;

/// <summary>Sends bytes where a message should be.</summary>
internal static class RawCall
{
    public static async Task<ScreenResponse> ScreenAsync(GrpcChannel channel, byte[] message)
    {
        var method = new Method<byte[], ScreenResponse>(
            MethodType.Unary, "dualuse.screening.v1.ScreeningService", "Screen",
            Marshallers.Create(static (byte[] bytes) => bytes, static bytes => bytes),
            Marshallers.Create(static (ScreenResponse _) => [], ScreenResponse.Parser.ParseFrom));
        return await channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(), message);
    }
}
