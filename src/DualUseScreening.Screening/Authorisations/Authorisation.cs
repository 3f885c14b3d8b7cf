using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>One general authorisation, compiled.</summary>
internal sealed class Authorisation
{
    private readonly CountrySet _destinations;
    private readonly HashSet<string> _activities;
    private readonly Test[] _exclusions;

    public Authorisation(AuthorisationContent content, RuleBook book)
    {
        Content = content;
        var place = content.Place;
        _destinations = book.Law.Set(content.Destinations, place.At("destinations"))
            .Without(book.Law.Set(content.DestinationsExcept, place.At("destinationsExcept")));
        _activities = [.. content.Activities];
        var exclusions = new List<Test>();
        var conditions = new List<LocalText>();
        conditions.AddRange(content.Asks.Select(a => a.Text));
        conditions.AddRange(content.Conditions.Select(c => c.Text));
        conditions.AddRange(content.Duties.Select(d => d.Text));
        foreach (var exclusion in content.Exclusions)
        {
            if (book.Compiler.CompileOrNull(exclusion.When, place.At($"exclusions[{exclusion.Id}].when")) is { } test)
            {
                exclusions.Add(test);
            }

            conditions.Add(book.Say("authorisation.not-if", new Argument("text", exclusion.Text)).ToLocalText());
        }

        _exclusions = [.. exclusions];
        Conditions = conditions;
        Asks = LocalTexts.Join(" ", [.. content.Asks.Select(a => a.Text)]);
        Parts = content.Goods.Part.ToDictionary(p => p.Code, p => p.Text, StringComparer.Ordinal);
    }

    public AuthorisationContent Content { get; }

    /// <summary>Everything its user must know and do, in whole sentences.</summary>
    public IReadOnlyList<LocalText> Conditions { get; }

    /// <summary>The facts to state, in one text.</summary>
    public LocalText Asks { get; }

    /// <summary>Codes of which a part is covered.</summary>
    public IReadOnlyDictionary<string, LocalText> Parts { get; }

    /// <summary>Whether it can be used for an activity or a variant of one.</summary>
    public bool IsFor(string activity) => _activities.Count == 0 || _activities.Contains(activity);

    /// <summary>Whether destination, consignee and end user are all among its destinations.</summary>
    public bool Reaches(RuleFacts facts)
    {
        if (!_destinations.Contains(facts.Destination))
        {
            return false;
        }

        foreach (var party in facts.Receivers)
        {
            if (!_destinations.Contains(party.Country))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the shipment shows that it may not be used.</summary>
    public bool IsExcluded(RuleFacts facts, int item)
    {
        foreach (var exclusion in _exclusions)
        {
            if (exclusion.Evaluate(facts, item) == Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it covers an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="inSectionI">Whether the entry is in section I of Annex II.</param>
    public Coverage Covers(Entry entry, bool inSectionI)
    {
        var goods = Content.Goods;
        if ((goods.ExceptSectionI && inSectionI)
            || EntryPrefix.Any(goods.Except, entry.Code)
            || HasGroup(goods.ExceptGroups, entry.Group)
            || (goods.OnlyGroups.Count > 0 && !HasGroup(goods.OnlyGroups, entry.Group))
            || Serves(entry, goods.ExceptFor))
        {
            return Coverage.No;
        }

        if (goods.All || EntryPrefix.Any(goods.Covers, entry.Code))
        {
            return Holds(goods.Except, entry.Code) ? Coverage.Part : Coverage.Whole;
        }

        foreach (var part in goods.Part)
        {
            if (EntryPrefix.Covers(part.Code, entry.Code))
            {
                return Coverage.Part;
            }
        }

        // A heading of which some sub-items are covered.
        return Holds(goods.Covers, entry.Code) ? Coverage.Part : Coverage.No;
    }

    private static bool Holds(IReadOnlyList<string> codes, string heading)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Length > heading.Length && EntryPrefix.Covers(heading, codes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasGroup(IReadOnlyList<string> groups, char group)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i][0] == group)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Serves(Entry entry, IReadOnlyList<string> codes)
    {
        foreach (var served in entry.Content.Serves)
        {
            for (var i = 0; i < codes.Count; i++)
            {
                if (EntryPrefix.Covers(codes[i], served) || EntryPrefix.Covers(served, codes[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>How far an authorisation covers an entry.</summary>
internal enum Coverage : byte
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>Some of what stands under the entry; the exporter must know which.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}
