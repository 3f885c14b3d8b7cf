using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

public sealed class OfacSdnReaderTests
{
    private const string Sdn =
        "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n" +
        "306,\"BANCO NACIONAL DE CUBA\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'BNC'.\"\r\n" +
        "15036,\"ARTAVIL\",\"vessel\",\"IRAN] [IFSR\",-0- ,\"T2EU4\",\"Crude Oil Tanker\",\"99,144\",\"56,068\",\"Iran\",-0- ,\"Vessel Registration Identification IMO 9187629; MMSI 572469210; f.k.a. 'ALPHA'; Linked To: NATIONAL IRANIAN TANKER COMPANY.\"\r\n" +
        "12487,\"RODRIGUEZ OLIVERA, Miguel\",\"individual\",\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 11 Aug 1976; alt. DOB circa 1977; nationality Mexico; C.U.R.P. ROOM760811HJCDLG00 (Mexico); Pass\"\r\n\u001A";

    private const string Alt = "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \r\n\u001A";
    private const string Add = "36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n306,199,\"Zweierstrasse 35\",\"Zurich CH-8022\",\"Switzerland\",-0- \r\n\u001A";
    private const string Comments = "12487,\"port 0123456789 (Mexico).\"\r\n";

    [Fact]
    public void Entries_keep_names_numbers_places_and_programmes()
    {
        List<PartyEntry> entries = Read(Sdn);

        Assert.Equal(4, entries.Count);
        Assert.Equal(["AERO-CARIBBEAN"], entries[0].Aliases.Select(a => a.Name));
        Assert.Equal("CU", entries[0].Countries.Single());
        Assert.Equal(new PartyAddress("Zweierstrasse 35, Zurich CH-8022", "CH"), entries[1].Addresses.Single());
        Assert.Equal(PartyKind.Vessel, entries[2].Kind);
        Assert.Equal(["IRAN", "IFSR"], entries[2].Programmes);
        Assert.Contains(new PartyIdentifier("imo", "9187629"), entries[2].Identifiers);
        Assert.All(entries, e => Assert.Equal((PartyEffect.AssetFreeze, "US"), (e.Effect, e.Jurisdiction)));
    }

    [Fact]
    public void Names_in_the_remarks_are_weak()
    {
        Assert.Equal(new PartyAlias("BNC", Weak: true), Read(Sdn)[1].Aliases.Single());
        Assert.Equal(new PartyAlias("ALPHA", Weak: true), Read(Sdn)[2].Aliases.Single());
    }

    [Fact]
    public void Comments_continue_remarks_where_they_were_cut()
    {
        PartyEntry person = Read(Sdn)[3];

        Assert.Contains(new PartyIdentifier("passport", "0123456789"), person.Identifiers);
        Assert.Equal([PartyBirthDate.On(new DateOnly(1976, 8, 11)), PartyBirthDate.In(1977, approximate: true)], person.BirthDates);
    }

    [Theory]
    [InlineData("36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ", "12 fields")]
    [InlineData("36,\"AEROCARIBB", "sdn.csv:1:")]
    [InlineData("", "no entries")]
    [InlineData("<html><body>503</body></html>", "12 fields")]
    [InlineData("x,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "ent_num")]
    [InlineData("1,\"A\",\"starship\",\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "SDN_Type")]
    public void A_damaged_file_is_refused_with_its_place(string sdn, string place) =>
        Assert.Contains(place, Assert.Throws<ListFormatException>(() => Read(sdn)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] latin1 = [.. "1,\"SOCI\u00C9T\u00C9\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n".Select(c => (byte)c)];

        ListFormatException error = Assert.Throws<ListFormatException>(() => Fixture.ReadBytes("ofac-sdn", ("sdn.csv", latin1), ("alt.csv", []), ("add.csv", [])));

        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("alt.csv", Assert.Throws<ListFormatException>(() => Fixture.Read("ofac-sdn", ("sdn.csv", Sdn))).Message, StringComparison.Ordinal);

    [RealListsFact]
    public void The_real_list_is_read_whole()
    {
        List<PartyEntry> entries = [.. PartyListReaders.ForFormat("ofac-sdn")!.Read(PartyListFiles.FromPath("ofac-sdn", Path.Combine(SharedLists.Folder!, "ofac")))];

        Assert.Equal(8976, entries.Count);
        Assert.True(entries.Sum(e => e.Aliases.Count) > 11_000);
        Assert.True(entries.Count(e => e.BirthDates.Count > 0) > 4_000);
    }

    private static List<PartyEntry> Read(string sdn) =>
        Fixture.Read("ofac-sdn", ("sdn.csv", sdn), ("alt.csv", Alt), ("add.csv", Add), ("sdn_comments.csv", Comments));
}
