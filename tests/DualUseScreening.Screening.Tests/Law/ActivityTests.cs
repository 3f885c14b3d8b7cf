using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Tests.Law;

[Collection(RuleCollection.Name)]
public sealed class ActivityTests(RuleData data)
{
    [Theory]
    [InlineData("destination: DE", Activity.IntraEuTransfer)]
    [InlineData("destination: CH", Activity.Export)]
    [InlineData("destination: CH | activity: INTRA_EU_TRANSFER", Activity.Export)]
    [InlineData("destination: GB", Activity.Export)]
    [InlineData("destination: XI", Activity.IntraEuTransfer)]
    [InlineData("destination: GB | consigneeAddress: Belfast BT1 5GS | endUserAddress: Belfast BT1 5GS", Activity.IntraEuTransfer)]
    [InlineData("destination: DE | consigneeAddress: 27498 Helgoland | endUserAddress: 27498 Helgoland", Activity.Export)]
    [InlineData("destination: FR | consigneeAddress: Cayenne 97300 | endUserAddress: Cayenne 97300", Activity.IntraEuTransfer)]
    [InlineData("destination: FR | consigneeAddress: Papeete, Tahiti | endUserAddress: Papeete, Tahiti", Activity.Export)]
    [InlineData("destination: ES | consigneeAddress: Melilla 52001 | endUserAddress: Melilla 52001", Activity.Export)]
    [InlineData("destination: ES | consigneeAddress: Las Palmas 35001 | endUserAddress: Las Palmas 35001", Activity.IntraEuTransfer)]
    [InlineData("destination: SM", Activity.Export)]
    [InlineData("destination: GL", Activity.Export)]
    [InlineData("destination: MC", Activity.IntraEuTransfer)]
    [InlineData("destination: IN | departure: CN | exporterCountry: BE", Activity.Brokering)]
    [InlineData("destination: RU | departure: CN | activity: TRANSIT", Activity.Transit)]
    [InlineData("destination: IN | activity: TECHNICAL_ASSISTANCE", Activity.TechnicalAssistance)]
    public void The_route_decides_what_is_really_being_done(string example, Activity expected)
    {
        var transaction = RuleData.Shipment(example);
        var derived = data.Rules.Activity(transaction).Activity;
        Assert.Equal(expected, derived);
        Assert.Equal(expected, data.Rules.Activity(transaction with { Activity = derived }).Activity);
    }

    [Fact]
    public void What_is_not_stated_is_read_as_export_or_transfer()
    {
        var transaction = RuleData.Shipment("destination: DE") with { Activity = Activity.Unspecified };
        Assert.Equal(Activity.IntraEuTransfer, data.Rules.Activity(transaction).Activity);
        Assert.Equal(Activity.Export, data.Rules.Activity(transaction with { Destination = "IN", Consignee = transaction.Consignee with { Country = "IN" }, EndUser = transaction.EndUser with { Country = "IN" } }).Activity);
    }

    [Fact]
    public void North_of_Cyprus_needs_the_authority_s_word()
    {
        var derived = data.Rules.Activity(RuleData.Shipment(
            "destination: CY | activity: INTRA_EU_TRANSFER | consigneeAddress: Girne, Mersin 10 | endUserAddress: Girne, Mersin 10"));
        Assert.Equal(Activity.Export, derived.Activity);
        Assert.True(derived.Review);
    }
}
