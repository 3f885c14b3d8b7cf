using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// The lists of a release as sections of bytes. Content-addressed: each section by the SHA-256 of its bytes, the release by the SHA-256 over the names and
/// hashes of its sections.
/// </summary>
internal sealed class ReleaseSections
{
    public const string ControlList = "control-list";
    public const string Law = "law";
    public const string Embargo = "embargo";
    public const string CatchAll = "catch-all";
    public const string Diversion = "diversion";
    public const string Messages = "messages";
    public const string ExporterRules = "exporter-rules";

    /// <summary>Only where there are decisions.</summary>
    public const string ReviewedMatches = "reviewed-matches";

    private readonly ConcurrentDictionary<string, WrittenPartyList> _partyLists = new(StringComparer.Ordinal);

    public ReleaseSections(IReadOnlyList<ReleaseSection> all)
    {
        All = all;
        Hash = HashOf(all);
        Version = ReleaseSection.ShortHash(Hash);
    }

    /// <summary>The sections in a fixed order: the lists, then the party lists and the classification files in their own order.</summary>
    public IReadOnlyList<ReleaseSection> All { get; }

    /// <summary>SHA-256 over the names and hashes of the sections.</summary>
    public byte[] Hash { get; }

    /// <summary>Version of the release: the first 16 hexadecimal digits of its hash.</summary>
    public string Version { get; }

    /// <summary>Writes the lists of a release, on all processors.</summary>
    public static ReleaseSections Of(Release release)
    {
        var json = ListJson.Types;
        List<Func<ReleaseSection>> writers =
        [
            () => Section(ControlList, SectionKind.List, release.ControlList, json.ControlListContent),
            () => Section(Law, SectionKind.List, release.Law, json.LawContent),
            () => Section(Embargo, SectionKind.List, release.Embargo, json.EmbargoContent),
            () => Section(CatchAll, SectionKind.List, release.CatchAll, json.CatchAllContent),
            () => Section(Diversion, SectionKind.List, release.Diversion, json.DiversionContent),
            () => Section(Messages, SectionKind.List, release.Messages, json.IReadOnlyListMessageContent),
        ];
        if (release.ReviewedMatches.Count > 0)
        {
            writers.Add(() => Section(ReviewedMatches, SectionKind.List, release.ReviewedMatches, json.IReadOnlyListReviewedMatch));
        }

        if (release.ExporterRules.Count > 0)
        {
            writers.Add(() => Section(ExporterRules, SectionKind.List, release.ExporterRules, json.IReadOnlyListExporterRulesContent));
        }

        foreach (var list in release.Parties)
        {
            writers.Add(() => Section(list.Name, SectionKind.Parties, list, json.PartyListContent));
        }

        foreach (var list in release.Classifications)
        {
            writers.Add(() => Section(list.Name, SectionKind.Classifications, list, json.ClassificationListContent));
        }

        var sections = new ReleaseSection[writers.Count];
        Parallel.For(0, sections.Length, Aside.Here, i => sections[i] = writers[i]());
        return new ReleaseSections(sections);
    }

    /// <summary>What tells the content from that of another release.</summary>
    /// <param name="earlier">A release that is at hand: what it says of a list that did not change is taken from it.</param>
    public ContentMarks Marks(HeldContent? earlier) => new(
        All.ToDictionary(s => s.Name, s => s.Hash, StringComparer.Ordinal),
        All.Where(s => s.Kind == SectionKind.Parties).ToDictionary(
            s => s.Name, s => earlier?.Holds(All, s.Name) == true ? earlier.Marks.Entries[s.Name] : PartyList(s.Name).Marks, StringComparer.Ordinal));

    /// <summary>A party list as it is written.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public WrittenPartyList PartyList(string name) => _partyLists.GetOrAdd(name, n => WrittenPartyList.Of(All.First(s => s.Name == n && s.Kind == SectionKind.Parties).Content));

