using System.Net;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Lists.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace DualUseScreening.Lists.Tests.Sources;

public sealed class PartyDownloadsTests : IDisposable
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";
    private const string One = Header + "1,Acme Optics,,organisation,AE,,,\n";
    private const string Two = One + "2,Beta Optics,,organisation,AE,,,\n";

    private readonly ListServer _publisher = new();
    private readonly HttpClient _http = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("downloads-").FullName;
    private readonly PartySource _source;
    private readonly PartySources _sources;

    public PartyDownloadsTests()
    {
        _source = new PartySource { Name = "partners", Format = "simple-csv", Url = _publisher.Url + "partners.csv" };
        _sources = Sources();
    }

    [Fact]
    public async Task A_list_is_downloaded_once_and_then_only_asked_for()
    {
        _publisher.Text = One;

        Assert.Null(await _sources.FetchAsync(false, default));
        Assert.Null(await _sources.FetchAsync(false, default));
        Assert.Equal([200, 304], _publisher.Answers);
        Assert.Equal("Acme Optics", _sources.Read().Single().Entries.Single().PrimaryName);
    }

    [Fact]
    public async Task A_changed_list_takes_the_place_of_the_one_before()
    {
        _publisher.Text = One;
        await _sources.FetchAsync(false, default);
        (_publisher.Text, _publisher.Tag) = (Two, "\"2\"");

        Assert.Null(await _sources.FetchAsync(false, default));
        Assert.Equal(2, _sources.Read().Single().Entries.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, "<html>Sorry, we are closed</html>")]
    [InlineData(HttpStatusCode.OK, One)]
    public async Task A_failed_broken_or_shrunken_download_leaves_the_last_good_copy(HttpStatusCode status, string text)
    {
        _publisher.Text = Two;
        await _sources.FetchAsync(false, default);
        var confirmed = _sources.CheckedAt(_source);
        (_publisher.Status, _publisher.Text, _publisher.Tag) = (status, text, "\"2\"");

        Assert.NotNull(await _sources.FetchAsync(false, default));
        Assert.Equal(2, _sources.Read().Single().Entries.Count);
        Assert.Equal(confirmed, _sources.CheckedAt(_source));
    }

    [Fact]
    public async Task Another_process_begins_with_the_copy_of_the_one_before()
    {
        _publisher.Text = One;
        await _sources.FetchAsync(false, default);
        _publisher.Status = HttpStatusCode.ServiceUnavailable;
        var later = Sources();

        Assert.Null(await later.FetchAsync(onlyMissing: true, default));
        Assert.Single(later.Read().Single().Entries);
    }

    [Fact]
    public async Task A_preset_is_downloaded_from_the_mirror_that_is_set_beside_it()
    {
        _publisher.Text = """<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME></INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>""";
        var sources = new PartySources(
            new ListsOptions { Sources = [new PartySource { Preset = "un", Url = _publisher.Url + "consolidated.xml" }] },
            new PartyDownloads(_http, _directory, TimeProvider.System, NullLogger<PartyDownloads>.Instance));
        sources.Check();

        Assert.Null(await sources.FetchAsync(false, default));
        var list = sources.Read().Single();
        Assert.Equal(("un", "ERIC BADEGE"), (list.Name, list.Entries.Single().PrimaryName));
    }

    [Fact]
    public async Task A_list_of_four_files_counts_when_all_of_them_came()
    {
        const string sdn = "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
        var source = new PartySource { Preset = "ofac-sdn", Url = string.Join(' ', PartyListPreset.Of("ofac-sdn")!.Urls.Select(u => _publisher.Url + Path.GetFileName(u.AbsolutePath))) };
        var sources = new PartySources(new ListsOptions { Sources = [source] }, new PartyDownloads(_http, _directory, TimeProvider.System, NullLogger<PartyDownloads>.Instance));
        sources.Check();
        (_publisher.Files["sdn.csv"], _publisher.Files["alt.csv"]) = (sdn, "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \r\n");
        (_publisher.Files["add.csv"], _publisher.Files["sdn_comments.csv"]) = ("36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n", null);

        Assert.NotNull(await sources.FetchAsync(false, default));
        Assert.Empty(sources.Read());
        _publisher.Files["sdn_comments.csv"] = "";
        Assert.Null(await sources.FetchAsync(false, default));
        Assert.Equal("AERO-CARIBBEAN", sources.Read().Single().Entries.Single().Aliases.Single().Name);

        // One file of the next day is missing: all four stay as they were.
        (_publisher.Tag, _publisher.Files["sdn.csv"], _publisher.Files["add.csv"]) = ("\"2\"", sdn + sdn.Replace("36,", "37,", StringComparison.Ordinal), null);
        Assert.NotNull(await sources.FetchAsync(false, default));
        Assert.Single(sources.Read().Single().Entries);
    }

    [Theory]
    [InlineData("", "simple-csv", "a.csv", "", "Name")]
    [InlineData("law", "simple-csv", "a.csv", "", "Name")]
    [InlineData("a", "excel", "a.csv", "", "Format")]
    [InlineData("a", "simple-csv", "", "", "Path")]
    [InlineData("a", "simple-csv", "a.csv", "https://example.org/a.csv", "Path")]
    [InlineData("a", "simple-csv", "", "file:///etc/passwd", "Url")]
    [InlineData("a", "simple-csv", "", "https://example.org/2025/a.csv https://example.org/2026/a.csv", "Url")]
    public void Settings_that_mean_nothing_are_named(string name, string format, string path, string url, string field)
    {
        var options = new ListsOptions { Sources = [new PartySource { Name = name, Format = format, Path = path, Url = url }] };

        Assert.Equal($"Lists:Sources:0:{field}", Assert.Throws<ListFormatException>(new PartySources(options, null).Check).Field);
    }

    public void Dispose()
    {
        _http.Dispose();
        _publisher.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private PartySources Sources() => new(
        new ListsOptions { Sources = [_source] }, new PartyDownloads(_http, _directory, TimeProvider.System, NullLogger<PartyDownloads>.Instance));
}
