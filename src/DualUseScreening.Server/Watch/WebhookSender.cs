using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Server.Watch;

/// <summary>
/// Posts one change as a CloudEvent 1.0 in structured mode, signed as Standard Webhooks 1.0 has it: <c>webhook-id</c>, <c>webhook-timestamp</c>, and
/// <c>webhook-signature: v1,</c> with the HMAC-SHA-256 over id, timestamp and body, so that a receiver can tell who sent it, and that it is not sent again
/// later by somebody else.
/// </summary>
internal sealed class WebhookSender(HttpClient http, TimeProvider time)
{
    /// <summary>Type of the events.</summary>
    public const string EventType = "dualuse.screening.v1.VerdictChange";

    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default);

    /// <summary>Posts a change.</summary>
    /// <returns>What went wrong; null when the receiver took it. <c>IsFinal</c>: trying again is of no use.</returns>
    public async Task<(string? Problem, bool IsFinal)> SendAsync(WebhookOptions webhook, VerdictChange change, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(webhook, change, time.GetUtcNow());
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? (null, false) : ($"{(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd(), answer.StatusCode == HttpStatusCode.Gone);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException or InvalidOperationException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (e is OperationCanceledException ? "no answer in time" : e.Message, false);
        }
    }

    /// <summary>The request that carries a change.</summary>
    internal static HttpRequestMessage Request(WebhookOptions webhook, VerdictChange change, DateTimeOffset now)
    {
        // The same id however often it is sent: a receiver that has it already may pass it over.
        var id = $"{change.ScreeningId}.{change.Position}";
        using var data = JsonDocument.Parse(Json.Format(change));
        var cloudEvent = new CloudEvent
        {
            Id = id,
            Source = new Uri("urn:dualuse:screening"),
            Type = EventType,
            Subject = change.ScreeningId,
            Time = DateTimeOffset.Parse(change.NoticedAt, CultureInfo.InvariantCulture),
            DataContentType = MediaTypeNames.Application.Json,
            Data = data.RootElement,
        };
        var body = new JsonEventFormatter().EncodeStructuredModeMessage(cloudEvent, out var type).ToArray();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type.MediaType, "utf-8");
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Secret(webhook), signed))}");
        return request;
    }

    /// <summary>The secret's bytes.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static byte[] Secret(WebhookOptions webhook)
    {
        const string Prefix = "whsec_";
        var text = webhook.Secret.StartsWith(Prefix, StringComparison.Ordinal) ? webhook.Secret[Prefix.Length..] : webhook.Secret;
        var secret = Convert.FromBase64String(text);
        return secret.Length >= 24 ? secret : throw new FormatException($"the secret of webhook '{webhook.Name}' has less than 24 bytes");
    }
}
