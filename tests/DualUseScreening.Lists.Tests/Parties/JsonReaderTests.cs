using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

public sealed class JsonReaderTests
{
    private const string Official = """
        {"total":1,"sources":[],"results":[{"id":"9716","source":"Entity List (EL) - Bureau of Industry and Security","programs":[],"name":"Beijing Example Institute","addresses":[{"address":"1 Road","city":"Beijing","state":null,"postal_code":"100000","country":"CN"}],
        "federal_register_notice":"89 FR 1","start_date":"2024-05-09","alt_names":["BEI"],"ids":[{"type":"Registration Number","number":"911101","country":"CN"}],"source_list_url":"https://example.org/el"}]}
        """;

    private const string Compact = """
        {"entryCount":1,"tables":{"sources":["Military End User (MEU) List - Bureau of Industry and Security"],"programmes":[],"licenceRequirements":[],"urls":["https://example.org/meu"]},"entries":[{"n":"AO Example","a":["JSC Example"],"s":0,"c":["RU"],"u":0}]}
        """;

    private const string Ftm = """
        {"id":"a","schema":"Company","caption":"Daughter LLC","properties":{"name":["Daughter LLC"],"country":["ru"],"ogrnCode":["1027700000000"]}}
        {"id":"p","schema":"Person","properties":{"name":["Ivan Ivanov"],"weakAlias":["Vanya"],"birthDate":["1970-02-03"],"topics":["sanction"]}}
        {"id":"o","schema":"Ownership","properties":{"owner":["p"],"asset":["a"],"percentage":["51%"]}}
        {"id":"s","schema":"Sanction","properties":{"entity":["p"],"program":["RUS"],"country":["eu"],"startDate":["2022-03-15"]}}
        """;

    [Fact]
    public void The_effect_follows_the_source_list()
    {
        PartyEntry listed = Fixture.Read("us-csl-json", ("csl.json", Official)).Single();
        PartyEntry military = Fixture.Read("us-csl-json", ("csl.json", Compact)).Single();

        Assert.Equal((PartyEffect.LicenceNeeded, "15 C.F.R. Part 744"), (listed.Effect, listed.LegalBasis.Act));
        Assert.Equal(new DateOnly(2024, 5, 9), listed.ListedOn);
        Assert.Equal(PartyEffect.MilitaryEndUser, military.Effect);
        Assert.Equal("JSC Example", military.Aliases.Single().Name);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3)]
    public void A_file_cut_off_is_refused(int cut) =>
        Assert.Throws<ListFormatException>(() => Fixture.Read("us-csl-json", ("csl.json", Official[..^cut])));

    [Fact]
    public void A_count_that_does_not_agree_is_refused() =>
        Assert.Contains("2 entries announced", Assert.Throws<ListFormatException>(() => Fixture.Read("us-csl-json", ("csl.json", Compact.Replace("\"entryCount\":1", "\"entryCount\":2", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Entities_of_the_model_are_tied_together()
    {
        List<PartyEntry> entries = Fixture.Read("opensanctions-ftm-json", ("entities.ftm.json", Ftm));

        Assert.Equal(2, entries.Count);
        Assert.Equal(new PartyOwner("p", 51), entries[0].Owners.Single());
        Assert.Equal((PartyEffect.AssetFreeze, "EU", new DateOnly(2022, 3, 15)), (entries[1].Effect, entries[1].Jurisdiction, entries[1].ListedOn));
        Assert.Equal(new PartyAlias("Vanya", Weak: true), entries[1].Aliases.Single());
    }

    [Fact]
    public void A_broken_line_is_named() =>
        Assert.Equal(3, Assert.Throws<ListFormatException>(() => Fixture.Read("opensanctions-ftm-json", ("e.json", Ftm.Replace("\"51%\"]}}", "\"51%", StringComparison.Ordinal)))).Line);

    [RealListsFact]
    public void The_real_list_is_read_whole() =>
        Assert.Equal(25_921, PartyListReaders.ForFormat("us-csl-json")!.Read(PartyListFiles.FromPath("us-csl", Path.Combine(SharedLists.Folder!, "us-csl-2026.json"))).Count());

    [Theory]
    [InlineData(1000, 950, null)]
    [InlineData(1000, 700, "300 of 1000")]
    [InlineData(0, 0, "no entries")]
    public void A_list_that_lost_its_tail_is_refused(int before, int now, string? reason)
    {
        string? refusal = ListShrinkage.Refusal("un", before, now);

        Assert.True(reason is null ? refusal is null : refusal!.Contains(reason, StringComparison.Ordinal));
    }
}
