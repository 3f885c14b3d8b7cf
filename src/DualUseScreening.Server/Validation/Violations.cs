using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Validation;

/// <summary>What is wrong with a request: every field at once.</summary>
/// <param name="prefix">Path of the message that is checked; empty for the request itself.</param>
internal sealed class Violations(string prefix = "")
{
    /// <summary>Domain of this service's error reasons.</summary>
    public const string Domain = "dualuse.screening.v1";

    /// <summary>Reason of a request that breaks the contract.</summary>
    public const string Reason = "INVALID_REQUEST";

    private const int MaxReported = 1_000;

    private readonly BadRequest _badRequest = new();

    public bool Any => _badRequest.FieldViolations.Count > 0;

    public void Add(string field, string description)
    {
        if (_badRequest.FieldViolations.Count < MaxReported)
        {
            _badRequest.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = prefix + field, Description = description });
        }
    }

    /// <summary>Adds those of a part, whose paths are whole already, leaving out fields that are named here, and what lies in them.</summary>
    public void Add(Violations others)
    {
        var named = _badRequest.FieldViolations.Select(v => v.Field).ToArray();
        foreach (var violation in others._badRequest.FieldViolations)
        {
            if (_badRequest.FieldViolations.Count < MaxReported && !named.Any(n => Holds(n, violation.Field)))
            {
                _badRequest.FieldViolations.Add(violation);
            }
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
            StatusCode.InvalidArgument, Reason,
            count == 1 ? $"{first.Field}: {first.Description}" : $"{count} fields are invalid, first {first.Field}: {first.Description}",
            _badRequest);
    }

    private static bool Holds(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}
