using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>Every case of the contract, over JSON and over gRPC, in English and in Dutch.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class ContractTests(SharedServer shared)
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in new[] { "en", "nl" })
        {
            foreach (var known in ContractCase.All)
            {
                data.Add(known.Name, language);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Holds_over_json(string name, string language)
    {
        var known = ContractCase.All.Single(c => c.Name == name);
        var request = JsonNode.Parse(known.Request)!.AsObject();
        request["languageCode"] = language;
        using var content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await shared.Server.Http.PostAsync("/v1/screenings", content);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        using var answer = JsonDocument.Parse(body);
        Assert.Equal(request["requestId"]!.GetValue<string>(), answer.RootElement.GetProperty("requestId").GetString());
        ContractExpectation.Check(known.Expect, answer.RootElement);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Holds_over_grpc(string name, string language)
    {
        var known = ContractCase.All.Single(c => c.Name == name);
        var request = JsonParser.Default.Parse<ScreenRequest>(known.Request);
        request.LanguageCode = language;
        var response = await new ScreeningService.ScreeningServiceClient(shared.Server.Channel).ScreenAsync(request);
        var json = new JsonFormatter(JsonFormatter.Settings.Default.WithFormatDefaultValues(true)).Format(response);
        using var answer = JsonDocument.Parse(json);
        Assert.Equal(request.RequestId, response.RequestId);
        ContractExpectation.Check(known.Expect, answer.RootElement);
    }
}
