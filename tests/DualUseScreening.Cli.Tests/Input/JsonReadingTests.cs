namespace DualUseScreening.Cli.Tests.Input;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("{\"requestId\":\"A\",\"items\":[]}", "A")]
    [InlineData("{\n \"requestId\": \"A\"\n}\n", "A")]
    [InlineData("[{\"requestId\":\"A\"},\n {\"requestId\":\"B\"}]", "A", "B")]
    [InlineData("{\"requestId\":\"A\"}\n\n{\"requestId\":\"B\"}\n", "A", "B")]
    [InlineData("{\"requestId\":\"A\"}\r\n{\"requestId\":\"B\"}", "A", "B")]
    [InlineData("{\n\"requestId\":\"A\"}\n{\n\"requestId\":\"B\"}", "A", "B")]
    [InlineData("\uFEFF  [ {\"requestId\":\"A] , \\\" }\"} ]", "A] , \" }")]
    [InlineData("[{}, {\"request_id\":\"B\"}]", "order-1", "B")]
    [InlineData("{}\n{}\n", "line-1", "line-2")]
    public async Task Every_way_to_write_orders_down_is_read(string text, params string[] expected) =>
        Assert.Equal(expected, (await Reading.AllAsync(text)).Select(o => o.Request!.RequestId));

    [Theory]
    [InlineData("{\n \"items\": [\n  {\"itemId\": \"1\", \"descripton\": \"x\"}\n ]\n}", "f:3: items[0].descripton: is no field of the contract; did you mean description?")]
    [InlineData("{\n \"colour\": {\"a\": [1, {\"b\": 2}]},\n \"activity\": 7.5\n}", "f:2: colour: is no field of the contract", "f:3: activity: must be a whole number")]
    [InlineData("{\n \"activity\": \"EXPORT\"\n}", "f:2: activity: 'EXPORT' is not known; one of ACTIVITY_EXPORT, ACTIVITY_TRANSIT, ACTIVITY_BROKERING, ACTIVITY_TECHNICAL_ASSISTANCE, ACTIVITY_INTRA_EU_TRANSFER")]
    [InlineData("{\n \"activity\": \"ACTIVITY_EXPROT\"\n}", "f:2: activity: 'ACTIVITY_EXPROT' is not known; did you mean ACTIVITY_EXPORT?")]
    [InlineData("{\n \"items\": [{\"quantity\": \"twelve\"}]\n}", "f:2: items[0].quantity: 'twelve' is no number; write 12.5")]
    [InlineData("{\n \"items\": [{\"commodityCode\": 84571010}]\n}", "f:2: items[0].commodityCode: must be a text in quotation marks")]
    [InlineData("{\n \"consignee\": \"Firm\",\n \"items\": {}\n}", "f:2: consignee: must be an object, { … }", "f:3: items: must be an array, [ … ]")]
    [InlineData("{\n \"redFlags\": [\"RED_FLAG_DIVERSION_SUSPECTED\", 4, \"RED_FLAG_ODD\"]\n}", "f:2: redFlags[2]: 'RED_FLAG_ODD' is not known; one of RED_FLAG_WMD_END_USE_SUSPECTED, ")]
    [InlineData("[\n{\"items\": []},\n 7,\n \"x\"]", "f:3: an order is a JSON object, { … }", "f:4: an order is a JSON object, { … }")]
    [InlineData("{\n \"requestId\": \"A\",\n \"items\": [", "f:1: the file ends in the middle of the order that begins here")]
    [InlineData("[{\"requestId\": \"A\"},", "f:1: the file ends before its array does")]
    [InlineData("", "f: there is no order in it")]
    [InlineData("  \n ", "f: there is no order in it")]
    [InlineData("[]", "f: there is no order in it")]
    public async Task An_error_names_line_and_field(string text, params string[] expected)
    {
        var problems = await Reading.ProblemsAsync(text);
        Assert.Equal(expected.Length, problems.Length);
        Assert.All(expected.Zip(problems), p => Assert.StartsWith(p.First, p.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_placed()
    {
        var problem = Assert.Single(await Reading.ProblemsAsync("{\n \"requestId\": \"A\",\n \"items\": [{]}\n}"));
        Assert.StartsWith("f:3: no valid JSON at character", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_order_does_not_stop_the_others()
    {
        var orders = await Reading.AllAsync("{\"requestId\":\"A\"}\n{\"requestId\":\n{\"requestId\":\"C\"}\n");
        Assert.Equal([true, false, true], orders.Select(o => o.Request is not null));
        orders = await Reading.AllAsync("[{\"requestId\":\"A\"}, {\"requestId\": tru}, {\"requestId\":\"C\"}]");
        Assert.Equal([true, false, true], orders.Select(o => o.Request is not null));
    }

    [Fact]
    public async Task Bytes_that_are_no_letters_are_named()
    {
        var orders = await Reading.AllAsync([.. "{\n\"requestId\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        Assert.Equal("standard input:2: requestId: invalid UTF-8", Assert.Single(orders.Single().Problems).ToString());
    }

    [Fact]
    public async Task What_the_service_refuses_is_found_in_the_file()
    {
        var order = (await Reading.AllAsync("{\"requestId\": \"A\",\n\"items\": [\n{\"itemId\": \"1\"},\n{\"itemId\": \"2\",\n\"commodityCode\": \"1\"}]}")).Single();
        Assert.Equal(5, order.Place.At("items[1].commodityCode", "").Line);
        Assert.Equal(3, order.Place.At("items[0].description", "").Line);
        Assert.Equal(1, order.Place.At("route.destinationCountry", "").Line);
    }
}
