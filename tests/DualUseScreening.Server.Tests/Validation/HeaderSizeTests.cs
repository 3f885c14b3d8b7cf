using DualUseScreening.Server.Validation;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Tests.Validation;

/// <summary>An error with a thousand fields still fits into the trailers that common clients take.</summary>
public sealed class HeaderSizeTests
{
    [Fact]
    public void Details_are_cut_and_say_so()
    {
        var violations = new Violations();
        for (var i = 0; i < 900; i++)
        {
            violations.Add($"items[{i}].description", "must not be empty");
        }

        var error = HeaderSize.Fit(violations.ToStatus().ToRpcException());
        Assert.True(error.Trailers.Sum(t => t.IsBinary ? t.ValueBytes.Length * 4 / 3 : t.Value.Length) < 8_000);
        var status = error.GetRpcStatus()!;
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal("INVALID_REQUEST", status.GetDetail<ErrorInfo>()!.Reason);
        var named = status.GetDetail<BadRequest>()!.FieldViolations;
        Assert.Contains("more fields", named[^1].Description, StringComparison.Ordinal);
        Assert.StartsWith("900 fields", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_error_stays_as_it_is()
    {
        var violations = new Violations();
        violations.Add("asOf", "a date that exists");
        var error = violations.ToStatus().ToRpcException();
        Assert.Same(error, HeaderSize.Fit(error));
    }
}
