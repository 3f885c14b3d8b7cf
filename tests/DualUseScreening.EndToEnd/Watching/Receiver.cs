using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.EndToEnd.Watching;

/// <summary>A receiver of webhooks on a loopback port, which refuses as often as a test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<Delivery> _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _failures;
    private int _asked;

    private Receiver(WebApplication app, int failures)
    {
        (_app, _failures) = (app, failures);
        app.MapPost("/hook", AnswerAsync);
    }

    public string Url => _app.Urls.Single() + "/hook";

    public int Asked => Volatile.Read(ref _asked);

    public static async Task<Receiver> StartAsync(int failures)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build(), failures);
        await receiver._app.StartAsync();
        return receiver;
    }

    public void Mend() => Volatile.Write(ref _failures, 0);

    public Task<Delivery> TakenAsync(TimeSpan patience) => _taken.Task.WaitAsync(patience);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (Interlocked.Increment(ref _asked) <= Volatile.Read(ref _failures))
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        _taken.TrySetResult(new Delivery(
            $"{request.Headers["webhook-id"]}", $"{request.Headers["webhook-timestamp"]}", $"{request.Headers["webhook-signature"]}", $"{request.ContentType}", body.ToArray()));
        return Results.NoContent();
    }

    /// <summary>What was delivered.</summary>
    internal sealed record Delivery(string Id, string Timestamp, string Signature, string ContentType, byte[] Body)
    {
        /// <summary>As a receiver checks it.</summary>
        public bool IsSignedWith(byte[] secret)
        {
            byte[] signed = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
            return Signature == $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
        }
    }
}
