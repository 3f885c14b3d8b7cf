using DualUseScreening.Contract.V1;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Validation;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>ListService</c> of the contract.</summary>
internal sealed class ListGrpcService(ScreeningEndpoint endpoint, SnapshotHolder holder, TimeProvider time) : ListService.ListServiceBase
{
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
        try
        {
            var changed = await holder.RefreshAsync(context.CancellationToken);
            var snapshot = endpoint.Current();
            var response = new RefreshListsResponse { Changed = changed, Release = snapshot.Version };
            response.Lists.AddRange(Infos(snapshot));
            return response;
        }
        catch (ListFormatException e)
        {
            var place = new BadRequest();
            place.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = $"{e.File}:{e.Line}:{e.Field}", Description = e.Problem });
            throw Errors.Status(StatusCode.FailedPrecondition, "INVALID_LIST", e.Message, place).ToRpcException();
        }
    }

    private IEnumerable<ListInfo> Infos(ListSnapshot snapshot)
    {
        var age = holder.CheckedAt is { } read ? (int)Math.Max(0, (time.GetUtcNow() - read).TotalSeconds) : 0;
        foreach (var list in snapshot.Lists)
        {
            yield return new ListInfo
            {
                Name = list.Name,
                Version = list.Version,
                EntryCount = list.EntryCount,
                PublishedAt = list.PublishedAt,
                Source = list.Source,
                AgeSeconds = age,
            };
        }
    }
}
