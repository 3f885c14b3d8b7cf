using System.Text;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Tests.Input;

public sealed class CsvReadingTests
{
    [Fact]
    public async Task Rows_next_to_each_other_with_one_reference_are_one_order()
    {
        var orders = await Reading.AllAsync(
            """
            requestId,itemId,description,consignee,consigneeCountry,endUserSector,transit
            A,10,Pump,Firm Ltd,TR,trader,GE;AM
            A,20,"Valve, steel",,,,
            B,10,Pump,Other Ltd,IN,SECTOR_CIVIL_INDUSTRY,
            A,10,Pump,Firm Ltd,TR,Armed forces,
            """);
        Assert.Equal(["A", "B", "A"], orders.Select(o => o.Request!.RequestId));
        var first = orders[0].Request!;
        Assert.Equal(["Pump", "Valve, steel"], first.Items.Select(i => i.Description));
        Assert.Equal(("Firm Ltd", "TR"), (first.Consignee.Name, first.Consignee.CountryCode));
        Assert.Equal(["GE", "AM"], first.Route.TransitCountries);
        Assert.Equal([Sector.Trader, Sector.CivilIndustry, Sector.ArmedForces], orders.Select(o => o.Request!.EndUser.Sector));
    }

    [Fact]
    public async Task Without_a_reference_each_row_is_an_order_named_by_its_line()
    {
        var orders = await Reading.AllAsync("description;destination\nPump;TR\n\nValve;IN\n");
        Assert.Equal(["line-2", "line-4"], orders.Select(o => o.Request!.RequestId));
        Assert.Equal("1", orders[1].Request!.Items[0].ItemId);
    }

    [Theory]
    [InlineData("Request ID,DESCRIPTION,commodity_code\nA,Pump,84135069")]
    [InlineData("sep=;\nrequestId;description;commodityCode\nA;Pump;84135069")]
    [InlineData("requestId\tdescription\tcommodityCode\nA\tPump\t84135069\n")]
    [InlineData("\uFEFFrequestId;description;commodityCode\r\nA;Pump;84135069\r\n")]
    [InlineData("\"requestId\";\"description\";\"commodityCode\"\n\"A\";\"Pump\";\"84135069\"")]
    public async Task Separators_spellings_and_marks_are_recognised(string text)
    {
        var item = Assert.Single((await Reading.AllAsync(text)).Single().Request!.Items);
        Assert.Equal(("Pump", "84135069"), (item.Description, item.CommodityCode));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0,5", 0.5)]
    [InlineData("12.500", 12.5)]
    [InlineData("1.234,50", 1234.5)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1'234.50", 1234.5)]
    public async Task Numbers_have_a_decimal_comma_or_point(string text, double expected)
    {
        var item = (await Reading.AllAsync($"description;quantity;value;currency\nPump;{text};{text};EUR\n")).Single().Request!.Items[0];
        Assert.Equal(expected, item.Quantity, 9);
        Assert.Equal(expected, item.Value.Units + item.Value.Nanos / 1e9, 9);
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("1,2,3")]
    [InlineData("1.23,4.5")]
    [InlineData("12 pieces")]
    [InlineData("1e5")]
    [InlineData("--1")]
    public async Task What_is_no_number_is_named(string text) =>
        Assert.Equal([$"f:2: quantity: '{text}' is no number; write 1234.5 or 1234,5"], await Reading.ProblemsAsync($"description;quantity\nPump;{text}\n"));

    [Fact]
    public async Task Properties_come_from_columns_that_begin_with_attr()
    {
        var item = (await Reading.AllAsync("description;attr:sample rate;attr:bits\nADC;1,25 GSPS;14\nADC;;12\n"))[1].Request!.Items[0];
        Assert.Equal(("bits", "12"), (item.Attributes.Single().Name, item.Attributes.Single().Value));
    }

    [Theory]
    [InlineData("descriptoin,quantity\nPump,1", "f:1: descriptoin: is no column that is read; did you mean description?")]
    [InlineData("requestId,quantity\nA,1", "f:1: description: there is no such column; the first line must name the columns, and it is the one that must be among them")]
    [InlineData("description,Description\nA,1", "f:1: Description: is there twice")]
    [InlineData("description\n", "f:1: there is a header and no order")]
    [InlineData("description,quantity\nPump,1\nValve\n", "f:3: 1 fields, and the header has 2; a separator inside a field needs quotation marks around the field")]
    [InlineData("description,quantity\n\"two\nlines\",1\nValve,1,2\n", "f:4: 3 fields, and the header has 2; a separator inside a field needs quotation marks around the field")]
    [InlineData("requestId,description,destination\nA,Pump,TR\nA,Valve,IN\n", "f:3: destination: is not what line 2 of the same order says")]
    [InlineData("description,endUserSector\nPump,smugglers\n", "f:2: endUserSector: 'smugglers' is not known; one of civil_industry, research, trader, government, law_enforcement, defence_industry, armed_forces")]
    [InlineData("description,quantity\nPump 3\" inlet,1\n", "f:2: a quotation mark stands inside a field; write it twice, and the whole field between quotation marks")]
    [InlineData("description,quantity\nPump,1\n\"Valve,2\nTap,3\n", "f:3: a quotation mark opens a field here and is never closed; the rest of the file was taken for that field")]
    public async Task An_error_names_line_and_field(string text, string expected) =>
        Assert.Equal([expected], await Reading.ProblemsAsync(text));

    [Fact]
    public async Task A_bad_row_does_not_stop_the_others()
    {
        var orders = await Reading.AllAsync("requestId;description;quantity\nA;Pump;1\nB;Pump;x\nC;Pump;1\n");
        Assert.Equal([true, false, true], orders.Select(o => o.Request is not null));
    }

    [Fact]
    public async Task Columns_that_are_not_read_are_told_once()
    {
        var warnings = new List<string>();
        await Reading.AllAsync("description;Verkoper;Regio\nPump;Jan;Oost\n", p => warnings.Add(p.Field));
        Assert.Equal(["Verkoper, Regio"], warnings);
    }

    [Fact]
    public async Task Old_spreadsheets_keep_their_letters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("description;consignee\nFräsmaschine, 5 µm – 1200 €;Müller & Söhne\n");
        var request = (await Reading.AllAsync(bytes)).Single().Request!;
        Assert.Equal(("Fräsmaschine, 5 µm – 1200 €", "Müller & Söhne"), (request.Items[0].Description, request.Consignee.Name));
    }

    [Theory]
    [InlineData("items[1].commodityCode", "f:3: commodityCode: bad")]
    [InlineData("items[1].value.currencyCode", "f:3: currency: bad")]
    [InlineData("items[1].attributes[0].value", "f:3: attr:upr: bad")]
    [InlineData("consignee.countryCode", "f:2: consigneeCountry: bad")]
    [InlineData("route.transitCountries[1]", "f:2: transit: bad")]
    [InlineData("conveyance.imoNumber", "f:2: conveyance.imoNumber: bad")]
    public async Task What_the_service_refuses_is_found_in_the_file(string path, string expected)
    {
        var order = (await Reading.AllAsync(
            "requestId;description;commodityCode;value;currency;attr:upr;consigneeCountry;transit\nA;x;1;1;EUR;;TR;GE\nA;x;1;1;EUR;0.8 µm;;\n")).Single();
        Assert.Equal(expected, order.Place.At(path, "bad").ToString().Replace("standard input", "f", StringComparison.Ordinal));
    }
}
