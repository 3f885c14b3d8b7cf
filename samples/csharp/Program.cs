using DualUseScreening.Client;
using DualUseScreening.Contract.V1;

using var client = ScreeningClient.Connect(new Uri("http://127.0.0.1:50051"));
var answer = await client.ScreenAsync(new ScreenRequest
{
    RequestId = "SO-1",
    Exporter = new Party { Name = "Voorbeeld NV", CountryCode = "BE" },
    Consignee = new Party { Name = "Pune Precision Ltd", CountryCode = "IN" },
    Items = { new Item { ItemId = "1", Description = "5-axis machining centre, UPR 0.8 µm, travel 600 mm" } },
});
Console.WriteLine($"{answer.Verdict}: {answer.Findings[0].Message}");
