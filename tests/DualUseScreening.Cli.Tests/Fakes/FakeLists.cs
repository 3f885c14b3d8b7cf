using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>Two lists, one of them old.</summary>
internal sealed class FakeLists : ListService.ListServiceBase
{
    public override Task<ListListsResponse> ListLists(ListListsRequest request, ServerCallContext context) => Task.FromResult(new ListListsResponse
    {
        Release = "0011223344556677",
        Lists =
        {
            new ListInfo { Name = "control-list", Version = "aabbccddeeff0011", EntryCount = 1234, PublishedAt = "2026-09-30", AgeSeconds = 3 * 86_400, Source = "Annex I" },
            new ListInfo { Name = "ofac-sdn", Version = "1100ffeeddccbbaa", EntryCount = 17_000, PublishedAt = "2026-01-02", AgeSeconds = 400 * 86_400, Source = "sdn.xml", Stale = true },
        },
    });
}
