namespace DualUseScreening.Server.Telemetry;

/// <summary>How many requests of a stream were answered, with a verdict or with an error.</summary>
internal sealed class StreamCounts(string method)
{
    private long _answered;
    private long _rejected;

    public string Method => method;

    public long Answered => Interlocked.Read(ref _answered);

    public long Rejected => Interlocked.Read(ref _rejected);

    public void Count(bool isError) => Interlocked.Increment(ref isError ? ref _rejected : ref _answered);
}
