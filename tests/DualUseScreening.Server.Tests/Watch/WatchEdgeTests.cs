using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Watch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WatchConsent = DualUseScreening.Contract.V1.Watch;

namespace DualUseScreening.Server.Tests.Watch;

public sealed class WatchEdgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-").FullName;
    private readonly WatchStore _store;

    public WatchEdgeTests() => _store = new WatchStore(Path.Combine(_folder, "watch.db"));

    [Fact]
    public async Task A_screening_that_comes_while_the_service_ends_has_its_answer_and_is_not_stored()
    {
        using var recorder = new WatchRecorder(_store, new BrusselsClock(TimeProvider.System), NullLogger<WatchRecorder>.Instance);
        await recorder.StartAsync(default);
        await recorder.StopAsync(default);
        var answer = new ScreenResponse { Verdict = Verdict.Review };

        Assert.Same(answer, await recorder.RecordAsync(new ScreenRequest { Watch = new WatchConsent { Consent = true } }, answer, default));
        Assert.Equal(0, _store.Count());
    }

    [Fact]
    public async Task Two_webhooks_of_one_name_are_refused()
    {
        var webhook = new WebhookOptions { Name = "erp", Url = "https://example.org/", Secret = Convert.ToBase64String(new byte[24]) };
        using var http = new HttpClient();
        using var delivery = new WebhookDelivery(
            _store, new WatchSignal(), new WebhookSender(http, TimeProvider.System), new WatchOptions { Webhooks = [webhook, webhook] }, TimeProvider.System,
            NullLogger<WebhookDelivery>.Instance);

        Assert.Contains("'erp'", (await Assert.ThrowsAsync<FormatException>(() => delivery.StartAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_gone_is_reported_and_ends_nothing()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Storage:DataDirectory", (string?)_folder)]).Build();
        await using var lists = new ServiceCollection().AddLogging().AddScreeningLists(configuration).BuildServiceProvider();
        var log = new FirstLine();
        using var runner = new WatchRunner(
            _store, new WatchSignal(), lists.GetRequiredService<SnapshotHolder>(), lists.GetRequiredService<ReleaseDesk>(), new BrusselsClock(TimeProvider.System),
            new WatchOptions { KeepFor = TimeSpan.FromDays(1) }, log);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_folder, "watch.db*"))
        {
            File.Move(file, file + ".gone");
        }

        Directory.CreateDirectory(Path.Combine(_folder, "watch.db"));
        await runner.StartAsync(default);

        Assert.Equal(LogLevel.Error, await log.Level.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(runner.ExecuteTask!.IsCompleted);
        await runner.StopAsync(default);
    }

    public void Dispose()
    {
        _store.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class FirstLine : ILogger<WatchRunner>
    {
        public TaskCompletionSource<LogLevel> Level { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Level.TrySetResult(logLevel);
    }
}
