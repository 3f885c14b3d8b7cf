using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

public sealed class XmlReaderTests
{
    private const string Un = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="2026-02-27T00:00:09.554Z">
          <INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
              <NAME_ORIGINAL_SCRIPT>صدام حسين</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Aigle Blanc</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1973</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>OB 0243318</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL>
          </INDIVIDUALS>
          <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>BUTEMBO AIRLINES (BAL)</FIRST_NAME><COMMENTS1>IMO number: 8312497.</COMMENTS1><ENTITY_ADDRESS><CITY>Butembo</CITY></ENTITY_ADDRESS></ENTITY></ENTITIES>
        </CONSOLIDATED_LIST>
        """;

    private const string Eu = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="184961">
          <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.27.28" logicalId="13">
            <regulation regulationType="regulation" publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" numberTitle="1210/2003 (OJ L169)" programme="IRQ" logicalId="348"/>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias firstName="" middleName="" lastName="" wholeName="Abou Ali" strong="false" logicalId="380"/>
            <nameAlias firstName="Saddam" middleName="" lastName="Hussein Al-Tikriti" wholeName="Saddam Hussein Al-Tikriti" strong="true" logicalId="17"/>
            <citizenship countryIso2Code="IQ" countryDescription="IRAQ"/>
            <birthdate circa="false" birthdate="1937-04-28" year="1937"/>
            <identification identificationTypeCode="passport" number="123456"/>
          </sanctionEntity>
        </export>
        """;

    [Fact]
    public void The_united_nations_list_keeps_quality_dates_and_script()
    {
        List<PartyEntry> entries = Fixture.Read("un-xml", ("un.xml", Un));

        Assert.Equal("ERIC BADEGE", entries[0].PrimaryName);
        Assert.Equal([new PartyAlias("صدام حسين"), new PartyAlias("Aigle Blanc", Weak: true)], entries[0].Aliases);
        Assert.Equal(new PartyBirthDate(1970, 1973), entries[0].BirthDates.Single());
        Assert.Equal(("CD", new DateOnly(2012, 12, 31), "UN"), (entries[0].Countries.Single(), entries[0].ListedOn, entries[0].Jurisdiction));
        Assert.Equal(new PartyIdentifier("imo", "8312497"), entries[1].Identifiers.Single());
        Assert.Contains(entries[0].EntryId, entries[0].SourceReference, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unions_list_puts_strong_names_first_and_names_the_act()
    {
        PartyEntry entry = Fixture.Read("eu-fsf-xml", ("eu.xml", Eu)).Single();

        Assert.Equal(("EU.27.28", "Saddam Hussein Al-Tikriti", PartyKind.Person), (entry.EntryId, entry.PrimaryName, entry.Kind));
        Assert.Equal(new PartyAlias("Abou Ali", Weak: true), entry.Aliases.Single());
        Assert.Equal("Regulation (EU) 1210/2003 (OJ L169)", entry.LegalBasis.Act);
        Assert.Equal(PartyBirthDate.On(new DateOnly(1937, 4, 28)), entry.BirthDates.Single());
        Assert.Equal(new PartyIdentifier("passport", "123456"), entry.Identifiers.Single());
    }

    [Fact]
    public void A_truncated_file_is_refused_with_its_line()
    {
        ListFormatException error = Assert.Throws<ListFormatException>(() => Fixture.Read("un-xml", ("un.xml", Un[..^60])));

        Assert.True(error.Line > 8);
    }

    [Fact]
    public void A_bomb_does_not_go_off()
    {
        const string Bomb = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>""";

        Assert.Throws<ListFormatException>(() => Fixture.Read("un-xml", ("un.xml", Bomb)));
    }

    [Fact]
    public void Another_document_is_refused() =>
        Assert.Contains("export", Assert.Throws<ListFormatException>(() => Fixture.Read("eu-fsf-xml", ("eu.xml", Un))).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_of_another_encoding_are_refused()
    {
        byte[] bytes = [.. Eu.Replace("Saddam", "Sadd\u00E9m", StringComparison.Ordinal).Select(c => (byte)c)];

        Assert.Throws<ListFormatException>(() => Fixture.ReadBytes("eu-fsf-xml", ("eu.xml", bytes)));
    }

    [RealListsFact]
    public void The_real_list_is_read_whole() =>
        Assert.Equal(1003, PartyListReaders.ForFormat("un-xml")!.Read(PartyListFiles.FromPath("un", Path.Combine(SharedLists.Folder!, "un-consolidated.xml"))).Count());
}
