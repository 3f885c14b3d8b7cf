using System.Buffers;
using DualUseScreening.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.Server.Answers;

/// <summary>Writes answers; one that was written before is copied, and the request id put behind it: fields of a message come in any order.</summary>
internal static class AnswerMarshaller
{
    private static readonly uint RequestIdTag = WireFormat.MakeTag(ScreenResponse.RequestIdFieldNumber, WireFormat.WireType.LengthDelimited);

    /// <summary>A marshaller that reads as the given one does.</summary>
    public static Marshaller<ScreenResponse> Over(Marshaller<ScreenResponse> plain)
    {
        var write = plain.ContextualSerializer;
        return new Marshaller<ScreenResponse>(
            (answer, context) =>
            {
                if (answer.Written is { } written)
                {
                    Copy(written, answer.RequestId, context);
                }
                else
                {
                    write(answer, context);
                }
            },
            plain.ContextualDeserializer);
    }

    private static void Copy(byte[] written, string requestId, SerializationContext context)
    {
        var tail = requestId.Length == 0 ? 0 : CodedOutputStream.ComputeTagSize(ScreenResponse.RequestIdFieldNumber) + CodedOutputStream.ComputeStringSize(requestId);
        context.SetPayloadLength(written.Length + tail);
        var writer = context.GetBufferWriter();
        writer.Write(written);
        if (tail > 0)
        {
            var end = new byte[tail];
            using var output = new CodedOutputStream(end);
            output.WriteTag(RequestIdTag);
            output.WriteString(requestId);
            output.Flush();
            writer.Write(end);
        }

        context.Complete();
    }
}
