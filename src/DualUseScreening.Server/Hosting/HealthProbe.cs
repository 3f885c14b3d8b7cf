using System.Net;

namespace DualUseScreening.Server.Hosting;

/// <summary>
/// Asks a running service whether it is ready: <c>DualUseScreening.Server healthcheck</c>, for a container image that holds no curl. It reads the
/// same settings as the service, so that it asks the port that the service listens on.
/// </summary>
internal static class HealthProbe
{
    /// <summary>The first argument that asks for a probe instead of the service.</summary>
    public const string Argument = "healthcheck";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Asks once.</summary>
    /// <param name="args">The arguments after <see cref="Argument"/>: settings, as the service takes them.</param>
    /// <returns>0 when it is ready, 1 otherwise: the exit status.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(ReadyAddress(configuration["Kestrel:Endpoints:Web:Url"]));
            return answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    // Kestrel listens on every address for a host that is none, such as + or 0.0.0.0: the probe asks this machine.
    internal static Uri ReadyAddress(string? web)
    {
        var binding = BindingAddress.Parse(string.IsNullOrEmpty(web) ? ServerHost.DefaultWebUrl : web);
        var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port, "/health/ready").Uri;
    }
}
