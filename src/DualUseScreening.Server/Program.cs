using DualUseScreening.Server.Hosting;

if (args is [HealthProbe.Argument, .. var settings])
{
    return await HealthProbe.RunAsync(settings);
}

await using var app = ServerHost.Create(args);
var ending = app.Lifetime.ApplicationStopping;
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (ending.IsCancellationRequested)
{
    // Asked to end while the first lists were being loaded: nothing was accepted, and nothing is left to finish.
}

return 0;
