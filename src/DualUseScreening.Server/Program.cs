using DualUseScreening.Server.Hosting;

if (args is [HealthProbe.Argument, .. var settings])
{
    return await HealthProbe.RunAsync(settings);
}

await using var app = ServerHost.Create(args);
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
{
    // Asked to end while the first lists were being loaded: nothing was accepted, and nothing is left to finish.
}

return 0;
