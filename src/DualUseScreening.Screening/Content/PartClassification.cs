namespace DualUseScreening.Screening.Content;

/// <summary>What somebody decided a part is on the control list.</summary>
public sealed record PartClassification
{
    /// <summary>The code of goods that are not listed.</summary>
    public const string NotListed = "NONE";

    /// <summary>Part number, as the file writes it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>Manufacturer; empty: whoever made it.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>Control-list code in the list's spelling, or <see cref="NotListed"/>.</summary>
    public required string Code { get; init; }

    /// <summary>First day it counts; null: always did.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it counts; null: no end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Who decided.</summary>
    public required string ClassifiedBy { get; init; }

    /// <summary>When.</summary>
    public required DateOnly ClassifiedOn { get; init; }

    /// <summary>What else there is to say; empty: nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether it says that the part is not listed.</summary>
    public bool SaysNotListed => Code == NotListed;

    /// <summary>Whether it counts on a day.</summary>
    public bool CountsOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);
}
