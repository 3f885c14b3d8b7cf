using System.Net;
using System.Text;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.BadInput;

/// <summary>Bodies that are no request at all, or only nearly: each wrong value is named by its path.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class MalformedJsonTests(SharedServer shared)
{
    private const string Item = """{"itemId":"1","description":"shirts"}""";
    private const string Rest = "\"route\":{\"destinationCountry\":\"CH\"}";

    [Theory]
    [InlineData("""{REST,"items":[ITEM],"activity":"ACTIVITY_EXPROT"}""", "activity")]
    [InlineData("""{REST,"items":[ITEM],"activity":true}""", "activity")]
    [InlineData("""{REST,"items":[ITEM],"activity":42}""", "activity")]
    [InlineData("""{REST,"items":[ITEM],"redFlags":["RED_FLAG_DIVERSION_SUSPECTED","NO"]}""", "redFlags[1]")]
    [InlineData("""{REST,"items":[ITEM],"redFlags":[null]}""", "redFlags[0]")]
    [InlineData("""{REST,"items":[null]}""", "items[0]")]
    [InlineData("""{REST,"items":ITEM}""", "items")]
    [InlineData("""{REST,"items":[ITEM],"exporter":"BE"}""", "exporter")]
    [InlineData("""{REST,"items":[ITEM],"requestId":7}""", "requestId")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":"many"}]}""", "items[0].quantity")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":1e999}]}""", "items[0].quantity")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":NaN}]}""", "items[0].quantity")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":"NaN"}]}""", "items[0].quantity")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":"Infinity"}]}""", "items[0].quantity")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","value":{"currencyCode":"EUR","units":"99999999999999999999"}}]}""", "items[0].value.units")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","value":{"currencyCode":"EUR","units":1.5,"nanos":4000000000}}]}""", "items[0].value.nanos,items[0].value.units")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"\ud800"}]}""", "items[0].description")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x\udc00\ud800"}]}""", "items[0].description")]
    [InlineData("""{REST,"items":[ITEM],"asOf":"2026-01-01","asOf":"2026-01-02"}""", "asOf")]
    [InlineData("""{REST,"items":[ITEM],"requestId":"a","request_id":"b"}""", "requestId")]
    [InlineData("""{REST,"items":[ITEM],"endUse":{"noReexportClause":"yes"}}""", "endUse.noReexportClause")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x"}""", "items[0]")]
    [InlineData("""{REST,"items":[ITEM]} {}""", "body")]
    [InlineData("""{REST,"items":[ITEM],"activity":"X","asOf":5,"languageCode":"xx","redFlags":"no"}""", "activity,asOf,languageCode,redFlags")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"","quantity":"a"},{"itemId":"1","description":"x","commodityCode":1}]}""", "items[0].description,items[0].quantity,items[1].commodityCode,items[1].itemId")]
    [InlineData("hello", "body")]
    [InlineData("[]", "body,items,route.destinationCountry")]
    [InlineData("null", "body,items,route.destinationCountry")]
    [InlineData("", "items,route.destinationCountry")]
    [InlineData("{}", "items,route.destinationCountry")]
    public async Task Names_what_is_wrong(string template, string fields)
    {
        var body = template.Replace("REST", Rest, StringComparison.Ordinal).Replace("ITEM", Item, StringComparison.Ordinal);
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(StatusCode.InvalidArgument, error.Code);
        Assert.Equal("INVALID_REQUEST", error.Reason);
        Assert.Equal(fields, string.Join(',', error.Fields.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("""{REST,"items":[ITEM],"unknown":{"a":[1,{"b":null}]},"items2":[]}""")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","quantity":"12.5","unheardOf":1e999}]}""")]
    [InlineData("""{REST,"items":[ITEM],"redFlags":null,"otherParties":null,"exporter":null,"asOf":null,"activity":null}""")]
    [InlineData("""{REST,"items":[ITEM],"activity":1,"language_code":"nl"}""")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","value":{"currencyCode":"EUR","units":"5","nanos":7}}]}""")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"x","value":{"currencyCode":"EUR","units":5}}]}""")]
    [InlineData("""{REST,"items":[{"itemId":"1","description":"\ud83d\ude00 shirts"}]}""")]
    [InlineData("""{REST,"\u0069tems":[ITEM]}""")]
    public async Task Takes_what_proto3_json_allows(string template)
    {
        var body = template.Replace("REST", Rest, StringComparison.Ordinal).Replace("ITEM", Item, StringComparison.Ordinal);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shared.Server.Http.PostAsync("/v1/screenings", content);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Invalid_utf8_is_named_over_json_and_over_grpc()
    {
        var json = Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(Samples.Shirts()));
        json[json.AsSpan().IndexOf("Cotton"u8)] = 0xFF;
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["items[0].description"], error.Fields);

        var message = Samples.Shirts().ToByteArray();
        message[message.AsSpan().IndexOf("Cotton"u8)] = 0xFF;
        var rpc = await Assert.ThrowsAsync<RpcException>(async () => await RawCall.ScreenAsync(shared.Server.Channel, message));
        Assert.Equal(["items[0].description"], ErrorDetails.Of(rpc).Fields);
    }

    [Fact]
    public async Task Bytes_that_are_no_message_are_refused_over_grpc()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await RawCall.ScreenAsync(shared.Server.Channel, [0x0A, 0xFF, 0xFF, 0xFF, 0x7F, 1, 2]));
        Assert.Equal(StatusCode.InvalidArgument, ErrorDetails.Of(error).Code);
        Assert.Equal(Verdict.Clear, (await new ScreeningService.ScreeningServiceClient(shared.Server.Channel).ScreenAsync(Samples.Shirts())).Verdict);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var body = $$"""{{{Rest}},"items":[{{Item}}],"x":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", body);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("INVALID_REQUEST", error.Reason);
    }

    [Fact]
    public async Task Forty_megabytes_are_refused_and_the_connection_stays_usable()
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = shared.Server.Http.BaseAddress };
        var request = Samples.Shirts();
        request.Items[0].Description = new string('x', 40_000_000);
        var (status, error) = await ErrorDetails.PostAsync(http, "/v1/screenings", JsonFormatter.Default.Format(request));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal(StatusCode.ResourceExhausted, error.Code);
        Assert.Equal("TOO_LARGE", error.Reason);

        var client = new ScreeningService.ScreeningServiceClient(shared.Server.Channel);
        var rpc = await Assert.ThrowsAsync<RpcException>(async () => await client.ScreenAsync(request));
        Assert.Equal(StatusCode.ResourceExhausted, rpc.StatusCode);
        Assert.Equal(Verdict.Clear, (await client.ScreenAsync(Samples.Shirts())).Verdict);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task A_body_that_does_not_say_it_is_json_is_refused(string type)
    {
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/screenings", Encoding.UTF8.GetBytes("{}"), type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal("NOT_JSON", error.Reason);
    }

    [Theory]
    [InlineData("/v1/entries?pageSize=many", "pageSize")]
    [InlineData("/v1/entries?pageSize=1.5", "pageSize")]
    [InlineData("/v1/entries?pageSize=99999999999", "pageSize")]
    [InlineData("/v1/entries?pageSize=-1", "pageSize")]
    [InlineData("/v1/entries?pageSize=201", "pageSize")]
    [InlineData("/v1/entries?pageSize=", "pageSize")]
    [InlineData("/v1/entries?pageSize=1&pageSize=2", "pageSize")]
    [InlineData("/v1/entries?pageToken=x&languageCode=it", "pageToken,languageCode")]
    public async Task A_bad_query_is_named(string address, string fields)
    {
        using var response = await shared.Server.Http.GetAsync(address);
        var (status, error) = await ErrorDetails.OfAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(fields, string.Join(',', error.Fields));
    }

    [Fact]
    public async Task An_unknown_address_says_so()
    {
        using var response = await shared.Server.Http.GetAsync("/v1/nothing");
        var (status, error) = await ErrorDetails.OfAsync(response);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(StatusCode.NotFound, error.Code);
    }
}
