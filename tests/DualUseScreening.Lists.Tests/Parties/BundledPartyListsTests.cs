using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

public sealed class BundledPartyListsTests
{
    [Fact]
    public void Entities_of_annex_iv_are_prohibited_by_union_law()
    {
        List<PartyEntry> entries = [.. BundledPartyLists.In(Folder()).SelectMany(files => PartyListReaders.ForFormat("simple-csv")!.Read(files))];

        Assert.Equal(886, entries.Count);
        Assert.All(entries, e => Assert.Equal((PartyEffect.DualUseProhibition, "EU"), (e.Effect, e.Jurisdiction)));
        PartyEntry microem = entries.Single(e => e.EntryId == "834");
        Assert.Equal(("MicroEM AO", new DateOnly(2025, 10, 24), "Annex IV"), (microem.PrimaryName, microem.ListedOn, microem.LegalBasis.Provision));
    }

    [Theory]
    [InlineData("ООО Микроэм", "834")]
    [InlineData("Stankoinstrument", "2")]
    [InlineData("Tupolev Public Joint Stock Company", "49")]
    [InlineData("浙江震环数控机床", "827")]
    public void They_are_found_by_other_names(string name, string number)
    {
        PartyIndex index = PartyIndex.Build([.. BundledPartyLists.In(Folder()).SelectMany(files => PartyListReaders.ForFormat("simple-csv")!.Read(files))]);

        Assert.Equal(number, index.Match(new PartyQuery(name))[0].Entry.EntryId);
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "data", "parties", "..", "..", "src")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "data", "parties");
    }
}
