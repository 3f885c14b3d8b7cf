using System.Globalization;
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
    /// <summary>SHA-256 over names and content of all source files, and the settings of the party lists: the same as long as nothing changed.</summary>
    public string SourceDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(options.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Append(hash, Path.GetRelativePath(options.Folder, file), file);
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

    /// <summary>Compiles the release.</summary>
    /// <exception cref="ListFormatException">A source has an error; it names file, line and field.</exception>
    public Release Compile()
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new ListFormatException(options.Folder, 0, "", "the folder of the lists is not there");
        }

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
        release = release with { Lists = ListDescriptions.Of(release) };
        Check(release);
        return release;
    }

    // What compiles here compiles in every replica.
    private static void Check(Release release)
    {
        try
        {
            _ = SnapshotCompiler.Compile(release, "");
        }
        catch (RuleFormatException e)
        {
            throw new ListFormatException(e.Place.File, e.Place.Line, e.Place.Field, e.Problem, e);
        }
        catch (FormatException e)
        {
            throw new ListFormatException("", 0, "", e.Message, e);
        }
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

        var published = files.Max(File.GetLastWriteTimeUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var entries = reader.Read(PartyListFiles.FromPath(source.Name, source.Path)).ToList();
        return new PartyListContent(source.Name, source.Format + " " + Path.GetFileName(source.Path.TrimEnd('/')), published, entries);
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
