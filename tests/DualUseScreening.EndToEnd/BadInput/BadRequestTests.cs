using System.Net;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.BadInput;

/// <summary>A bad request is refused with every offending field, over gRPC, JSON and in a stream, and disturbs nothing else.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class BadRequestTests(SharedServer shared)
{
    private readonly ScreeningService.ScreeningServiceClient _client = new(shared.Server.Channel);

    public static TheoryData<string> Names() => BadRequests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_over_grpc(string name)
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await _client.ScreenAsync(BadRequests.Make(name)));
        Check(name, ErrorDetails.Of(error));
        Assert.Equal(Verdict.Clear, (await _client.ScreenAsync(Samples.Shirts())).Verdict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_over_json(string name)
    {
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", JsonFormatter.Default.Format(BadRequests.Make(name)));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Check(name, error);
    }

    [Fact]
    public async Task Ten_thousand_items_are_screened()
    {
        var request = Samples.Shirts();
        BadRequests.AddItems(request, 9_999);
        var answer = await _client.ScreenAsync(request);
        Assert.Equal(10_000, answer.Items.Count);
        Assert.Equal("more-9998", answer.Items[^1].ItemId);
    }

    [Fact]
    public async Task Many_bad_fields_fit_into_the_trailers_over_grpc_and_are_all_named_over_json()
    {
        var request = Samples.Shirts();
        BadRequests.AddItems(request, 300);
        foreach (var item in request.Items)
        {
            item.Description = "";
        }

        var error = await Assert.ThrowsAsync<RpcException>(async () => await _client.ScreenAsync(request));
        Assert.True(error.Trailers.Sum(t => t.Key.Length + (t.IsBinary ? t.ValueBytes.Length * 4 / 3 : t.Value.Length)) < 8_000);
        var named = ErrorDetails.Of(error).Fields;
        Assert.InRange(named.Count, 30, 300);
        Assert.Equal("items[0].description", named[0]);
        var (_, json) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", JsonFormatter.Default.Format(request));
        Assert.Equal(301, json.Fields.Count);
    }

    [Fact]
    public async Task Bad_requests_of_the_other_calls_name_their_fields()
    {
        var goods = new GoodsService.GoodsServiceClient(shared.Server.Channel);
        var parties = new PartyService.PartyServiceClient(shared.Server.Channel);
        await Refused(["description", "asOf"], () => goods.ClassifyAsync(new ClassifyRequest { AsOf = "2025-02-29" }));
        await Refused(["code"], () => goods.GetEntryAsync(new GetEntryRequest()));
        await Refused(["query", "hsCode", "pageSize", "pageToken", "languageCode"], () => goods.SearchEntriesAsync(new SearchEntriesRequest
        {
            Query = "\u0001",
            HsCode = "abc",
            PageSize = -1,
            PageToken = "-3",
            LanguageCode = "xx",
        }));
        await Refused(["name", "countryCode", "kind", "dateOfBirth"], () => parties.MatchPartyAsync(new MatchPartyRequest
        {
            CountryCode = "??",
            Kind = (PartyKind)9,
            DateOfBirth = "70",
        }));
        await Refused(["receipt", "declaration"], () => _client.VerifyReceiptAsync(new VerifyReceiptRequest()));
        await Refused(["receipt", "declaration.asOf", "declaration.items"], () => _client.VerifyReceiptAsync(new VerifyReceiptRequest
        {
            Declaration = new ScreenRequest { AsOf = "x", Route = new Route { DestinationCountry = "CH" } },
        }));
    }

    private static async Task Refused<T>(string[] fields, Func<AsyncUnaryCall<T>> call)
    {
        var error = ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(async () => await call()));
        Assert.Equal(StatusCode.InvalidArgument, error.Code);
        Assert.Equal("INVALID_REQUEST", error.Reason);
        Assert.Equal(fields.Order(), error.Fields.Order());
    }

    private static void Check(string name, ErrorDetails error)
    {
        Assert.Equal(StatusCode.InvalidArgument, error.Code);
        Assert.Equal("INVALID_REQUEST", error.Reason);
        Assert.Equal("dualuse.screening.v1", error.Domain);
        Assert.Equal(BadRequests.All[name].Fields.Order(), error.Fields.Order());
        Assert.True(error.Message.Length < 500, error.Message);
    }
}
