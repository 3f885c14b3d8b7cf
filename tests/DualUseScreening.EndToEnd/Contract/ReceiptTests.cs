using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>A receipt proves that what is declared is what was screened.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class ReceiptTests(SharedServer shared)
{
    private readonly ScreeningService.ScreeningServiceClient _client = new(shared.Server.Channel);

    public static TheoryData<string, string> Changes() => new()
    {
        { "quantity", "items[0].quantity" },
        { "name", "consignee.name" },
        { "description", "items[0].description" },
        { "destination", "route.destinationCountry" },
        { "one more item", "items" },
        { "value", "items[0].value" },
    };

    [Fact]
    public async Task The_same_shipment_is_valid_also_when_it_is_typed_again()
    {
        var screened = await _client.ScreenAsync(Samples.Shirts());
        var again = Samples.Shirts("another reference");
        again.Consignee.Name = "  MODEHAUS   Basel ag ";
        again.LanguageCode = "nl";
        foreach (var declared in new[] { Samples.Shirts(), again })
        {
            var answer = await VerifyAsync(screened.Receipt, declared);
            Assert.True(answer.Valid, answer.ToString());
            Assert.True(answer.Authentic);
            Assert.Empty(answer.Differences);
            Assert.Equal(Verdict.Clear, answer.Verdict);
            Assert.Equal(screened.Release, answer.Release);
            Assert.True(DateTimeOffset.TryParse(answer.IssuedAt, out _));
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Whatever_is_declared_otherwise_is_named(string change, string field)
    {
        var receipt = (await _client.ScreenAsync(Samples.Shirts())).Receipt;
        var declared = Samples.Shirts();
        declared.LanguageCode = "nl";
        switch (change)
        {
            case "quantity": declared.Items[0].Quantity = 5001; break;
            case "name": declared.Consignee.Name = "Modehaus Zürich AG"; break;
            case "description": declared.Items[0].Description = "Cotton T-shirts, plain"; break;
            case "destination": declared.Route.DestinationCountry = "NO"; break;
            case "one more item": declared.Items.Add(new Item { ItemId = "2", Description = "Socks" }); break;
            default: declared.Items[0].Value = new Google.Type.Money { CurrencyCode = "EUR", Units = 1 }; break;
        }

        var answer = await VerifyAsync(receipt, declared);
        Assert.False(answer.Valid);
        Assert.True(answer.Authentic);
        Assert.Contains(answer.Differences, d => d.Field == field);
        Assert.All(answer.Differences, d => Assert.Contains(d.Field, d.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_left_out_is_named()
    {
        var screened = Samples.Shirts();
        screened.Items.Add(new Item { ItemId = "2", Description = "Socks" });
        var answer = await VerifyAsync((await _client.ScreenAsync(screened)).Receipt, Samples.Shirts());
        Assert.False(answer.Valid);
        Assert.Contains(answer.Differences, d => d.Field == "items");
    }

    [Fact]
    public async Task A_receipt_that_was_changed_is_not_authentic()
    {
        var receipt = (await _client.ScreenAsync(Samples.Shirts())).Receipt;
        for (var i = 0; i < receipt.Length; i += 7)
        {
            var changed = receipt.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            var answer = await VerifyAsync(new string(changed), Samples.Shirts());
            Assert.False(answer.Authentic || answer.Valid, $"character {i}");
            Assert.Equal(Verdict.Unspecified, answer.Verdict);
        }

        foreach (var other in new[] { receipt[..^4], receipt + "AAAA", "x", "!!!", "AQ", new string('A', 100_000) })
        {
            Assert.False((await VerifyAsync(other, Samples.Shirts())).Authentic);
        }
    }

    [Fact]
    public async Task A_receipt_of_another_key_is_not_authentic()
    {
        using var folder = new TemporaryFolder();
        var key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
        await using var other = await RunningServer.StartAsync($"--Receipts:Key={key}");
        var receipt = (await new ScreeningService.ScreeningServiceClient(other.Channel).ScreenAsync(Samples.Shirts())).Receipt;
        var answer = await VerifyAsync(receipt, Samples.Shirts());
        Assert.False(answer.Authentic);
        Assert.False(answer.Valid);
    }

    private async Task<VerifyReceiptResponse> VerifyAsync(string receipt, ScreenRequest declared) =>
        await _client.VerifyReceiptAsync(new VerifyReceiptRequest { Receipt = receipt, Declaration = declared });
}
