using System.Security.Cryptography;
using DualUseScreening.Lists.Files;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>Reads all sources, checks them and puts them together to a release.</summary>
public sealed class ReleaseCompiler(ListsOptions options)
{
    /// <summary>
    /// SHA-256 over names and content of all source files, the settings of the party lists, and the build that reads them: the same as long as nothing
    /// changed. Another build may read the same file otherwise, so it does not take over what this one compiled.
    /// </summary>
    /// <exception cref="ListFormatException">A source cannot be read.</exception>
    public string SourceDigest()
    {
        CheckFolder();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Build(typeof(ReleaseCompiler)) + Build(typeof(Release)), null);
        foreach (var file in Directory.EnumerateFiles(options.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Append(hash, Path.GetRelativePath(options.Folder, file).Replace('\\', '/'), file);
        }

        foreach (var source in options.Sources)
        {
            Append(hash, $"{source.Name}|{source.Format}", null);
            if (source.Path.Length > 0)
            {
                foreach (var file in FilesOf(source))
                {
                    Append(hash, Path.GetFileName(file), file);
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads all sources.</summary>
    /// <exception cref="ListFormatException">A source has an error; it names file, line and field.</exception>
    public Release Compile() => CompileSnapshot().Release;

    /// <summary>Reads all sources and compiles them: what compiles here compiles in every replica.</summary>
    /// <exception cref="ListFormatException">A source has an error; it names file, line and field.</exception>
    internal CompiledSources CompileSnapshot()
    {
        CheckFolder();
        try
        {
            var release = Read();
            var (bytes, version) = CompiledRelease.Write(release);
            return new CompiledSources(release, bytes, version, SnapshotCompiler.Compile(release, version));
        }
        catch (RuleFormatException e)
        {
            throw new ListFormatException(e.Place.File, e.Place.Line, e.Place.Field, e.Problem, e);
        }
        catch (Exception e) when (e is not ListFormatException and not OutOfMemoryException)
        {
            // Whatever a list did to bring the compiler down: the list is refused, and the release in force stays.
            throw new ListFormatException("", 0, "", e.Message, e);
        }
    }

    /// <summary>The configured party lists and when their files last changed.</summary>
    public IReadOnlyList<SourceState> Sources() =>
        [.. options.Sources.Select(s => new SourceState(s.Name, FilesOf(s) is { Count: > 0 } files ? files.Max(File.GetLastWriteTimeUtc) : DateTimeOffset.MinValue))];

    private void CheckFolder()
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new ListFormatException(options.Folder, 0, "", "the folder of the lists is not there");
        }
    }

    private Release Read()
    {
        var data = new DataFolder(options.Folder);
        ControlListContent? controlList = null;
        LawContent? law = null;
        EmbargoContent? embargo = null;
        CatchAllContent? catchAll = null;
        DiversionContent? diversion = null;
        IReadOnlyList<MessageContent>? messages = null;
        List<PartyListContent>? parties = null;
        Invoke(
            () => controlList = ControlListReader.Read(data),
            () =>
            {
                var rules = new DataFolder(options.Folder);
                law = LawReader.Read(rules);
                embargo = EmbargoReader.Read(rules);
                catchAll = CatchAllReader.Read(rules);
                diversion = DiversionReader.Read(rules);
                messages = MessageReader.Read(rules);
                parties = [.. ReadBundledParties(), .. options.Sources.Select(ReadParties)];
            });

        var release = new Release
        {
            ControlList = controlList!,
            Law = law!,
            Embargo = embargo!,
            CatchAll = catchAll!,
            Diversion = diversion!,
            Parties = parties!,
            Messages = messages!,
            Lists = [],
        };
        return release with { Lists = ListDescriptions.Of(release) };
    }

    private static void Invoke(params Action[] actions)
    {
        try
        {
            Parallel.Invoke(actions);
        }
        catch (AggregateException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(
                e.InnerExceptions.FirstOrDefault(x => x is ListFormatException) ?? e.InnerExceptions[0]);
        }
    }

    private static PartyListContent ReadParties(PartySource source)
    {
        var reader = PartyListReaders.ForFormat(source.Format)
            ?? throw new ListFormatException(source.Name, 0, "Lists:Sources:Format", $"unknown format '{source.Format}'");
        var files = FilesOf(source);
        if (files.Count == 0)
        {
            throw new ListFormatException(source.Path, 0, "", $"the source of '{source.Name}' is not there");
        }

        // No date of the file system: replicas that fetched the same list at different times hold the same release.
        var entries = reader.Read(PartyListFiles.FromPath(source.Name, source.Path)).ToList();
        return new PartyListContent(source.Name, source.Format + " " + Path.GetFileName(source.Path.TrimEnd('/')), "", entries);
    }

    private IEnumerable<PartyListContent> ReadBundledParties()
    {
        var folder = Path.Combine(options.Folder, "parties");
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var reader = PartyListReaders.ForFormat("simple-csv")!;
        foreach (var files in BundledPartyLists.In(folder))
        {
            yield return new PartyListContent(files.ListName, "bundled", BundledPartyLists.StateAsOf, [.. reader.Read(files)]);
        }
    }

    private static string Build(Type type) => type.Module.ModuleVersionId.ToString("N");

    private static List<string> FilesOf(PartySource source) =>
        Directory.Exists(source.Path) ? [.. Directory.EnumerateFiles(source.Path).Order(StringComparer.Ordinal)]
        : File.Exists(source.Path) ? [source.Path]
        : [];

    private static void Append(IncrementalHash hash, string name, string? file)
    {
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
        hash.AppendData([0]);
        if (file is not null)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        hash.AppendData([0]);
    }
}
