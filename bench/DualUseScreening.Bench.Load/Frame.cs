using System.Buffers.Binary;
using Google.Protobuf;

namespace DualUseScreening.Bench.Load;

/// <summary>A message as gRPC sends it: a byte that says "not compressed", the length in four bytes, the message.</summary>
internal static class Frame
{
    public static void Write(string file, IMessage message)
    {
        var bytes = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), bytes.Length - 5);
        message.WriteTo(bytes.AsSpan(5));
        File.WriteAllBytes(file, bytes);
    }
}
