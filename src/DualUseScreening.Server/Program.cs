using DualUseScreening.Server.Hosting;

if (args is [HealthProbe.Argument, .. var settings])
{
    return await HealthProbe.RunAsync(settings);
}

await using var app = ServerHost.Create(args);
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException e)
{
    // A port that somebody else has, or a disk that is full: a line for the operator rather than a trace of the framework.
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
