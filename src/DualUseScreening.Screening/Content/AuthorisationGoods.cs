namespace DualUseScreening.Screening.Content;

/// <summary>Which control-list items a general authorisation covers. A code covers all below it.</summary>
public sealed record AuthorisationGoods
{
    /// <summary>The whole list.</summary>
    public bool All { get; init; }

    /// <summary>Codes covered.</summary>
    public IReadOnlyList<string> Covers { get; init => field = value ?? []; } = [];

    /// <summary>Codes not covered.</summary>
    public IReadOnlyList<string> Except { get; init => field = value ?? []; } = [];

    /// <summary>Items of section I of Annex II are not covered.</summary>
    public bool ExceptSectionI { get; init; }

    /// <summary>Groups not covered: <c>D</c> software, <c>E</c> technology.</summary>
    public IReadOnlyList<string> ExceptGroups { get; init => field = value ?? []; } = [];

    /// <summary>Groups covered only; empty: all.</summary>
    public IReadOnlyList<string> OnlyGroups { get; init => field = value ?? []; } = [];

    /// <summary>Software and technology that serve these codes are not covered.</summary>
    public IReadOnlyList<string> ExceptFor { get; init => field = value ?? []; } = [];

    /// <summary>Codes of which only a part is covered; the exporter must know that it is meant.</summary>
    public IReadOnlyList<AuthorisationPart> Part { get; init => field = value ?? []; } = [];
}
