using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>Goods that an annex describes in words, with thresholds of its own.</summary>
public sealed record AnnexItem
{
    /// <summary>Its number in the annex, such as <c>II.A0.011</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Goods terms, any of which names it.</summary>
    public IReadOnlyList<string> Terms { get; init => field = value ?? []; } = [];

    /// <summary>CAS numbers, any of which settles it.</summary>
    public IReadOnlyList<string> CasNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Criteria over the goods' parameters, in the format of the control list; null: the name suffices.</summary>
    public Condition? When { get; init; }

    /// <summary>A declared commodity code must lie under one of these; empty: under any.</summary>
    public IReadOnlyList<string> HsCodes { get; init => field = value ?? []; } = [];

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
