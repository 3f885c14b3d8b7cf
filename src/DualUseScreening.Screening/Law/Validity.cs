namespace DualUseScreening.Screening.Law;

/// <summary>The days on which something holds.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day no longer.</param>
internal readonly record struct Validity(DateOnly From, DateOnly To)
{
    /// <summary>From dates as data files write them; empty: open.</summary>
    public static Validity Of(string from, string to) =>
        new(LawIndex.Date(from, DateOnly.MinValue), LawIndex.Date(to, DateOnly.MaxValue));

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => From <= day && day < To;
}
