using System.Diagnostics;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Telemetry;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>
/// Looks at a JSON request before it is turned into a message: what the transcoder would refuse with one sentence is answered with every offending
/// field, those of a wrong shape together with those that break a rule.
/// </summary>
internal sealed class JsonShapeMiddleware(
    RequestDelegate next, JsonFields fields, ISnapshotProvider snapshots, JsonErrors errors, RequestLog log)
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is { } route ? CheckAsync(context, route) : next(context);

    private async Task CheckAsync(HttpContext context, GrpcJsonTranscodingMetadata route)
    {
        var started = Stopwatch.GetTimestamp();
        var request = route.MethodDescriptor.InputType;
        if (route.HttpRule.Body != "*")
        {
            var violations = QueryShape.Check(request, context.Request.Query);
            await (violations.Any ? RefuseAsync(violations.ToStatus(), StatusCodes.Status400BadRequest) : next(context));
            return;
        }

        using var body = new JsonBody();
        switch (await body.ReadAsync(context.Request))
        {
            case JsonBodyState.TooLarge:
                await RefuseAsync(
                    Errors.Status(StatusCode.ResourceExhausted, "TOO_LARGE", $"the body is larger than {JsonBody.MaxBytes} bytes"),
                    StatusCodes.Status413PayloadTooLarge);
                return;
            case JsonBodyState.NoJson:
                await RefuseAsync(
                    Errors.Status(StatusCode.InvalidArgument, "NOT_JSON", "the body must be application/json in UTF-8"),
                    StatusCodes.Status415UnsupportedMediaType);
                return;
        }

        var (faults, rewrites) = JsonShape.Walk(fields, request, body.Bytes);
        if (faults.Count > 0)
        {
            await RefuseAsync(Violations(request, body.Bytes, faults).ToStatus(), StatusCodes.Status400BadRequest);
            return;
        }

        body.Restore(context.Request, rewrites);
        await next(context);

        Task RefuseAsync(Google.Rpc.Status status, int httpStatus)
        {
            log.Rejected(route.MethodDescriptor, (StatusCode)status.Code, started);
            return errors.WriteAsync(context, status, httpStatus);
        }
    }

    private Violations Violations(MessageDescriptor request, ReadOnlySpan<byte> body, IReadOnlyList<JsonFault> faults)
    {
        var violations = new Violations();
        foreach (var fault in faults)
        {
            violations.Add(fault.Field, fault.Description);
        }

        // What can still be read is checked as well, with nothing in the place of what cannot.
        if (Repaired(request, body, faults) is { } rest && TrySnapshot() is { } snapshot)
        {
            violations.Add(new RequestRules(snapshot.IsCountry).Check(rest));
        }

        return violations;
    }

    private ListSnapshot? TrySnapshot()
    {
        try
        {
            return snapshots.Current;
        }
        catch (ListsNotLoadedException)
        {
            return null;
        }
    }

    private static IMessage? Repaired(MessageDescriptor request, ReadOnlySpan<byte> body, IReadOnlyList<JsonFault> faults)
    {
        if (faults.Any(f => f.Repair is null))
        {
            return null;
        }

        var repaired = JsonChange.Apply(body, faults.Select(f => f.Repair!.Value));
        try
        {
            return Parser.Parse(System.Text.Encoding.UTF8.GetString(repaired), request);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
