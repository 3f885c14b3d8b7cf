using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Mapping;
using Check = DualUseScreening.Screening.Verdicts.Check;
using Finding = DualUseScreening.Screening.Verdicts.Finding;
using ListFreshness = DualUseScreening.Lists.Releases.ListFreshness;
using Verdict = DualUseScreening.Screening.Verdicts.Verdict;

namespace DualUseScreening.Server.Services;

/// <summary>
/// What the state of the lists means for an answer. Fail closed: without a list of asset freezes where <c>Screening:RequirePartyLists</c> asks for
/// one, or with a list past its maximum age (<c>Lists:MaxAge</c>), the best answer is a review. Looked at once a second, not once a request.
/// </summary>
internal sealed class ListsState(SnapshotHolder holder, IConfiguration configuration, TimeProvider time)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    private readonly bool _required = configuration.GetValue<bool>("Screening:RequirePartyLists");
    private volatile Looked? _looked;

    /// <summary>What every answer has to say about the lists; empty when nothing is amiss.</summary>
    public IReadOnlyList<Finding> Findings(ListSnapshot snapshot) => At(snapshot).Findings;

    /// <summary>The lists as every answer names them, with how old they are and may become; those of the settings that are not in force last.</summary>
    public IReadOnlyList<ListState> States(ListSnapshot snapshot) => At(snapshot).States;

    private Looked At(ListSnapshot snapshot)
    {
        if (_looked is { } known && known.Snapshot == snapshot && time.GetElapsedTime(known.At) < GoodFor)
        {
            return known;
        }

        var now = time.GetUtcNow();
        var freshness = holder.Freshness;
        var looked = new Looked(snapshot, time.GetTimestamp(), Look(snapshot, freshness, now), ListStates.Of(snapshot, freshness, now));
        _looked = looked;
        return looked;
    }

    private List<Finding> Look(ListSnapshot snapshot, IReadOnlyList<ListFreshness> freshness, DateTimeOffset now)
    {
        var findings = new List<Finding>();
        if (_required && !snapshot.HasAssetFreezes)
        {
            findings.Add(Finding("asset-freezes", "", snapshot.Messages.Say("lists.no-asset-freezes")));
        }

        foreach (var list in freshness)
        {
            var state = list.StateAt(now);
            if (state == ListAge.Stale && snapshot.Messages.Contains("lists.stale"))
            {
                findings.Add(Stale(snapshot, list, now));
            }

            if (list.MaxAge is not { } limit || state != ListAge.Expired)
            {
                continue;
            }

            findings.Add(Finding(list.Name, list.Name, list.AgeAt(now) is { } age
                ? snapshot.Messages.Say(
                    "lists.too-old", new Argument("list", list.Name),
                    new Argument("date", (now - age).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    new Argument("days", Math.Floor(limit.TotalDays).ToString("0", CultureInfo.InvariantCulture)))
                : snapshot.PartyLists.Contains(list.Name)
                    ? snapshot.Messages.Say("lists.age-unknown")
                    : snapshot.Messages.Say("lists.never-had", new Argument("list", list.Name))));
        }

        return findings;
    }

    // Information: the answer stands, and somebody should look before it no longer does.
    private static Finding Stale(ListSnapshot snapshot, ListFreshness list, DateTimeOffset now) => Finding(
        list.Name, list.Name,
        snapshot.Messages.Say(
            "lists.stale", new Argument("list", list.Name),
            new Argument("date", (now - list.AgeAt(now)!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))) with
    {
        Verdict = Verdict.Clear,
        NextStep = "",
    };

    private static Finding Finding(string code, string list, Sentence message) => new()
    {
        Check = Check.ListState,
        Code = code,
        Verdict = Verdict.Review,
        Message = message,
        List = list,
        NextStep = "refresh-lists",
    };

    private sealed record Looked(ListSnapshot Snapshot, long At, IReadOnlyList<Finding> Findings, IReadOnlyList<ListState> States);
}
