using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>What goods need under an activity.</summary>
public sealed record ActivityNeed
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Which goods: <c>listed</c>, <c>annexIV</c> or <c>unlisted</c>.</summary>
    public required string Goods { get; init; }

    /// <summary>Article.</summary>
    public required string Article { get; init; }

    /// <summary>Verdict for goods that are surely listed; those that may be listed ask for review.</summary>
    public required string Verdict { get; init; }

    /// <summary>When; null: always.</summary>
    public Condition? When { get; init; }

    /// <summary>What lifts it: <c>authorisation</c> or <c>licence</c>; empty: nothing.</summary>
    public string Unless { get; init => field = value ?? ""; } = "";

    /// <summary>What to do: a message id.</summary>
    public string NextStep { get; init => field = value ?? ""; } = "";

    /// <summary>The sentence.</summary>
    public required LocalText Text { get; init; }
}
