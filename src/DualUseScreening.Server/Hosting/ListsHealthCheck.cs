using System.Text.Json;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DualUseScreening.Server.Hosting;

/// <summary>Ready when a list release is loaded and the service is not shutting down.</summary>
internal sealed class ListsHealthCheck(ISnapshotProvider snapshots, DrainingRequests draining) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (draining.Started.IsCancellationRequested)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("the service is shutting down"));
        }

        try
        {
            var snapshot = snapshots.Current;
            var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["release"] = snapshot.Version };
            return Task.FromResult(HealthCheckResult.Healthy("lists are loaded", data));
        }
        catch (ListsNotLoadedException e)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(e.Message));
        }
    }

    /// <summary>Writes the report as JSON.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("status", report.Status.ToString());
            json.WriteStartObject("checks");
            foreach (var (name, entry) in report.Entries)
            {
                json.WriteStartObject(name);
                json.WriteString("status", entry.Status.ToString());
                json.WriteString("description", entry.Description);
                foreach (var (key, value) in entry.Data)
                {
                    json.WriteString(key, value.ToString());
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return context.Response.Body.WriteAsync(stream.ToArray(), context.RequestAborted).AsTask();
    }
}
