using DualUseScreening.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace DualUseScreening.Bench.Echo;

/// <summary>Answers with what it was asked.</summary>
internal sealed class Echo : EchoService.EchoServiceBase
{
    private static readonly Task<Empty> Answer = Task.FromResult(new Empty());

    /// <inheritdoc/>
    public override Task<Empty> Nothing(Empty request, ServerCallContext context) => Answer;

    /// <inheritdoc/>
    public override Task<ScreenRequest> Same(ScreenRequest request, ServerCallContext context) => Task.FromResult(request);
}
