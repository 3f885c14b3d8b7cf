using DualUseScreening.Contract.V1;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>ListService</c> of the contract.</summary>
[BindServiceMethod(typeof(ListGrpcService), nameof(Bind))]
internal sealed partial class ListGrpcService(ScreeningEndpoint endpoint, SnapshotHolder holder, ReleaseDesk desk, TimeProvider time) : ListService.ListServiceBase
{
    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => ListService.Descriptor;

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, ListService.ListServiceBase service) => ListService.BindService(new CheckedServiceBinder(binder), service);

    /// <inheritdoc/>
    public override Task<ListListsResponse> ListLists(ListListsRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        var response = new ListListsResponse { Release = snapshot.Version };
        response.Lists.AddRange(Infos(snapshot));
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override async Task<RefreshListsResponse> RefreshLists(RefreshListsRequest request, ServerCallContext context)
    {
        var changed = await OrAsync(holder.RefreshAsync(context.CancellationToken), Invalid);
        var snapshot = endpoint.Current();
        var response = new RefreshListsResponse { Changed = changed, Release = snapshot.Version };
        response.Lists.AddRange(Infos(snapshot));
        return response;
    }

    private static RpcException Invalid(ListFormatException e)
    {
        var place = new BadRequest();
        place.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = $"{e.File}:{e.Line}:{e.Field}", Description = e.Problem });
        return Errors.Status(StatusCode.FailedPrecondition, "INVALID_LIST", e.Message, place).ToRpcException();
    }

    // A list with a source of its own is as old as its last confirmation there; a law in the box as the state of the law that was read.
    private IEnumerable<ListInfo> Infos(ListSnapshot snapshot)
    {
        var now = time.GetUtcNow();
        var freshness = holder.Freshness;
        foreach (var list in snapshot.Lists)
        {
            var state = freshness.FirstOrDefault(f => f.Name == list.Name);
            yield return new ListInfo
            {
                Name = list.Name,
                Version = list.Version,
                EntryCount = list.EntryCount,
                PublishedAt = state is { PublishedAt.Length: > 0 } ? state.PublishedAt : list.PublishedAt,
                Source = list.Source,
                AgeSeconds = (int)Math.Clamp(state?.AgeAt(now)?.TotalSeconds ?? 0, 0, int.MaxValue),
                Stale = state is not null && state.StateAt(now) != ListAge.Fresh,
            };
        }
    }
}
