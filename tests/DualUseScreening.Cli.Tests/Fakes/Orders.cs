using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>Orders for tests.</summary>
internal static class Orders
{
    public static string Json(string id, string description) =>
        $$"""{"requestId":"{{id}}","consignee":{"name":"Firm","countryCode":"CH"},"route":{"destinationCountry":"CH"},"items":[{"itemId":"1","description":"{{description}}"}]}""";

    public static ScreenRequest Request(string id, string description = "shirts") => new()
    {
        RequestId = id,
        Items = { new Item { ItemId = "1", Description = description } },
    };
}
