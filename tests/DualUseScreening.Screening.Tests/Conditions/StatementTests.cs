using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Conditions;

[Collection(RuleCollection.Name)]
public sealed class StatementTests(RuleData data)
{
    [Theory]
    [InlineData("destination in [RU, group:arms-embargo]", "destination: MM", Truth.True)]
    [InlineData("destination in [RU, group:arms-embargo]", "destination: CH", Truth.False)]
    [InlineData("not destination in [RU]", "destination: CH", Truth.True)]
    [InlineData("destination in [FR]", "destination: FR | endUserAddress: Nouméa | consigneeAddress: Nouméa", Truth.False)]
    [InlineData("destination in [NC]", "destination: FR | endUserAddress: Nouméa | consigneeAddress: Nouméa", Truth.True)]
    [InlineData("destination in [GR]", "destination: EL", Truth.True)]
    [InlineData("destination in [RU]", "destination: RU | endUserAddress: Sevastopol | consigneeAddress: Sevastopol", Truth.True)]
    [InlineData("via in [AM]", "destination: KZ | via: GE; AM", Truth.True)]
    [InlineData("via in [AM]", "destination: KZ", Truth.False)]
    [InlineData("origin in [group:eu]", "destination: KZ", Truth.Unknown)]
    [InlineData("origin in [group:eu]", "destination: KZ | origin: DE", Truth.True)]
    [InlineData("end-user-country in [RU]", "destination: AE | endUserCountry: RU", Truth.True)]
    [InlineData("consignee-country in [RU]", "destination: AE | endUserCountry: RU", Truth.False)]
    [InlineData("party-country in [TR]", "destination: AE | otherParty: Ara Lojistik | otherPartyCountry: TR", Truth.True)]
    [InlineData("region in [donetsk]", "destination: UA | endUserAddress: Kramatorsk, Donetsk oblast", Truth.Unknown)]
    [InlineData("region in [donetsk]", "destination: UA | endUserAddress: Mariupol", Truth.True)]
    [InlineData("region in [donetsk]", "destination: UA", Truth.False)]
    [InlineData("activity in [INTRA_EU_TRANSFER]", "destination: DE", Truth.True)]
    [InlineData("end-user-sector in [ARMED_FORCES]", "destination: MM | endUserSector: ARMED_FORCES", Truth.True)]
    [InlineData("end-user-sector in [ARMED_FORCES]", "destination: MM | endUserSector: UNSPECIFIED", Truth.Unknown)]
    [InlineData("end-user-sector in [ARMED_FORCES]", "destination: MM", Truth.False)]
    [InlineData("party-sector in [TRADER]", "destination: AE | consigneeSector: TRADER", Truth.True)]
    [InlineData("end-user-name matches military-body", "destination: MM | endUser: Ministry of Defence Logistics Command", Truth.True)]
    [InlineData("end-user-name matches military-body", "destination: MM | endUser: Министерство обороны", Truth.True)]
    [InlineData("end-user-name matches military-body", "destination: MM | endUser: Yangon Dairy Co Ltd", Truth.False)]
    [InlineData("consignee-name matches trader", "destination: AE | consignee: Marina Star General Trading LLC", Truth.True)]
    [InlineData("party-address matches free-zone", "destination: CH | endUserAddress: Zollfreilager, Zürich", Truth.True)]
    [InlineData("end-use matches military-end-use", "destination: IN | endUse: for use in military vehicles", Truth.True)]
    [InlineData("end-use matches military-end-use", "destination: IN | endUse: not for use in military vehicles", Truth.False)]
    [InlineData("description matches vague-goods", "destination: AE | description: 'Industrial spare parts, various'", Truth.True)]
    [InlineData("description matches vague-goods", "destination: AE | description: 'Spare parts for a dough mixer, various'", Truth.False)]
    [InlineData("end-use matches repression-use", "destination: VN | endUse: Überwachung von Regimekritikern", Truth.True)]
    [InlineData("hs in [8542, 853224]", "destination: AM | hs: 85322400", Truth.True)]
    [InlineData("hs in [85322411]", "destination: AM | hs: 853224", Truth.True)]
    [InlineData("hs in [8542]", "destination: AM | hs: 85322400", Truth.False)]
    [InlineData("hs in [8542]", "destination: AM", Truth.Unknown)]
    [InlineData("not hs in [8542]", "destination: AM", Truth.Unknown)]
    [InlineData("family in [gnss-receivers]", "destination: AE | description: Multi-band GNSS receiver board", Truth.True)]
    [InlineData("family in [gnss-receivers]", "destination: AE | description: Goods | hs: 85269120", Truth.True)]
    [InlineData("family in [gnss-receivers]", "destination: AE | description: Frozen fries | hs: 20041010", Truth.False)]
    [InlineData("priority-tier in [1, 2]", "destination: AE | hs: 85269120", Truth.True)]
    [InlineData("priority-tier in [1]", "destination: AE | hs: 85269120", Truth.False)]
    [InlineData("priority-tier in [1]", "destination: AE", Truth.Unknown)]
    [InlineData("control-list in [confirmed]", "destination: CN | description: Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS", Truth.True)]
    [InlineData("entry in [3A001.a]", "destination: CN | description: Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS", Truth.True)]
    [InlineData("entry in [3A0]", "destination: CN | description: Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS", Truth.True)]
    [InlineData("entry in [6A003]", "destination: CN | description: Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS", Truth.False)]
    [InlineData("red-flag in [WMD_END_USE_SUSPECTED]", "destination: CN | redFlags: WMD_END_USE_SUSPECTED", Truth.True)]
    [InlineData("red-flag in [WMD_END_USE_SUSPECTED]", "destination: CN", Truth.False)]
    [InlineData("consignee-incorporated >= 2022-02-24", "destination: AE | consigneeIncorporated: 2023-03-01", Truth.True)]
    [InlineData("consignee-incorporated >= 2022-02-24", "destination: AE | consigneeIncorporated: 2022-02-24", Truth.True)]
    [InlineData("consignee-incorporated > 2022-02-24", "destination: AE | consigneeIncorporated: 2022-02-24", Truth.False)]
    [InlineData("consignee-incorporated >= 2022-02-24", "destination: AE", Truth.Unknown)]
    [InlineData("as-of < 2026-01-26", "destination: AE | asOf: 2026-01-25", Truth.True)]
    [InlineData("unit-value > 750", "destination: RU | value: 7600 | quantity: 10", Truth.True)]
    [InlineData("unit-value > 750", "destination: RU | value: 7500 | quantity: 10", Truth.False)]
    [InlineData("unit-value > 750", "destination: RU | value: 7600 | quantity: 10 | unit: kg", Truth.Unknown)]
    [InlineData("unit-value > 750", "destination: RU | value: 7600 | currency: USD | quantity: 10", Truth.Unknown)]
    [InlineData("item-value >= 100000", "destination: RU | value: 100000", Truth.True)]
    [InlineData("total-value >= 100000", "destination: RU", Truth.Unknown)]
    [InlineData("end-user-unknown", "destination: AE | endUser: unknown", Truth.True)]
    [InlineData("end-user-unknown", "destination: AE | endUser: N/A", Truth.True)]
    [InlineData("end-user-unknown", "destination: AE | endUser: Unknown Pleasures Records LLC", Truth.False)]
    [InlineData("end-use-absent", "destination: AE | endUse: ", Truth.True)]
    [InlineData("end-use-absent", "destination: AE | endUse: -", Truth.True)]
    [InlineData("end-use-vague", "destination: AE | endUse: resale", Truth.True)]
    [InlineData("end-use-vague", "destination: AE | endUse: Resale of sanitary fittings in our shops in Dubai", Truth.False)]
    [InlineData("consignee-is-not-end-user", "destination: AE | consignee: Forwarder LLC", Truth.True)]
    [InlineData("consignee-is-not-end-user", "destination: AE", Truth.False)]
    [InlineData("cross-border-delivery", "destination: AE | endUserCountry: TR", Truth.True)]
    [InlineData("has-transit", "destination: AE | via: TR", Truth.True)]
    [InlineData("no-commodity-code", "destination: AE", Truth.True)]
    [InlineData("no-reexport-clause", "destination: AE", Truth.Unknown)]
    [InlineData("no-reexport-clause", "destination: AE | noReexportClause: true", Truth.True)]
    public void A_statement_reads_the_shipment(string statement, string example, Truth expected)
    {
        var (test, facts) = Compile(statement, example);
        Assert.Equal(expected, test.Evaluate(facts, 0));
    }