    /// <summary>Whether the lists read back as they were written; those of an earlier release did already.</summary>
    public bool ReadBack(HeldContent? earlier)
    {
        try
        {
            var changed = All.Where(s => earlier?.Holds(All, s.Name) != true).ToArray();
            var lists = changed.Any(s => s.Kind != SectionKind.Parties) ? Of(Read(earlier).Release with { Parties = [] }).All : [];
            return changed.All(s => s.Kind == SectionKind.Parties
                ? PartyList(s.Name).ReadsBack(earlier?.Entries(s.Name))
                : lists.Any(l => l.Name == s.Name && l.Hash.AsSpan().SequenceEqual(s.Hash)));
        }
        catch (Exception e) when (CompiledRelease.IsDamage(e) || e is AggregateException)
        {
            return false;
        }
    }

    /// <summary>Reads the lists back, on all processors.</summary>
    /// <param name="earlier">A release that is at hand: a list that did not change is taken from it.</param>
    /// <exception cref="JsonException">A section is not what its name says.</exception>
    public (Release Release, ContentMarks Marks) Read(HeldContent? earlier = null)
    {
        var at = earlier?.Release;
        var json = ListJson.Types;
        ControlListContent? controlList = null;
        LawContent? law = null;
        EmbargoContent? embargo = null;
        CatchAllContent? catchAll = null;
        DiversionContent? diversion = null;
        IReadOnlyList<MessageContent>? messages = null;
        var parties = All.Where(s => s.Kind == SectionKind.Parties).ToArray();
        var lists = new PartyListContent[parties.Length];
        var files = All.Where(s => s.Kind == SectionKind.Classifications).ToArray();
        var classifications = new ClassificationListContent[files.Length];
        Parallel.Invoke(
            Aside.Here,
        [
            () => controlList = Take(ControlList, r => r.ControlList, json.ControlListContent),
            () => law = Take(Law, r => r.Law, json.LawContent),
            () => embargo = Take(Embargo, r => r.Embargo, json.EmbargoContent),
            () => catchAll = Take(CatchAll, r => r.CatchAll, json.CatchAllContent),
            () => diversion = Take(Diversion, r => r.Diversion, json.DiversionContent),
            () => messages = Take(Messages, r => r.Messages, json.IReadOnlyListMessageContent),
            .. parties.Select((section, i) => (Action)(() => lists[i] =
                Holds(section.Name) ? at!.Parties.First(p => p.Name == section.Name) : PartyList(section.Name).Read(earlier?.Entries(section.Name)))),
            .. files.Select((section, i) => (Action)(() => classifications[i] =
                Holds(section.Name) ? at!.Classifications.First(c => c.Name == section.Name) : Content(section, json.ClassificationListContent))),
        ]);
        var release = new Release
        {
            ControlList = controlList!,
            Law = law!,
            Embargo = embargo!,
            CatchAll = catchAll!,
            Diversion = diversion!,
            Messages = messages!,
            Parties = lists,
            Classifications = classifications,
            ReviewedMatches = Has(ReviewedMatches) ? Take(ReviewedMatches, r => r.ReviewedMatches, json.IReadOnlyListReviewedMatch) : [],
            ExporterRules = Has(ExporterRules) ? Take(ExporterRules, r => r.ExporterRules, json.IReadOnlyListExporterRulesContent) : [],
            Lists = [],
        };
        return (release with { Lists = ListDescriptions.Of(release, this) }, Marks(earlier));

        bool Has(string name) => All.Any(s => s.Name == name && s.Kind == SectionKind.List);

        bool Holds(string name) => earlier?.Holds(All, name) == true;

        // What is at hand may have come without its bytes.
        T Take<T>(string name, Func<Release, T> held, JsonTypeInfo<T> type) => Holds(name) ? held(at!) : Content(name, type);
    }

    private static ReleaseSection Section<T>(string name, SectionKind kind, T value, JsonTypeInfo<T> type) =>
        ReleaseSection.Of(name, kind, JsonSerializer.SerializeToUtf8Bytes(value, type));

    private T Content<T>(string name, JsonTypeInfo<T> type) =>
        Content(All.FirstOrDefault(s => s.Name == name && s.Kind == SectionKind.List) ?? throw new JsonException($"no {name}"), type);

    private static T Content<T>(ReleaseSection section, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(section.Content.Span, type) ?? throw new JsonException($"{section.Name} is null");

    private static byte[] HashOf(IReadOnlyList<ReleaseSection> sections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var section in sections)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{section.Kind}:{section.Name}\0"));
            hash.AppendData(section.Hash);
        }

        return hash.GetHashAndReset();
    }
}
