using System.Collections.Concurrent;
using DualUseScreening.Lists.Diff;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Server.Watch;

/// <summary>
/// An index of what changed from one release to another: it holds the changed entries alone, so that every stored party and line can be asked in microseconds
/// whether one of them could be about it. It may say yes where the whole list says no, and is asked with a lower threshold so that it never says no where the
/// whole list says yes: the weight of a word hangs on how many entries have it. What it finds is screened again with the whole release.
/// </summary>
internal sealed class TouchIndex
{
    // Low on purpose: far below the threshold of the whole list. bench/watch.sh counts what is missed all the same.
    private const double Threshold = 0.6;

    private readonly PartyIndex? _parties;
    private readonly GoodsClassifier? _goods;
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _goodsCodes = new(StringComparer.Ordinal);

    private TouchIndex(IReadOnlyList<ListChange> changes, ListSnapshot after)
    {
        var entries = new HashSet<(string List, string Entry)>();
        var decided = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            switch (change.List)
            {
                case "messages":
                    break;
                case "control-list":
                    Add(change, after);
                    break;
                case "reviewed-matches":
                    // What a decision set aside was no finding, and a decision that is gone makes it one.
                    _codes.Add(change.Key);
                    decided.Add(change.Key);
                    break;
                case var list when after.PartyLists.Contains(list):
                    _codes.Add(change.Key);
                    entries.Add((list, change.Key));
                    break;
                default:
                    // Rules speak of the whole shipment, and an exporter's own classifications of parts that are not stored apart.
                    IsEverything = true;
                    break;
            }
        }

        var listed = after.Parties.Entries.Where(e => entries.Contains((e.ListName, e.EntryId)) || decided.Contains(e.EntryId)).ToArray();
        _parties = listed.Length > 0 ? PartyIndex.Build(listed, remembersWords: true) : null;
        _goods = _goodsCodes.Count > 0 ? after.Goods : null;
    }

    /// <summary>Whether every screening has to be looked at.</summary>
    public bool IsEverything { get; private set; }

    /// <summary>An index over the differences of two releases.</summary>
    public static TouchIndex Of(IReadOnlyList<ListChange> changes, ListSnapshot after) => new(changes, after);

    /// <summary>Numbers of the stored screenings that the change may touch.</summary>
    public IReadOnlySet<long> Touched(WatchStore store, DateOnly today)
    {
        if (IsEverything)
        {
            return store.All().ToHashSet();
        }

        var touched = new HashSet<long>(store.WithCode(_codes));
        if (_parties is not null)
        {
            touched.UnionWith(store.WithParty(Find(store.Parties(), p => Matches(_parties, p))));
        }

        if (_goods is not null)
        {
            touched.UnionWith(store.WithGoods(Find(store.Goods(), g => Matches(_goods, g, today))));
        }

        return touched;
    }

    private static ConcurrentBag<long> Find<T>(IEnumerable<(long Row, T Value)> stored, Func<T, bool> matches)
    {
        var found = new ConcurrentBag<long>();
        Parallel.ForEach(stored.Chunk(4096), chunk =>
        {
            foreach (var (row, value) in chunk)
            {
                if (matches(value))
                {
                    found.Add(row);
                }
            }
        });
        return found;
    }

    private static bool Matches(PartyIndex index, WatchedParty party)
    {
        PartyIdentifier[]? identifiers = party.Identifiers.Length == 0 ? null
            : [.. party.Identifiers.Split('\n').Select(i => i.Split('\t')).Select(i => new PartyIdentifier(i[0].ToLowerInvariant(), i[1]))];
        var query = new PartyQuery(party.Name, Null(party.Country), Null(party.Address), PartyKind.Unknown, identifiers);
        return index.Match(query, Threshold, 1).Count > 0
            || (party.Address.Length > 0 && index.MatchAddress(party.Address, Null(party.Country), 1).Any(a => a.Score >= PartyCheck.AddressThreshold - 0.1));
    }

    private bool Matches(GoodsClassifier goods, WatchedGoods line, DateOnly today)
    {
        var classification = goods.Classify(new GoodsQuery(line.Description, line.CommodityCode, line.CasNumber, line.DeclaredCode, [], today));
        return classification.Candidates.Any(c => _goodsCodes.Contains(c.Entry.Code)) || _goodsCodes.Contains(line.DeclaredCode);
    }

    // A term that changed touches every entry that is named by it; what changed in how figures are read may touch any line.
    private void Add(ListChange change, ListSnapshot after)
    {
        switch (change.Part)
        {
            case "entries":
                _codes.Add(change.Key);
                _goodsCodes.Add(change.Key);
                break;
            case "terms":
                foreach (var entry in after.Goods.Index.Entries.Where(e => e.Content.Terms.Contains(change.Key) || e.Content.Serves.Contains(change.Key)))
                {
                    _codes.Add(entry.Code);
                    _goodsCodes.Add(entry.Code);
                }

                break;
            default:
                IsEverything |= change.Part != "stateAsOf";
                break;
        }
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
