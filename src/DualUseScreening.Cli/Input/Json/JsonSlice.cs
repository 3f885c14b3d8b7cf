namespace DualUseScreening.Cli.Input.Json;

/// <summary>The bytes of one value of a file, and the line it begins on.</summary>
/// <param name="Bytes">The value; empty when it was too long to keep.</param>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Problem">What is wrong with it already; null for nothing.</param>
internal sealed record JsonSlice(ReadOnlyMemory<byte> Bytes, int Line, string? Problem = null);
