namespace DualUseScreening.Cli.Connection;

/// <summary>Hosts the service in this process.</summary>
internal interface IServiceHost
{
    /// <summary>Starts it for this program alone and waits until it takes calls.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="more">Further settings, <c>--Key=value</c>.</param>
    Task<IRunningService> StartAsync(CancellationToken cancellation, IReadOnlyList<string>? more = null);

    /// <summary>Runs it for everybody until the process is asked to end.</summary>
    /// <param name="arguments">Settings, <c>--Key=value</c>.</param>
    /// <param name="cancellation">Asks it to finish what it accepted, and end.</param>
    Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation);
}
