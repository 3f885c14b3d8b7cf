using DualUseScreening.Server.Hosting;

if (args is [HealthProbe.Argument, .. var settings])
{
    return await HealthProbe.RunAsync(settings);
}

if (args is [CompileLists.Argument, .. var compileSettings])
{
    return await CompileLists.RunAsync(compileSettings);
}

await using var app = ServerHost.Create(args);
var ending = app.Lifetime.ApplicationStopping;
try
{
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException) when (ending.IsCancellationRequested)
{
    // Asked to end while the first lists were being loaded: nothing was accepted, and nothing is left to finish.
    return 0;
}
catch (IOException e)
{
    // A port that somebody else has, or a disk that is full: a line for the operator rather than a trace of the framework.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
