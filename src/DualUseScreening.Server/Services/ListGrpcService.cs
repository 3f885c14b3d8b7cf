using System.Globalization;
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
internal sealed class ListGrpcService(ScreeningEndpoint endpoint, SnapshotHolder holder, ListsState lists, TimeProvider time) : ListService.ListServiceBase
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

    // A configured list is as old as its files; a law in the box is as old as the state of the law that was read.
    private IEnumerable<ListInfo> Infos(ListSnapshot snapshot)
    {
        var now = time.GetUtcNow();
        var sources = holder.Loaded?.Sources ?? [];
        foreach (var list in snapshot.Lists)
        {
            var source = sources.FirstOrDefault(s => s.Name == list.Name);
            yield return new ListInfo
            {
                Name = list.Name,
                Version = list.Version,
                EntryCount = list.EntryCount,
                PublishedAt = source is null ? list.PublishedAt : source.ChangedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Source = list.Source,
                AgeSeconds = Age(source?.ChangedAt ?? Day(list.PublishedAt) ?? now, now),
                Stale = source is not null && lists.IsTooOld(source),
            };
        }
    }

    private static int Age(DateTimeOffset then, DateTimeOffset now) => (int)Math.Clamp((now - then).TotalSeconds, 0, int.MaxValue);

    private static DateTimeOffset? Day(string date) =>
        Mapping.Dates.TryRead(date, out var day) ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
