using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using ListFreshness = DualUseScreening.Lists.Releases.ListFreshness;
using ListFreshnessState = DualUseScreening.Contract.V1.ListFreshness;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words how old lists are.</summary>
internal static class ListStates
{
    /// <summary>The lists of a snapshot, and behind them those of the settings that it does not hold.</summary>
    public static IReadOnlyList<ListState> Of(ListSnapshot snapshot, IReadOnlyList<ListFreshness> freshness, DateTimeOffset now)
    {
        var states = new List<ListState>(freshness.Count);
        foreach (var list in snapshot.Lists)
        {
            var state = new ListState { Name = list.Name, Version = list.Version, PublishedAt = list.PublishedAt };
            Add(state, freshness.FirstOrDefault(f => f.Name == list.Name), now);
            states.Add(state);
        }

        foreach (var missing in freshness.Where(f => snapshot.Lists.All(l => l.Name != f.Name)))
        {
            var state = new ListState { Name = missing.Name };
            Add(state, missing, now);
            states.Add(state);
        }

        return states;
    }

    private static void Add(ListState state, ListFreshness? known, DateTimeOffset now)
    {
        if (known is null)
        {
            return;
        }

        state.ConfirmedAt = known.ConfirmedAt is { } at ? Times.ToTheSecond(at) : "";
        state.WarnAfterSeconds = Seconds(known.WarnAfter);
        state.MaxAgeSeconds = Seconds(known.MaxAge);
        state.Freshness = known.StateAt(now) switch
        {
            ListAge.Fresh => ListFreshnessState.Fresh,
            ListAge.Stale => ListFreshnessState.Stale,
            _ => ListFreshnessState.Expired,
        };
    }

    private static long Seconds(TimeSpan? time) => (long)(time?.TotalSeconds ?? 0);
}