    [Fact]
    public void A_firm_stated_twice_is_one_firm()
    {
        var transaction = RuleData.Shipment("destination: MM");
        var endUser = transaction.EndUser with { Sector = Sector.ArmedForces };
        var consignee = transaction.Consignee with { Sector = Sector.Unspecified, Name = endUser.Name.ToUpperInvariant() };
        var book = new RuleBook(data.Rules.Law, data.CatchAll, data.Diversion, data.Goods, data.Messages);
        var test = book.Compiler.Compile(new Condition(ConditionKind.Statement, "consignee-sector in [ARMED_FORCES]", null), SourcePlace.Unknown);
        var founded = book.Compiler.Compile(new Condition(ConditionKind.Statement, "consignee-incorporated >= 2022-02-24", null), SourcePlace.Unknown);
        book.Complete();
        var facts = book.Facts(data.Context(transaction with { EndUser = endUser, Consignee = consignee }));
        Assert.Equal(Truth.True, test.Evaluate(facts, 0));
        var questions = new List<Question>();
        founded.Ask(facts, 0, "x", questions);
        Assert.Equal("endUser.incorporatedOn", Assert.Single(questions).Parameter);
    }

    [Theory]
    [InlineData("destination is RU")]
    [InlineData("destination in [XX]")]
    [InlineData("destination in [group:friends]")]
    [InlineData("destination in []")]
    [InlineData("end-user-sector in [SOLDIERS]")]
    [InlineData("end-user-name matches nobody")]
    [InlineData("family in [tulips]")]
    [InlineData("priority-tier in [9]")]
    [InlineData("hs in [84x]")]
    [InlineData("region in [atlantis]")]
    [InlineData("consignee-incorporated >= yesterday")]
    [InlineData("unit-value > much")]
    [InlineData("end-user-tall")]
    [InlineData("weather in [rain]")]
    public void What_cannot_be_read_is_an_error_at_its_place(string statement)
    {
        var place = new SourcePlace("catch-all/rules.yaml", 12, "rules[x].when");
        var error = Assert.Throws<RuleFormatException>(() => new ConditionCompiler(data.Rules.Book).Compile(
            new Condition(ConditionKind.All, null, [new Condition(ConditionKind.Statement, statement, null) { Line = 17 }]), place));
        Assert.Equal(("catch-all/rules.yaml", 17, "rules[x].when"), (error.Place.File, error.Place.Line, error.Place.Field));
    }

    private (Test Test, RuleFacts Facts) Compile(string statement, string example)
    {
        // A book of its own: statements over codes add lists to it.
        var book = new RuleBook(data.Rules.Law, data.CatchAll, data.Diversion, data.Goods, data.Messages);
        var test = book.Compiler.Compile(new Condition(ConditionKind.Statement, statement, null), SourcePlace.Unknown);
        book.Complete();
        return (test, book.Facts(data.Context(RuleData.Shipment(example))));
    }
}
