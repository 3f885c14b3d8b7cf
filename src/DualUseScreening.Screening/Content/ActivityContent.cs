using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>What an activity is and needs.</summary>
public sealed record ActivityContent
{
    /// <summary>Name of the contract without prefix, such as <c>EXPORT</c>, or a variant of one.</summary>
    public required string Id { get; init; }

    /// <summary>The activity it is a variant of; empty: none.</summary>
    public string VariantOf { get; init => field = value ?? ""; } = "";

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>For a variant: when an activity of the other name is this one.</summary>
    public Condition? RecognisedBy { get; init; }

    /// <summary>What it really is when a condition holds, in order.</summary>
    public IReadOnlyList<ActivityChange> Becomes { get; init => field = value ?? []; } = [];

    /// <summary>What it needs, each for itself.</summary>
    public IReadOnlyList<ActivityNeed> Needs { get; init => field = value ?? []; } = [];

    /// <summary>Cases outside it.</summary>
    public IReadOnlyList<ActivityNote> Exceptions { get; init => field = value ?? []; } = [];

    /// <summary>What else must be done.</summary>
    public IReadOnlyList<ActivityNote> Duties { get; init => field = value ?? []; } = [];

    /// <summary>Years that records are kept; 0: not said.</summary>
    public int RecordYears { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
