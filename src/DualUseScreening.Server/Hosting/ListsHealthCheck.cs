using System.Text.Json;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DualUseScreening.Server.Hosting;

/// <summary>
/// Ready when a list release is loaded and the service is not shutting down. Ready all the same, and degraded, with a list past its maximum age, whose
/// answers are at best a review, or while a release that is in force for all replicas could not be loaded here.
/// </summary>
internal sealed class ListsHealthCheck(SnapshotHolder snapshots, DrainingRequests draining, TimeProvider time) : IHealthCheck
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
            var now = time.GetUtcNow();
            var lists = snapshots.Freshness.ToLookup(l => l.StateAt(now), l => l.Name);
            var data = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["release"] = snapshot.Version,
                ["stale"] = string.Join(", ", lists[ListAge.Stale]),
                ["expired"] = string.Join(", ", lists[ListAge.Expired]),
                ["missing"] = snapshots.Missing ?? "",
            };
            return Task.FromResult(lists[ListAge.Expired].Any() ? HealthCheckResult.Degraded("a list is past its maximum age", data: data)
                : snapshots.Missing is not null ? HealthCheckResult.Degraded("the release in force could not be loaded here yet", data: data)
                : lists[ListAge.Stale].Any() ? HealthCheckResult.Healthy("lists are loaded, and one is past its warning age", data)
                : HealthCheckResult.Healthy("lists are loaded", data));
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
