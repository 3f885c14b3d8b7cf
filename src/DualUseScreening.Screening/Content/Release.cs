using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Screening.Content;

/// <summary>
/// Everything a verdict depends on, as read from the source files and checked: the content of one list release.
/// Plain data, so that it can be serialised; its compiled form is the list snapshot.
/// </summary>
public sealed record Release
{
    /// <summary>The control list and its vocabulary.</summary>
    public required ControlListContent ControlList { get; init; }

    /// <summary>Countries, groups, authorities, activities and general authorisations.</summary>
    public required LawContent Law { get; init; }

    /// <summary>Embargo measures and the goods annexes they refer to.</summary>
    public required EmbargoContent Embargo { get; init; }

    /// <summary>Catch-all criteria, goods families and word patterns.</summary>
    public required CatchAllContent CatchAll { get; init; }

    /// <summary>Routes, indicators and common high-priority items.</summary>
    public required DiversionContent Diversion { get; init; }

    /// <summary>Rules that exporters added for their own calls.</summary>
    public IReadOnlyList<ExporterRulesContent> ExporterRules { get; init; } = [];

    /// <summary>Party lists.</summary>
    public required IReadOnlyList<PartyListContent> Parties { get; init; }

    /// <summary>Decisions that a customer is not a listed party.</summary>
    public IReadOnlyList<ReviewedMatch> ReviewedMatches { get; init; } = [];

    /// <summary>Exporters' own classifications.</summary>
    public IReadOnlyList<ClassificationListContent> Classifications { get; init; } = [];

    /// <summary>The sentences of answers.</summary>
    public required IReadOnlyList<MessageContent> Messages { get; init; }

    /// <summary>What each list is, where it comes from and how old it is.</summary>
    public required IReadOnlyList<ListDescription> Lists { get; init; }
}

/// <summary>One list of a release.</summary>
/// <param name="Name">Name, such as <c>control-list</c>.</param>
/// <param name="Version">The first 16 hexadecimal digits of the SHA-256 of the content.</param>
/// <param name="EntryCount">Number of entries.</param>
/// <param name="PublishedAt">State of the law or date of publication, <c>YYYY-MM-DD</c>.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ListDescription(string Name, string Version, int EntryCount, string PublishedAt, string Source);
