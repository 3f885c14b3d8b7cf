using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

public sealed class CsvReaderTests
{
    private const string EuHeader = "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;Address_City;Address_CountryIso2Code;BirthDate_BirthDate\n";

    private const string UkHeader =
        "Last Updated,03/06/2026\nName 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number," +
        "National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID\n";

    [Fact]
    public void Rows_of_one_entity_of_the_union_become_one_entry()
    {
        List<PartyEntry> entries = Fixture.Read("eu-fsf-csv", ("eu.csv", "\uFEFF" + EuHeader +
            "05/08/2026;13;EU.27.28;;P;person;2003-07-07;1210/2003 (OJ L169);IRQ;Saddam Hussein Al-Tikriti;;;1937-04-28\n05/08/2026;13;EU.27.28;;P;person;2003-07-07;1210/2003 (OJ L169);IRQ;Abu Ali;;;\n05/08/2026;42;EU.11.3;;E;enterprise;2011-05-09;442/2011;SYR;\"Bank; of Syria\";Damascus;SY;\n"));

        Assert.Equal(2, entries.Count);
        Assert.Equal("Abu Ali", entries[0].Aliases.Single().Name);
        Assert.Equal(("Bank; of Syria", "SY", PartyKind.Organisation), (entries[1].PrimaryName, entries[1].Countries.Single(), entries[1].Kind));
    }

    [Fact]
    public void A_changed_header_is_refused_and_the_column_named() =>
        Assert.Contains("NameAlias_WholeName", Assert.Throws<ListFormatException>(() => Fixture.Read("eu-fsf-csv", ("eu.csv", EuHeader.Replace("WholeName", "FullName", StringComparison.Ordinal) + "x\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_british_list_joins_names_in_reading_order()
    {
        PartyEntry entry = Fixture.Read("uk-ofsi-csv", ("ConList.csv", UkHeader +
            "ABAKAROV,Khizri,Magomedovich,,,,,Хизри,,,28/06/1960,,Russia,Russia,12345678,,,,,1 Okhotny Ryad,,,,,Moscow,103265,Russia,\"Text, with commas\",Individual,Primary name,,Russia,15/03/2022,15/03/2022,15/03/2022,14233\n" +
            "ABAKAROV,Hizri,,,,,,,,,00/00/1960,,,,,,,,,,,,,,,,,,Individual,AKA,Low,Russia,15/03/2022,15/03/2022,15/03/2022,14233\n")).Single();

        Assert.Equal("Khizri Magomedovich ABAKAROV", entry.PrimaryName);
        Assert.Contains(new PartyAlias("Hizri ABAKAROV", Weak: true), entry.Aliases);
        Assert.Contains(PartyBirthDate.In(1960), entry.BirthDates);
        Assert.Equal("UK", entry.Jurisdiction);
    }

    [Fact]
    public void A_british_file_without_its_header_is_refused() =>
        Assert.Throws<ListFormatException>(() => Fixture.Read("uk-ofsi-csv", ("ConList.csv", "<html>\n<body>\n</body>\n</html>\n")));

    [Fact]
    public void Denied_persons_carry_their_order()
    {
        PartyEntry entry = Fixture.Read("bis-dpl", ("dpl.txt",
            "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n" +
            "\" I. ASH\"\t\"FCI SEAGOVILLE\"\t\"SEAGOVILLE\"\t\"TX\"\t\"US\"\t\"75159\"\t\"06/19/2003\"\t\"06/29/2056\"\t\"Y\"\t\"2007-01-31\"\t\"X\"\t\"68 F.R. 38290\"\n")).Single();

        Assert.Equal(("I. ASH", new DateOnly(2003, 6, 19), "68 F.R. 38290"), (entry.PrimaryName, entry.ListedOn, entry.LegalBasis.Provision));
    }

    [Fact]
    public void Ones_own_list_is_read_and_checked()
    {
        const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";
        PartyEntry entry = Fixture.Read("simple-csv", ("own.csv", Header + "1,Acme Ltd,Acme;A.C.M.E.,organisation,BE;Russia,\"Kaai 1, Gent\",own,imo:9187629\n")).Single();

        Assert.Equal(["BE", "RU"], entry.Countries);
        Assert.Equal(new PartyIdentifier("imo", "9187629"), entry.Identifiers.Single());
        Assert.Contains("countries", Assert.Throws<ListFormatException>(() => Fixture.Read("simple-csv", ("own.csv", Header + "1,Acme,,,Atlantis,,,\n"))).Message, StringComparison.Ordinal);
        Assert.Contains(":3:", Assert.Throws<ListFormatException>(() => Fixture.Read("simple-csv", ("own.csv", Header + "1,Acme,,,,,,\n1,Again,,,,,,\n"))).Message, StringComparison.Ordinal);
    }

    [RealListsFact]
    public void The_real_denied_persons_are_read_whole() =>
        Assert.Equal(546, PartyListReaders.ForFormat("bis-dpl")!.Read(PartyListFiles.FromPath("bis", Path.Combine(SharedLists.Folder!, "bis-dpl.txt"))).Count());
}
