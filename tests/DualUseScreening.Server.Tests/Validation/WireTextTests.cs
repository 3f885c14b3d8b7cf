using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using Google.Protobuf;
using Google.Type;

namespace DualUseScreening.Server.Tests.Validation;

/// <summary>Bytes that are no UTF-8 become U+FFFD, wherever they are, and nothing else changes.</summary>
public sealed class WireTextTests
{
    private static ScreenRequest Request() => new()
    {
        RequestId = "id",
        Activity = Activity.Export,
        AsOf = "2026-01-01",
        Route = new Route { DestinationCountry = "CH", TransitCountries = { "NL", "DE" } },
        EndUse = new EndUse { NoReexportClause = false },
        Items = { new Item { ItemId = "1", Description = "marked text", Quantity = 2.5, Value = new Money { CurrencyCode = "EUR", Units = -1, Nanos = 5 } } },
    };

    [Fact]
    public void A_good_message_stays_as_it_is() =>
        Assert.Equal(Request(), ScreenRequest.Parser.ParseFrom(WireText.Repair(ScreenRequest.Descriptor, Request().ToByteArray())));

    [Fact]
    public void A_bad_text_is_found_by_the_rules()
    {
        var bytes = Request().ToByteArray();
        bytes[bytes.AsSpan().IndexOf("marked"u8)] = 0xC3;
        Assert.Throws<InvalidProtocolBufferException>(() => ScreenRequest.Parser.ParseFrom(bytes));
        var repaired = ScreenRequest.Parser.ParseFrom(WireText.Repair(ScreenRequest.Descriptor, bytes));
        Assert.Equal("\uFFFDarked text", repaired.Items[0].Description);
        var status = new RequestRules(_ => true).Check(repaired).ToStatus();
        Assert.Contains("items[0].description", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_repaired_or_refused()
    {
        var random = new Random(20240612);
        for (var run = 0; run < 20_000; run++)
        {
            var bytes = Request().ToByteArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                ScreenRequest.Parser.ParseFrom(WireText.Repair(ScreenRequest.Descriptor, bytes));
            }
            catch (InvalidProtocolBufferException)
            {
                // No message: refused as a whole.
            }
        }
    }
}
