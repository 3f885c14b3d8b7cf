using DualUseScreening.Server.Hosting;

await using var app = ServerHost.Create(args);
await app.RunAsync();
