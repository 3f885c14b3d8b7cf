using DualUseScreening.Contract.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace DualUseScreening.EndToEnd.BadInput;

/// <summary>Sends bytes where a message should be.</summary>
internal static class RawCall
{
    private const string Service = "dualuse.screening.v1.ScreeningService";

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(static (byte[] bytes) => bytes, static bytes => bytes);

    public static async Task<ScreenResponse> ScreenAsync(GrpcChannel channel, byte[] message)
    {
        var method = new Method<byte[], ScreenResponse>(
            MethodType.Unary, Service, "Screen", Bytes, Marshallers.Create(static (ScreenResponse _) => [], ScreenResponse.Parser.ParseFrom));
        return await channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(), message);
    }

    public static AsyncDuplexStreamingCall<byte[], ScreenStreamResponse> Stream(GrpcChannel channel, CancellationToken cancellation)
    {
        var method = new Method<byte[], ScreenStreamResponse>(
            MethodType.DuplexStreaming, Service, "ScreenStream", Bytes,
            Marshallers.Create(static (ScreenStreamResponse _) => [], ScreenStreamResponse.Parser.ParseFrom));
        return channel.CreateCallInvoker().AsyncDuplexStreamingCall(method, null, new CallOptions(cancellationToken: cancellation));
    }

    /// <summary>The message's bytes, with a byte that is no UTF-8 at the beginning of a text in it.</summary>
    public static byte[] Spoilt(ScreenRequest request, ReadOnlySpan<byte> text = default)
    {
        var bytes = request.ToByteArray();
        if (text.Length > 0)
        {
            bytes[bytes.AsSpan().IndexOf(text)] = 0xFF;
        }

        return bytes;
    }
}
