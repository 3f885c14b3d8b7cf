using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>What goes wrong in a <see cref="FakeServer"/>, and what was seen there.</summary>
internal sealed class FakeBehaviour
{
    /// <summary>So many requests are answered UNAVAILABLE first.</summary>
    public int UnavailableCalls;

    /// <summary>So many streams are ended early.</summary>
    public int StreamsToEnd = int.MaxValue;

    /// <summary>Streams that were opened.</summary>
    public int Streams;

    /// <summary>Requests that came over streams.</summary>
    public int Received;

    /// <summary>Streams end after so many answers; null: when the caller has no more.</summary>
    public int? EndStreamAfter { get; init; }

    /// <summary>The status they end with; null: OK.</summary>
    public StatusCode? EndWith { get; init; }

    /// <summary>Never answers.</summary>
    public bool Silent { get; init; }
}
