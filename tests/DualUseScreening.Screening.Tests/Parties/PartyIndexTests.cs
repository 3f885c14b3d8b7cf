using System.Diagnostics;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Screening.Tests.Parties;

public sealed class PartyIndexTests
{
    private static readonly PartyIndex Index = PartyIndex.Build(
    [
        Entry("1", PartyKind.Person, "AL-TIKRITI, Muhammad Husayn"),
        Entry("2", PartyKind.Organisation, "AO NII VEKTOR", "JOINT STOCK COMPANY SCIENTIFIC RESEARCH INSTITUTE VEKTOR"),
        Entry("3", PartyKind.Organisation, "HANGZHOU HUALAN MICROELECTRONICS CO., LTD.") with
        {
            Addresses = [new PartyAddress("Room 509, Building 19, 178 Hongqi Street, Nangang, Harbin", "CN")],
            Identifiers = [new PartyIdentifier("registration", "91230109MAC3Q2RY9T")],
            Countries = ["CN"],
        },
        Entry("4", PartyKind.Person, "KIM, Jong Chol") with { BirthDates = [PartyBirthDate.On(new DateOnly(1964, 3, 5))] },
        Entry("5", PartyKind.Vessel, "ARTAVIL") with { Identifiers = [new PartyIdentifier("imo", "9187629")] },
        Entry("6", PartyKind.Person, "SHUVALOVA, Olga Viktorovna"),
        Entry("7", PartyKind.Organisation, "AEROCARIBBEAN AIRLINES") with { Aliases = [new PartyAlias("BNCX", Weak: true)] },
        Entry("8", PartyKind.Person, "XU, Jianping"),
        .. Crowd(),
    ]);

    [Theory]
    [InlineData("AL-TIKRITI, Muhammad Husayn", "1")]
    [InlineData("Muhammad Husayn al-Tikriti", "1")]
    [InlineData("Mohamed Hussein Tikriti", "1")]
    [InlineData("Muhamad Huseyn Altikriti", "1")]
    [InlineData("محمد حسين التكريتي", "1")]
    [InlineData("M. H. AL-TIKRITI", "1")]
    [InlineData("ООО НИИ Вектор", "2")]
    [InlineData("NII Vektor OAO", "2")]
    [InlineData("Hualan Microelectronics Hangzhou GmbH", "3")]
    [InlineData("HANGZHOU HUALANMICROELECTRONICS", "3")]
    [InlineData("Hangzhuo Hualna Micorelectronics", "3")]
    [InlineData("Gim Jeong-cheol", "4")]
    [InlineData("Kim Jongchol", "4")]
    [InlineData("Ольга Викторовна Шувалова", "6")]
    [InlineData("Olga Shuvalova", "6")]
    [InlineData("AERO CARIBBEAN AIRLINES", "7")]
    [InlineData("徐建平", "8")]
    public void A_name_is_found_however_it_is_written(string name, string entry)
    {
        IReadOnlyList<PartyMatch> matches = Index.Match(new PartyQuery(name));

        Assert.NotEmpty(matches);
        Assert.Equal(entry, matches[0].Entry.EntryId);
    }

    [Theory]
    [InlineData("Jan Peeters")]
    [InlineData("Voorbeeld Textiel NV")]
    [InlineData("Modehaus Basel AG")]
    [InlineData("Hangzhou Teahouse Co Ltd")]
    [InlineData("Olga Petrova")]
    [InlineData("Kim Min-seo")]
    public void Strangers_are_left_alone(string name) => Assert.Empty(Index.Match(new PartyQuery(name)));

    [Fact]
    public void An_exact_name_scores_one() => Assert.Equal(1, Index.Match(new PartyQuery("SHUVALOVA, Olga Viktorovna"))[0].Score, 3);

    [Fact]
    public void Contributions_add_up_to_the_score()
    {
        foreach (string name in new[] { "Mohamed Hussein Tikriti", "Olga Shuvalova", "Hangzhuo Hualan Micorelectronics" })
        {
            PartyMatch match = Index.Match(new PartyQuery(name, CountryCode: "CN"))[0];

            Assert.Equal(match.Score, Math.Min(1, match.Features.Sum(f => f.Contribution)), 2);
        }
    }

    [Fact]
    public void Contributions_add_up_where_each_name_has_a_word_of_its_own()
    {
        PartyMatch match = Index.Match(new PartyQuery("Sergey Nikolaev SOKOLOVA", Kind: PartyKind.Person), 0.3)[0];

        Assert.Contains(match.Features, f => f.Name == "extra-word");
        Assert.Equal(match.Score, Math.Min(1, match.Features.Sum(f => f.Contribution)), 2);
    }

    [Theory]
    [InlineData("Jin Tiesan (徐建平)")]
    [InlineData("徐建平 - Tong Wei")]
    public void A_name_given_twice_is_looked_for_in_each_script(string name) =>
        Assert.Contains(Index.Match(new PartyQuery(name, Kind: PartyKind.Person)), m => m.Score > 0.95);

