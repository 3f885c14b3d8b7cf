using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Ownership;
using DualUseScreening.Screening.Parties.Reviews;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;

namespace DualUseScreening.Screening.Snapshots;

/// <summary>Compiles a release into a snapshot: the one place where the checks and their order are put together.</summary>
public static class SnapshotCompiler
{
    /// <summary>Compiles.</summary>
    /// <param name="release">The content of all lists.</param>
    /// <param name="version">Its version.</param>
    /// <param name="tables">The search tables of its control list, where they are at hand.</param>
    /// <param name="earlier">A release that is compiled already, with its snapshot: what was made of lists that are the very same objects there is taken over.</param>
    /// <exception cref="FormatException">Something cannot be compiled; a <see cref="RuleFormatException"/> names the place.</exception>
    public static ListSnapshot Compile(Release release, string version, GoodsTables? tables = null, (Release Release, ListSnapshot Snapshot)? earlier = null)
    {
        var messages = earlier is { } m && ReferenceEquals(m.Release.Messages, release.Messages) ? m.Snapshot.Messages : new MessageCatalogue(release.Messages);
        GoodsIndex? index = null;
        PartyIndex? parties = null;
        Parallel.Invoke(
            Aside.Here,
            () => index = earlier is { } e && ReferenceEquals(e.Release.ControlList, release.ControlList)
                ? e.Snapshot.Goods.Index
                : new GoodsIndex(release.ControlList, tables),
            () => parties = earlier is { } e && e.Release.Parties.SequenceEqual(release.Parties, ReferenceEqualityComparer.Instance)
                ? e.Snapshot.Parties
                : PartyIndex.Build(Entries(release), earlier?.Snapshot.Parties));
        var isSame = earlier is { } r && HaveSameRules(r.Release, release);
        var rules = isSame
            ? earlier!.Value.Snapshot.Rules
            : RulesCompiler.Compile(release.Law, release.Embargo, release.CatchAll, release.Diversion, index!, messages);
        var names = release.Parties.Select(p => p.Name).ToArray();
        var goods = new GoodsClassifier(index!);
        var classified = new ClassifiedGoods(goods);
        var files = new ClassificationFiles(release.Classifications);
        var partyCheck = new PartyCheck(
            parties!, messages, names, new OwnershipTable(parties!.Entries), new ReviewedMatchTable(release.ReviewedMatches));
        ICheck[] first = [new ControlListCheck(index!, messages), partyCheck];
        var own = release.ExporterRules.Count == 0
            ? null
            : RulesCompiler.CompileExporters(release.ExporterRules, rules, release.CatchAll, release.Diversion);
        ICheck[] last = [new OwnClassificationCheck(messages)];
        ICheck[] checks = own is null ? [.. first, .. rules.Checks, .. last] : [.. first, .. rules.Checks, own, .. last];
        var screener = new Screener(classified, files, checks, new VerdictAssembler(new NextStepGuide(rules, messages)));
        return new ListSnapshot(version, release.Lists, goods, parties!, names, rules, screener, messages)
        {
            Classified = classified,
            ClassificationFiles = files,
            Examples = new RuleExamplesOfRelease(rules, own, goods, first, partyCheck, isSame ? earlier!.Value.Snapshot.Examples : null),
        };
    }

    private static PartyEntry[] Entries(Release release)
    {
        var entries = new PartyEntry[release.Parties.Sum(p => p.Entries.Count)];
        var at = 0;
        foreach (var list in release.Parties)
        {
            foreach (var entry in list.Entries)
            {
                entries[at++] = entry;
            }
        }

        return entries;
    }

    // Rules refer to the entries of the control list and to sentences.
    private static bool HaveSameRules(Release one, Release other) =>
        ReferenceEquals(one.Law, other.Law) && ReferenceEquals(one.Embargo, other.Embargo) && ReferenceEquals(one.CatchAll, other.CatchAll)
        && ReferenceEquals(one.Diversion, other.Diversion) && ReferenceEquals(one.Messages, other.Messages) && ReferenceEquals(one.ControlList, other.ControlList);
}
