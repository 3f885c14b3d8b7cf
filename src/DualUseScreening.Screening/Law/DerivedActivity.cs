using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Law;

/// <summary>What is really being done, whatever the caller calls it.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Review">The authority's word is needed on it: the place has a status of its own.</param>
/// <param name="Content">What the law says of it; null where the data has nothing.</param>
public sealed record DerivedActivity(Activity Activity, bool Review, ActivityContent? Content);
