using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Validation;

/// <summary>What is wrong with a request: every field at once.</summary>
internal sealed class Violations(string prefix = "")
{
    /// <summary>Domain of this service's error reasons.</summary>
    public const string Domain = "dualuse.screening.v1";

    private const int MaxReported = 100;

    private readonly BadRequest _badRequest = new();

    public bool Any => _badRequest.FieldViolations.Count > 0;

    public void Add(string field, string description)
    {
        if (_badRequest.FieldViolations.Count < MaxReported)
        {
            _badRequest.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = prefix + field, Description = description });
        }
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw ToStatus().ToRpcException();
        }
    }

    public Google.Rpc.Status ToStatus()
    {
        var first = _badRequest.FieldViolations[0];
        var count = _badRequest.FieldViolations.Count;
        return Errors.Status(
            StatusCode.InvalidArgument, "INVALID_REQUEST",
            count == 1 ? $"{first.Field}: {first.Description}" : $"{count} fields are invalid, first {first.Field}: {first.Description}",
            _badRequest);
    }
}
