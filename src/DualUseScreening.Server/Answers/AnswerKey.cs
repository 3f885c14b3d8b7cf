using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Server.Answers;

/// <summary>
/// Tells orders apart: SHA-256 over everything that is asked, the request id excepted, and the day it is asked on. Nothing of the order can be read back from it.
/// </summary>
internal readonly record struct AnswerKey(ulong A, ulong B, ulong C, ulong D)
{
    private const int DayLength = sizeof(int);

    /// <summary>The key of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="today">The day whose law applies when the request names none.</param>
    public static AnswerKey Of(ScreenRequest request, DateOnly today)
    {
        var length = DayLength + request.CalculateSize();
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var span = buffer.AsSpan(0, length);
            request.WriteTo(span[DayLength..]);

            // The request id is field 1 and so comes first: the day goes where it ends.
            var id = request.RequestId.Length == 0 ? 0 : 1 + CodedOutputStream.ComputeStringSize(request.RequestId);
            span = span[id..];
            BinaryPrimitives.WriteInt32LittleEndian(span, today.DayNumber);
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(span, digest);
            return new AnswerKey(
                BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]),
                BinaryPrimitives.ReadUInt64LittleEndian(digest[16..]), BinaryPrimitives.ReadUInt64LittleEndian(digest[24..]));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
