using System.Globalization;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Server.Services;

/// <summary>
/// What the state of the lists means for an answer. Fail closed: without a list of asset freezes where <c>Screening:RequirePartyLists</c> asks for
/// one, or with a party list past <c>Lists:MaxAge</c>, the best answer is a review.
/// </summary>
internal sealed class ListsState(SnapshotHolder holder, ListsOptions options, IConfiguration configuration, TimeProvider time)
{
    private readonly bool _required = configuration.GetValue<bool>("Screening:RequirePartyLists");

    /// <summary>Whether a configured list is past the age from which it carries no clear verdict.</summary>
    public bool IsTooOld(SourceState source) => options.MaxAge is { } limit && time.GetUtcNow() - source.ChangedAt > limit;

    /// <summary>What every answer has to say about the lists; empty when nothing is amiss.</summary>
    public IReadOnlyList<Finding> Findings(ListSnapshot snapshot)
    {
        if (holder.Loaded is not { } loaded || (!_required && options.MaxAge is null))
        {
            return [];
        }

        var findings = new List<Finding>();
        if (_required && !loaded.HasAssetFreezes)
        {
            findings.Add(Finding("asset-freezes", "", snapshot.Messages.Say("lists.no-asset-freezes")));
        }

        if (options.MaxAge is { } limit && options.Sources.Count > 0)
        {
            if (loaded.Sources.Count == 0)
            {
                findings.Add(Finding("party-lists", "", snapshot.Messages.Say("lists.age-unknown")));
            }

            foreach (var source in loaded.Sources)
            {
                if (IsTooOld(source))
                {
                    findings.Add(Finding(source.Name, source.Name, snapshot.Messages.Say(
                        "lists.too-old", new Argument("list", source.Name),
                        new Argument("date", source.ChangedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                        new Argument("days", Math.Floor(limit.TotalDays).ToString("0", CultureInfo.InvariantCulture)))));
                }
            }
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
}
