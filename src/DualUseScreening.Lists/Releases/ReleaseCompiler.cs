using System.Runtime.ExceptionServices;
using DualUseScreening.Lists.Classifications;
using DualUseScreening.Lists.Files;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>Reads the bundled files, the configured party lists and the exporters' classification files, and puts them together to a release.</summary>
public sealed class ReleaseCompiler : IReleaseSource
{
    private readonly ListsOptions _options;
    private readonly PartySources _parties;
    private volatile Box? _box;
    private readonly ClassificationSources _classifications;
    private readonly PartyReadings _readings = new();

    /// <summary>Reads bundled files and the party lists of paths.</summary>
    /// <param name="options">What to read.</param>
    public ReleaseCompiler(ListsOptions options)
        : this(options, new PartySources(options, null))
    {
    }

    internal ReleaseCompiler(ListsOptions options, PartySources parties)
    {
        _options = options;
        _parties = parties;
        _classifications = new ClassificationSources(options);
    }

    /// <inheritdoc/>
    public Task<ListFormatException?> FetchAsync(bool onlyMissing, CancellationToken cancellation) => _parties.FetchAsync(onlyMissing, cancellation);

    /// <inheritdoc/>
    public void CheckLoss(IReadOnlyList<ListDescription> before, Release release) => _parties.CheckLoss(before, release.Parties);

    /// <inheritdoc/>
    public string Digest()
    {
        if (!Directory.Exists(_options.Folder))
        {
            throw new ListFormatException(_options.Folder, 0, "", "the folder of the lists is not there");
        }

        _parties.Check();
        _classifications.Check();
        return SourceDigest.Of(
            _options.Folder, _options.Sources, _parties.PlaceOf, _options.ExporterRules, _options.ReviewedMatches, _classifications.Parts);
    }

    /// <inheritdoc/>
    public Release Compile()
    {
        // A changed party list is no reason to read the law again.
        var digest = SourceDigest.Of(_options.Folder, [], _ => "", _options.ExporterRules, "", []);
        var known = _box is { } last && last.Digest == digest ? last.Content : null;
        Release? box = known;
        IReadOnlyList<PartyListContent>? parties = null;
        Invoke(
            () => box ??= ReadBox(),
            () => parties = [.. ReadBundledParties(), .. _parties.Read(_readings)]);
        _box = new Box(digest, box!);
        return box! with
        {
            Parties = parties!,
            ReviewedMatches = _options.ReviewedMatches.Length == 0 ? [] : ReviewedMatchReader.Read(_options.ReviewedMatches),
            Classifications = _classifications.Read(parties!.Select(p => p.Name)),
        };
    }

    /// <inheritdoc/>
    public void Built(Release read, Release made)
    {
        // The same objects the next time: what is the very same is not written and compared again.
        if (_box is { } box && ReferenceEquals(box.Content.ControlList, read.ControlList))
        {
            _box = box with
            {
                Content = box.Content with
                {
                    ControlList = made.ControlList,
                    Law = made.Law,
                    Embargo = made.Embargo,
                    CatchAll = made.CatchAll,
                    Diversion = made.Diversion,
                    Messages = made.Messages,
                },
            };
        }

        _readings.Built(read.Parties, made.Parties);
    }

    private Release ReadBox()
    {
        var data = DataFolder.ReadAll(_options.Folder);
        ControlListContent? controlList = null;
        LawContent? law = null;
        EmbargoContent? embargo = null;
        CatchAllContent? catchAll = null;
        DiversionContent? diversion = null;
        IReadOnlyList<MessageContent>? messages = null;
        Invoke(
            () => controlList = ControlListReader.Read(data),
            () =>
            {
                law = LawReader.Read(data);
                embargo = EmbargoReader.Read(data);
                catchAll = CatchAllReader.Read(data);
                diversion = DiversionReader.Read(data);
                messages = MessageReader.Read(data);
            });
        return new Release
        {
            ControlList = controlList!,
            Law = law!,
            Embargo = embargo!,
            CatchAll = catchAll!,
            Diversion = diversion!,
            Parties = [],
            Messages = messages!,
            ExporterRules = ExporterRulesReader.Read(_options.ExporterRules),
            Lists = [],
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReleaseSource> Describe() =>
        SourceFiles.Describe(_options.Folder, _options.ExporterRules, _parties, _classifications.Files);

    private IEnumerable<PartyListContent> ReadBundledParties()
    {
        var folder = Path.Combine(_options.Folder, "parties");
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var files in BundledPartyLists.In(folder))
        {
            yield return new PartyListContent(files.ListName, "bundled", BundledPartyLists.StateAsOf, _readings.Read("simple-csv", files));
        }
    }

    // The first error with a place is what a person can mend.
    private static void Invoke(params Action[] actions)
    {
        try
        {
            Parallel.Invoke(Aside.Here, actions);
        }
        catch (AggregateException e)
        {
            var errors = e.Flatten().InnerExceptions;
            ExceptionDispatchInfo.Throw(errors.FirstOrDefault(x => x is ListFormatException) ?? errors[0]);
        }
    }

    // What was last read of the lists in the box.
    private sealed record Box(string Digest, Release Content);
}
