using System.Globalization;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Verdicts;

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
    public IReadOnlyList<Finding> Findings(ListSnapshot snapshot)
    {
        if (_looked is { } known && known.Snapshot == snapshot && time.GetElapsedTime(known.At) < GoodFor)
        {
            return known.Findings;
        }

        var looked = new Looked(snapshot, time.GetTimestamp(), Look(snapshot));
        _looked = looked;
        return looked.Findings;
    }

    private List<Finding> Look(ListSnapshot snapshot)
    {
        var findings = new List<Finding>();
        if (_required && !snapshot.HasAssetFreezes)
        {
            findings.Add(Finding("asset-freezes", "", snapshot.Messages.Say("lists.no-asset-freezes")));
        }

        var now = time.GetUtcNow();
        foreach (var list in holder.Freshness)
        {
            if (list.MaxAge is not { } limit || list.StateAt(now) != ListAge.Expired)
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

    private static Finding Finding(string code, string list, Sentence message) => new()
    {
        Check = Check.ListState,
        Code = code,
        Verdict = Verdict.Review,
        Message = message,
        List = list,
        NextStep = "refresh-lists",
    };

    private sealed record Looked(ListSnapshot Snapshot, long At, IReadOnlyList<Finding> Findings);
}