    [Fact]
    public void Another_word_in_place_of_one_weighs_more_than_one_left_out()
    {
        double leftOut = Index.Match(new PartyQuery("Ahmad", Kind: PartyKind.Person), 0.1)[0].Score;
        double replaced = Index.Match(new PartyQuery("Ahmad Vandenbroucke", Kind: PartyKind.Person), 0.1) is [{ } first, ..] ? first.Score : 0;

        Assert.True(replaced < leftOut);
    }

    [Fact]
    public void A_person_is_not_a_ship()
    {
        Assert.NotEmpty(Index.Match(new PartyQuery("Artavil", Kind: PartyKind.Vessel)));
        Assert.Empty(Index.Match(new PartyQuery("Artavil", Kind: PartyKind.Person)));
    }

    [Fact]
    public void A_number_stands_for_a_ship_under_any_name()
    {
        PartyMatch match = Index.Match(new PartyQuery("Blue Dolphin", Kind: PartyKind.Vessel, Identifiers: [new PartyIdentifier("imo", "IMO 9187629")])).Single();

        Assert.Equal(("5", "identifier"), (match.Entry.EntryId, match.Features.Single().Name));
    }

    [Fact]
    public void Dates_of_birth_raise_and_lower()
    {
        double without = Index.Match(new PartyQuery("Kim Jong Chul"))[0].Score;
        double same = Index.Match(new PartyQuery("Kim Jong Chul", DateOfBirth: new DateOnly(1964, 3, 5)))[0].Score;
        double other = Index.Match(new PartyQuery("Kim Jong Chul", DateOfBirth: new DateOnly(1990, 1, 1)), 0.5)[0].Score;

        Assert.True(other < without && without < same);
    }

    [Fact]
    public void A_weak_alias_counts_only_as_it_is()
    {
        Assert.NotEmpty(Index.Match(new PartyQuery("BNCX")));
        Assert.Empty(Index.Match(new PartyQuery("BNCY")));
    }

    [Fact]
    public void A_shared_address_is_found_without_a_name()
    {
        AddressMatch match = Index.MatchAddress("178 Hongqi St., Bldg 19, room 509, Nangang District, Harbin", "CN").Single();

        Assert.Equal("3", match.Entry.EntryId);
        Assert.Empty(Index.MatchAddress("Harbin, China", "CN"));
        Assert.Empty(Index.MatchAddress("12 Hongqi Street, Harbin", "CN"));
    }

    public static TheoryData<string> HardNames => new()
    {
        new string('a', 10_000), string.Concat(Enumerable.Repeat("al ", 4_000)), new string('\u0301', 5_000), "x", "7", "1234567890", "😀😀😀", "\uD800", "", "   ", "......", "ال", "Z̷̛a̶l̴g̵o̶", "有限公司", "Ltd", string.Concat(Enumerable.Repeat("محمد", 2_000)),
    };

    [Theory]
    [MemberData(nameof(HardNames))]
    public void Any_name_is_answered_in_bounded_time(string name)
    {
        var watch = Stopwatch.StartNew();
        Index.Match(new PartyQuery(name));
        PartyIndex.CanRead(name);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_name_of_signs_cannot_be_read()
    {
        Assert.False(PartyIndex.CanRead("😀 …"));
        Assert.True(PartyIndex.CanRead("有限公司"));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] names = ["Mohamed Hussein Tikriti", "Olga Shuvalova", "NII Vektor OAO", "徐建平"];
        double[] expected = [.. names.Select(n => Index.Match(new PartyQuery(n))[0].Score)];

        Parallel.For(0, 2_000, i => Assert.Equal(expected[i % 4], Index.Match(new PartyQuery(names[i % 4]))[0].Score));
    }

    private static PartyEntry Entry(string id, PartyKind kind, string name, params string[] aliases) => new()
    {
        ListName = "test",
        EntryId = id,
        Kind = kind,
        PrimaryName = name,
        Aliases = [.. aliases.Select(a => new PartyAlias(a))],
    };

    /// <summary>Other entries, so that words have a rarity.</summary>
    private static IEnumerable<PartyEntry> Crowd()
    {
        string[] first = ["Ivan", "Sergey", "Anna", "Ahmad", "Ali", "Omar", "Jose", "Maria", "Li", "Wang", "Chen", "Pak"];
        string[] last = ["PETROV", "SOKOLOV", "HASSAN", "GARCIA", "LOPEZ", "MORALES", "AKHUNDOV", "QASIMI", "WEI", "GUO", "UN", "KIM"];
        for (int i = 0; i < 600; i++)
        {
            yield return Entry($"c{i}", PartyKind.Person, $"{last[i % 12]}{(char)('A' + (i / 144))}, {first[(i / 12) % 12]}");
        }
    }
}
