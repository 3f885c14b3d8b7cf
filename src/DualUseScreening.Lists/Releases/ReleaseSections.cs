using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// The lists of a release as sections of bytes. Content-addressed: each section by the SHA-256 of its bytes, a party list by those of its parts, the release by
/// the SHA-256 over the names and hashes of its lists.
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

    private readonly Dictionary<string, ReleaseSection[]> _partSections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PartyPart[]> _parts = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<UInt128, ReleaseSection>> _byHash;

    /// <summary>Sections that were read.</summary>
    /// <param name="all">The lists.</param>
    /// <param name="parts">The parts of the party lists.</param>
    /// <exception cref="InvalidDataException">The parts are not those that the party lists name.</exception>
    public ReleaseSections(IReadOnlyList<ReleaseSection> all, IReadOnlyList<ReleaseSection> parts)
    {
        All = all;
        Hash = HashOf(all);
        Version = ReleaseSection.ShortHash(Hash);
        _byHash = new Lazy<Dictionary<UInt128, ReleaseSection>>(() => Whole.DistinctBy(s => PartyPart.KeyOf(s.Hash)).ToDictionary(s => PartyPart.KeyOf(s.Hash)));
        var known = parts.ToLookup(p => (p.Name, Convert.ToHexStringLower(p.Hash)));
        foreach (var list in all.Where(s => s.Kind == SectionKind.PartyList))
        {
            _partSections[list.Name] = [.. Frame(list).Parts.Select(hash => known[(list.Name, hash)].FirstOrDefault() ?? throw new InvalidDataException($"a part of {list.Name} is missing"))];
        }

        if (Whole.Count() != all.Count + parts.Count)
        {
            throw new InvalidDataException("parts that no list names");
        }
    }

    private ReleaseSections(IReadOnlyList<ReleaseSection> all, IReadOnlyDictionary<string, PartyPart[]> parts)
        : this(all, [.. parts.Values.SelectMany(p => p).Select(p => p.Section).Distinct()])
    {
        foreach (var (name, own) in parts)
        {
            _parts[name] = own;
        }
    }

    /// <summary>The sections in a fixed order: the lists, then the party lists and the classification files in their own order.</summary>
    public IReadOnlyList<ReleaseSection> All { get; }

    /// <summary>SHA-256 over the names and hashes of the sections.</summary>
    public byte[] Hash { get; }

    /// <summary>Version of the release: the first 16 hexadecimal digits of its hash.</summary>
    public string Version { get; }

    /// <summary>The lists and the parts of the party lists, each once.</summary>
    public IEnumerable<ReleaseSection> Whole => All.Concat(_partSections.Values.SelectMany(p => p).Distinct());

    /// <summary>The list of a name; null for none.</summary>
    public ReleaseSection? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>The section with a hash; null for none.</summary>
    public ReleaseSection? ByHash(byte[] hash) =>
        _byHash.Value.TryGetValue(PartyPart.KeyOf(hash), out var section) && section.Hash.AsSpan().SequenceEqual(hash) ? section : null;

    /// <summary>The parts of a party list as bytes; none for another list.</summary>
    public IReadOnlyList<ReleaseSection> PartSections(string name) => _partSections.GetValueOrDefault(name, []);

    /// <summary>The parts of a party list that was written or read; none for another list, and for one in one piece.</summary>
    public IReadOnlyList<PartyPart> PartsOf(string name) => _parts.GetValueOrDefault(name, []);

    /// <summary>Lets go of what can be unpacked again.</summary>
    public void Rest()
    {
        foreach (var section in Whole)
        {
            section.Rest();
        }
    }

    /// <summary>Writes the lists of a release, on all processors.</summary>
    /// <param name="release">The lists.</param>
    /// <param name="earlier">A release at hand: lists, and parts of party lists, that are the very same objects are not written again.</param>
    public static ReleaseSections Of(Release release, HeldContent? earlier = null)
    {
        var json = ListJson.Types;
        var at = earlier?.Release;
        var parts = new ConcurrentDictionary<string, PartyPart[]>(StringComparer.Ordinal);
        List<Func<ReleaseSection>> writers =
        [
            () => Section(ControlList, SectionKind.List, release.ControlList, at?.ControlList, json.ControlListContent),
            () => Section(Law, SectionKind.List, release.Law, at?.Law, json.LawContent),
            () => Section(Embargo, SectionKind.List, release.Embargo, at?.Embargo, json.EmbargoContent),
            () => Section(CatchAll, SectionKind.List, release.CatchAll, at?.CatchAll, json.CatchAllContent),
            () => Section(Diversion, SectionKind.List, release.Diversion, at?.Diversion, json.DiversionContent),
            () => Section(Messages, SectionKind.List, release.Messages, at?.Messages, json.IReadOnlyListMessageContent),
        ];
        if (release.ReviewedMatches.Count > 0)
        {
            writers.Add(() => Section(ReviewedMatches, SectionKind.List, release.ReviewedMatches, at?.ReviewedMatches, json.IReadOnlyListReviewedMatch));
        }

        if (release.ExporterRules.Count > 0)
        {
            writers.Add(() => Section(ExporterRules, SectionKind.List, release.ExporterRules, at?.ExporterRules, json.IReadOnlyListExporterRulesContent));
        }

        foreach (var list in release.Parties)
        {
            writers.Add(() =>
            {
                var own = parts[list.Name] = PartyPart.Cut(list.Name, list.Entries as PartyEntry[] ?? [.. list.Entries], earlier?.Sections.PartsOf(list.Name) ?? []);
                var frame = new PartyListFrame(list.Name, list.Source, list.PublishedAt, [.. own.Select(p => Convert.ToHexStringLower(p.Section.Hash))]);
                return Known(ReleaseSection.Of(list.Name, SectionKind.PartyList, JsonSerializer.SerializeToUtf8Bytes(frame, json.PartyListFrame)));
            });
        }

        foreach (var list in release.Classifications)
        {
            writers.Add(() => Section(list.Name, SectionKind.Classifications, list, at?.Classifications.FirstOrDefault(c => c.Name == list.Name), json.ClassificationListContent));
        }

        var sections = new ReleaseSection[writers.Count];
        Parallel.For(0, sections.Length, Aside.Here, i => sections[i] = writers[i]());
        return new ReleaseSections(sections, parts);

        ReleaseSection Section<T>(string name, SectionKind kind, T value, T? held, JsonTypeInfo<T> type)
            where T : class =>
            ReferenceEquals(value, held) && earlier!.Sections.Find(name) is { } own ? own : Known(ReleaseSection.Of(name, kind, JsonSerializer.SerializeToUtf8Bytes(value, type)));

        // The one that is at hand is packed already.
        ReleaseSection Known(ReleaseSection section) =>
            earlier?.Sections.Find(section.Name) is { } own && own.Kind == section.Kind && own.Hash.AsSpan().SequenceEqual(section.Hash) ? own : section;
    }

    /// <summary>Whether the lists read back as they were written; those of an earlier release did already.</summary>
    public bool ReadBack(HeldContent? earlier)
    {
        try
        {
            var changed = Whole.Where(s => earlier?.SectionOf(s.Hash) is not { } own || own.Kind != s.Kind || own.Name != s.Name).ToHashSet();
            var lists = changed.Any(s => s.Kind is SectionKind.List or SectionKind.Classifications) ? Of(Read(earlier) with { Parties = [] }).All : [];
            return changed.All(s => s.Kind switch
            {
                SectionKind.PartyPart => true,
                SectionKind.PartyList => JsonSerializer.SerializeToUtf8Bytes(Frame(s), ListJson.Types.PartyListFrame).AsSpan().SequenceEqual(s.Content.Span),
                _ => lists.Any(l => l.Name == s.Name && l.Hash.AsSpan().SequenceEqual(s.Hash)),
            }) && _parts.Values.All(own => own.All(p => !changed.Contains(p.Section) || p.ReadsBack()));
        }
        catch (Exception e) when (CompiledRelease.IsDamage(e) || e is AggregateException)
        {
            return false;
        }
    }

    /// <summary>Reads the lists back, on all processors.</summary>
    /// <param name="earlier">A release that is at hand: a list that did not change is taken from it.</param>
    /// <exception cref="JsonException">A section is not what its name says.</exception>
    public Release Read(HeldContent? earlier = null)
    {
        var at = earlier?.Release;
        var json = ListJson.Types;
        ControlListContent? controlList = null;
        LawContent? law = null;
        EmbargoContent? embargo = null;
        CatchAllContent? catchAll = null;
        DiversionContent? diversion = null;
        IReadOnlyList<MessageContent>? messages = null;
        var parties = All.Where(s => s.Kind is SectionKind.Parties or SectionKind.PartyList).ToArray();
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
            .. parties.Select((section, i) => (Action)(() =>
            {
                ReadParts(section, earlier);
                lists[i] = Holds(section.Name) ? at!.Parties.First(p => p.Name == section.Name) : PartyList(section);
            })),
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
        return release with { Lists = ListDescriptions.Of(release, this) };

        bool Has(string name) => All.Any(s => s.Name == name && s.Kind == SectionKind.List);

        bool Holds(string name) => earlier?.Holds(All, name) == true;

        T Take<T>(string name, Func<Release, T> held, JsonTypeInfo<T> type) => Holds(name) ? held(at!) : Content(name, type);
    }

    // A list in one piece has none.
    private void ReadParts(ReleaseSection list, HeldContent? earlier)
    {
        if (list.Kind == SectionKind.PartyList)
        {
            var known = (earlier?.Sections.PartsOf(list.Name) ?? []).ToLookup(p => p.Section);
            _parts[list.Name] = [.. PartSections(list.Name).Select(p => known[p].FirstOrDefault() ?? PartyPart.Read(p))];
        }
    }

    private PartyListContent PartyList(ReleaseSection section)
    {
        if (section.Kind == SectionKind.Parties)
        {
            return Content(section, ListJson.Types.PartyListContent);
        }

        var frame = Frame(section);
        return new PartyListContent(frame.Name, frame.Source, frame.PublishedAt, PartyPart.All(PartsOf(section.Name)));
    }

    private static PartyListFrame Frame(ReleaseSection list) =>
        JsonSerializer.Deserialize(list.Content.Span, ListJson.Types.PartyListFrame) is { Parts: not null } frame ? frame : throw new JsonException("no party list");

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
