namespace DualUseScreening.Cli.Connection;

/// <summary>A service that runs in this process; disposing it ends it.</summary>
internal interface IRunningService : IAsyncDisposable
{
    /// <summary>Its gRPC endpoint.</summary>
    Uri Address { get; }
}
