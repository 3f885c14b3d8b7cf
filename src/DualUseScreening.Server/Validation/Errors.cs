using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Validation;

/// <summary>Errors as <c>google.rpc.Status</c> with details: an <c>ErrorInfo</c> with a stable reason, and what else tells the caller where.</summary>
internal static class Errors
{
    public static Google.Rpc.Status Status(StatusCode code, string reason, string message, params ReadOnlySpan<IMessage> details)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        foreach (var detail in details)
        {
            status.Details.Add(Any.Pack(detail));
        }

        status.Details.Add(Any.Pack(new ErrorInfo { Domain = Violations.Domain, Reason = reason }));
        return status;
    }

    /// <summary>As much of a caller's text as a message repeats.</summary>
    public static string Shortened(string text) => text[..Math.Min(text.Length, 40)];

    public static RpcException NotFound(string reason, string message) =>
        Status(StatusCode.NotFound, reason, message).ToRpcException();

    public static RpcException Unavailable(string reason, string message) =>
        Status(StatusCode.Unavailable, reason, message).ToRpcException();
}
