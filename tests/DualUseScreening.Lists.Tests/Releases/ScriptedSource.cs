using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>A source of releases whose state a test sets.</summary>
internal sealed class ScriptedSource : IReleaseSource
{
    private int _compilations;

    public string State { get; set; } = "first";

    public Release Content { get; set; } = BundledRelease.Small;

    public ListFormatException? Error { get; set; }

    public ListFormatException? FetchError { get; set; }

    /// <summary>Called at the beginning of a compilation.</summary>
    public Action Compiling { get; set; } = () => { };

    public int Compilations => _compilations;

    public Task<ListFormatException?> FetchAsync(bool onlyMissing, CancellationToken cancellation) => Task.FromResult(onlyMissing ? null : FetchError);

    public string Digest() => State;

    public IReadOnlyList<ReleaseSource> Describe() => [new("messages", State + ".yaml", "", new string('0', 64), State.Length, "")];

    public Release Compile()
    {
        Interlocked.Increment(ref _compilations);
        Compiling();
        return Error is null ? Content : throw Error;
    }
}
