using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Validation;

/// <summary>
/// Keeps an error's details small enough for the trailers of a gRPC answer: common clients take 8 KiB of them and break off the call beyond.
/// Over JSON and in a stream there is no such limit.
/// </summary>
internal static class HeaderSize
{
    /// <summary>Most bytes of details, before Base64 makes a third more of them.</summary>
    private const int MaxBytes = 5_000;

    /// <summary>The error, with as many field violations as fit and a last one that says how many more there are.</summary>
    public static RpcException Fit(RpcException error)
    {
        if (error.GetRpcStatus() is not { } status || status.CalculateSize() <= MaxBytes)
        {
            return error;
        }

        var fitting = new Google.Rpc.Status { Code = status.Code, Message = status.Message };
        foreach (var detail in status.Details)
        {
            fitting.Details.Add(detail.TryUnpack<BadRequest>(out var badRequest) ? Any.Pack(First(badRequest)) : detail);
        }

        return fitting.ToRpcException();
    }

    private static BadRequest First(BadRequest all)
    {
        var first = new BadRequest();
        var size = 500;
        foreach (var violation in all.FieldViolations)
        {
            size += violation.CalculateSize() + 4;
            if (size > MaxBytes)
            {
                break;
            }

            first.FieldViolations.Add(violation);
        }

        first.FieldViolations.Add(new BadRequest.Types.FieldViolation
        {
            Field = all.FieldViolations[first.FieldViolations.Count].Field,
            Description = $"{all.FieldViolations.Count - first.FieldViolations.Count} more fields from here on",
        });
        return first;
    }
}
