using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using DualUseScreening.Server.Watch;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>WatchService</c> of the contract.</summary>
[BindServiceMethod(typeof(WatchGrpcService), nameof(Bind))]
internal sealed class WatchGrpcService(IServiceProvider services, DrainingRequests draining, TimeProvider time) : WatchService.WatchServiceBase
{
    private const int DefaultPageSize = 100;
    private const int MaxPageSize = 1000;
    private const int MaxDeadLetters = 1000;
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => WatchService.Descriptor;

    private WatchStore Store => services.GetService<WatchStore>()
        ?? throw Errors.Status(StatusCode.FailedPrecondition, "WATCH_OFF", "this service stores no screenings (Watch:Enabled)").ToRpcException();

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, WatchService.WatchServiceBase service) => WatchService.BindService(new CheckedServiceBinder(binder), service);

    /// <inheritdoc/>
    public override async Task WatchVerdicts(WatchVerdictsRequest request, IServerStreamWriter<WatchVerdictsResponse> responseStream, ServerCallContext context)
    {
        Check(request.AfterPosition, request.Group, 0);
        var store = Store;
        var signal = services.GetRequiredService<WatchSignal>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, draining.Started);
        var position = request.AfterPosition;
        try
        {
            while (!ended.IsCancellationRequested)
            {
                var next = signal.Next;
                var last = store.LastPosition();
                var changes = store.Changes(position, request.Group, DefaultPageSize);
                foreach (var change in changes)
                {
                    position = change.Position;
                    await responseStream.WriteAsync(new WatchVerdictsResponse { Change = change, Position = position }, ended.Token);
                }

                if (changes.Count < DefaultPageSize && await Task.WhenAny(next, Task.Delay(SignOfLife, time, ended.Token)) != next && !ended.IsCancellationRequested)
                {
                    // Changes of other groups are behind the caller as well.
                    position = Math.Max(position, last);
                    await responseStream.WriteAsync(new WatchVerdictsResponse { Position = position }, ended.Token);
                }
            }
        }
        catch (OperationCanceledException) when (draining.Started.IsCancellationRequested)
        {
            // Said below.
        }

        if (draining.Started.IsCancellationRequested)
        {
            throw Errors.Unavailable("SHUTTING_DOWN", "the service shuts down: go on from the last position");
        }
    }

    /// <inheritdoc/>
    public override Task<ListVerdictChangesResponse> ListVerdictChanges(ListVerdictChangesRequest request, ServerCallContext context)
    {
        Check(request.AfterPosition, request.Group, request.PageSize);
        var response = new ListVerdictChangesResponse();
        response.Changes.AddRange(Store.Changes(request.AfterPosition, request.Group, request.PageSize == 0 ? DefaultPageSize : request.PageSize));
        response.Position = response.Changes.LastOrDefault()?.Position ?? request.AfterPosition;
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override Task<GetStoredScreeningResponse> GetStoredScreening(GetStoredScreeningRequest request, ServerCallContext context)
    {
        var stored = Store.Find(request.ScreeningId) ?? throw Unknown();
        return Task.FromResult(new GetStoredScreeningResponse
        {
            ScreeningId = stored.Id,
            Request = stored.Request,
            Verdict = stored.Verdict,
            Release = stored.Release,
            StoredAt = Times.Of(stored.StoredAt),
        });
    }

    /// <inheritdoc/>
    public override Task<DeleteStoredScreeningResponse> DeleteStoredScreening(DeleteStoredScreeningRequest request, ServerCallContext context) =>
        Store.Delete(request.ScreeningId) ? Task.FromResult(new DeleteStoredScreeningResponse()) : throw Unknown();

    /// <inheritdoc/>
    public override Task<ListDeadLettersResponse> ListDeadLetters(ListDeadLettersRequest request, ServerCallContext context)
    {
        var response = new ListDeadLettersResponse { TotalSize = Store.DeadLetterCount() };
        response.DeadLetters.AddRange(Store.DeadLetters(MaxDeadLetters));
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override async Task<RetryDeadLettersResponse> RetryDeadLetters(RetryDeadLettersRequest request, ServerCallContext context)
    {
        _ = Store;
        return new RetryDeadLettersResponse { Count = await services.GetRequiredService<WebhookDelivery>().RetryAsync(request.Webhook, context.CancellationToken) };
    }

    private static RpcException Unknown() => Errors.NotFound("UNKNOWN_SCREENING", "no screening is stored under this id");

    private static void Check(long after, string group, int pageSize)
    {
        var violations = new Violations("");
        if (after < 0)
        {
            violations.Add("afterPosition", "0 or more");
        }

        if (group.Length > RequestRules.MaxGroup)
        {
            violations.Add("group", $"at most {RequestRules.MaxGroup} characters");
        }

        if (pageSize is < 0 or > MaxPageSize)
        {
            violations.Add("pageSize", $"1 to {MaxPageSize}");
        }

        violations.ThrowIfAny();
    }
}
