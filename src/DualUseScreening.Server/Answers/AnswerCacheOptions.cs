namespace DualUseScreening.Server.Answers;

/// <summary>What may be kept of answers: section <c>Cache:Answers</c>.</summary>
internal sealed record AnswerCacheOptions
{
    /// <summary>An answer in memory as objects and as bytes, measured against its bytes alone.</summary>
    public const int BytesInMemoryPerByteWritten = 6;

    /// <summary>Most bytes of memory; 0 keeps nothing.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long an answer, and the receipt in it, is given again.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether answers are kept that speak of a party, which may be a person.</summary>
    public bool Parties { get; init; }
}
