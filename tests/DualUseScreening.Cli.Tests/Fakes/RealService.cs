using DualUseScreening.Cli.Connection;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>The real service, hosted as the command hosts it and kept for all tests of a class, with a folder of its own.</summary>
public class RealService : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("dualuse-test-");
    private IRunningService _running = null!;

    /// <summary>A folder that goes when the tests have ended.</summary>
    public string Folder => _data.FullName;

    public async Task InitializeAsync() =>
        _running = await new InProcessServer([$"--Storage:DataDirectory={_data.FullName}", .. Settings]).StartAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _running.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Further settings, <c>--Key=value</c>.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    internal IServiceHost Host => new KeptHost(_running.Address);

    private sealed class KeptHost(Uri address) : IServiceHost
    {
        public Task<IRunningService> StartAsync(CancellationToken cancellation, IReadOnlyList<string>? more = null) => Task.FromResult<IRunningService>(new Kept(address));

        public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class Kept(Uri address) : IRunningService
    {
        public Uri Address => address;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
