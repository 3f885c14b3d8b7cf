using DualUseScreening.Server.Hosting;

if (args is [HealthProbe.Argument, .. var settings])
{
    return await HealthProbe.RunAsync(settings);
}

await using var app = ServerHost.Create(args);
await app.RunAsync();
return 0;
