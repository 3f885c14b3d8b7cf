using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Lists.Sources;

namespace DualUseScreening.Lists.Tests.Sources;

public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. PartyListPreset.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_official_list_is_one_setting_away(string name)
    {
        var source = new PartySource { Preset = name };

        new PartySources(new ListsOptions { Sources = [source] }, null).Check();

        Assert.Equal(name, source.Name);
        Assert.NotNull(PartyListReaders.ForFormat(source.Format));
        Assert.All(source.Urls, url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
        Assert.NotEmpty(source.Jurisdiction);
        Assert.True(source.Period > TimeSpan.Zero);
    }

    [Fact]
    public void The_official_lists_are_those_of_the_union_the_united_nations_the_united_states_and_the_united_kingdom() =>
        Assert.Equal(["eu-fsf", "un", "ofac-sdn", "uk", "us-csl"], PartyListPreset.All.Select(p => p.Name));

    [Fact]
    public void What_is_set_beside_a_preset_counts()
    {
        var source = new PartySource { Preset = "un", Name = "mirror", Path = "un.xml", RefreshEvery = TimeSpan.FromHours(1) };

        Assert.Equal(("mirror", "un-xml", "", TimeSpan.FromHours(1)), (source.Name, source.Format, source.Url, source.Period));
    }

    [Fact]
    public void An_unknown_preset_is_refused_and_the_known_ones_named()
    {
        var error = Assert.Throws<ListFormatException>(new PartySources(new ListsOptions { Sources = [new PartySource { Preset = "eu" }] }, null).Check);

        Assert.Equal("Lists:Sources:0:Preset", error.Field);
        Assert.Contains("eu-fsf", error.Problem, StringComparison.Ordinal);
    }
}
