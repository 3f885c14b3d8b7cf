using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Tests.Releases;

public sealed class ReleaseCompilerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sources-").FullName;

    public ReleaseCompilerTests()
    {
        foreach (var file in Directory.EnumerateFiles(BundledRelease.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(BundledRelease.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void The_digest_follows_names_content_and_settings_and_not_the_place()
    {
        var here = Compiler().Digest();
        Assert.Equal(new ReleaseCompiler(BundledRelease.Options()).Digest(), here);

        var list = Path.Combine(_folder, "partners.csv");
        File.WriteAllText(list, "id,name,aliases,kind,countries,address,programme,identifiers\n");
        var withFile = Compiler().Digest();
        Assert.NotEqual(here, withFile);
        File.AppendAllText(list, "1,Acme Optics,,organisation,AE,,,\n");
        Assert.NotEqual(withFile, Compiler().Digest());
        Assert.NotEqual(Compiler().Digest(), Compiler(new PartySource { Name = "partners", Format = "simple-csv", Path = list }).Digest());
    }

    [Fact]
    public void An_error_names_file_line_and_field()
    {
        var file = Path.Combine(_folder, "diversion", "routes.yaml");
        File.AppendAllText(file, "\nnobody-reads-this: 1\n");
        var error = Assert.Throws<ListFormatException>(() => Compiler().Compile());

        Assert.Equal("diversion/routes.yaml", error.File);
        Assert.Equal(File.ReadAllLines(file).Length, error.Line);
        Assert.Equal("nobody-reads-this", error.Field);
    }

    [Fact]
    public void What_is_no_YAML_is_named_with_its_line()
    {
        File.WriteAllText(Path.Combine(_folder, "catch-all", "rules.yaml"), "rules:\n  - id: [unfinished\n");
        var error = Assert.Throws<ListFormatException>(() => Compiler().Compile());

        Assert.Equal("catch-all/rules.yaml", error.File);
        Assert.True(error.Line > 0);
    }

    [Fact]
    public void A_party_list_of_the_settings_is_part_of_the_release()
    {
        var list = Path.Combine(_folder, "partners.csv");
        File.WriteAllText(list, "id,name,aliases,kind,countries,address,programme,identifiers\n1,Acme Optics,,organisation,AE,,,\n");
        var release = Compiler(new PartySource { Name = "partners", Format = "simple-csv", Path = list }).Compile();
        var again = ReleaseSections.Of(release);

        Assert.Equal("Acme Optics", release.Parties.Single(p => p.Name == "partners").Entries.Single().PrimaryName);
        File.SetLastWriteTimeUtc(list, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(again.Version, ReleaseSections.Of(Compiler(new PartySource { Name = "partners", Format = "simple-csv", Path = list }).Compile()).Version);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReleaseCompiler Compiler(params PartySource[] sources) => new(new ListsOptions { Folder = _folder, Sources = [.. sources] });
}
