using System.Text;
using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Validation.Json;

namespace DualUseScreening.Server.Tests.Validation;

/// <summary>A body is walked along its message, and every wrong shape has its path.</summary>
public sealed class JsonShapeTests
{
    private static readonly JsonFields Fields = new([VerifyReceiptRequest.Descriptor, ScreenRequest.Descriptor]);

    [Theory]
    [InlineData("""{"declaration":{"items":[{},{"attributes":[{"name":1}]}]}}""", "declaration.items[1].attributes[0].name")]
    [InlineData("""{"declaration":{"otherParties":[{"identifiers":[{"type":"a"},5]}]}}""", "declaration.otherParties[0].identifiers[1]")]
    [InlineData("""{"declaration":{"route":{"transitCountries":["NL",1,null]}}}""", "declaration.route.transitCountries[1],declaration.route.transitCountries[2]")]
    [InlineData("""{"receipt":"\udead"}""", "receipt")]
    [InlineData("""{"receipt":{},"receipt":"a"}""", "receipt,receipt")]
    [InlineData("""{"receipt":"a""", "receipt")]
    [InlineData("""{"rec\ud800eipt":"a"}""", "body")]
    [InlineData("""{"receipt":"a",}""", "body")]
    [InlineData("""{"receipt":"a"} x""", "body")]
    [InlineData("""{"receipt":"a" /* no */}""", "body")]
    [InlineData(" ", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("""{"declaration":{"conveyance":{"mode":"TRANSPORT_MODE_SEAS","imoNumber":9074729}}}""", "declaration.conveyance.mode,declaration.conveyance.imoNumber")]
    [InlineData("""{}""", "")]
    [InlineData("""{"receipt":null,"declaration":null,"other":[{"receipt":5}]}""", "")]
    [InlineData("""{"declaration":{"endUse":{"noReexportClause":true},"activity":"ACTIVITY_EXPORT","items":[{"quantity":1e3}]}}""", "")]
    public void Paths(string body, string expected)
    {
        var (faults, _) = JsonShape.Walk(Fields, VerifyReceiptRequest.Descriptor, Encoding.UTF8.GetBytes(body));
        Assert.Equal(expected, string.Join(',', faults.Select(f => f.Field)));
    }

    [Fact]
    public void What_is_right_but_said_otherwise_is_rewritten()
    {
        var body = """{"redFlags":null,"items":[{"quantity":"2.50"},{"quantity":"1e2"}],"exporter":null}"""u8;
        var (faults, rewrites) = JsonShape.Walk(Fields, ScreenRequest.Descriptor, body);
        Assert.Empty(faults);
        Assert.Equal("""{"redFlags":[],"items":[{"quantity":2.5},{"quantity":100}],"exporter":null}""", Encoding.UTF8.GetString(JsonChange.Apply(body, rewrites)));
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception()
    {
        var random = new Random(20240611);
        var seed = Encoding.UTF8.GetBytes("""{"declaration":{"items":[{"itemId":"1","description":"é\u00e9","quantity":"5","value":{"units":"1"}}],"redFlags":[null,1]},"receipt":"x"}""");
        for (var run = 0; run < 20_000; run++)
        {
            var bytes = seed.ToArray();
            for (var i = random.Next(4); i >= 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var (faults, rewrites) = JsonShape.Walk(Fields, VerifyReceiptRequest.Descriptor, bytes.AsSpan(0, random.Next(bytes.Length + 1)));
            Assert.All(faults, f => Assert.NotEqual("", f.Description));
            _ = rewrites.Count;
        }
    }
}
