using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Diversion;

/// <summary>One watch-listed route, compiled.</summary>
internal sealed class Route
{
    private readonly CountrySet _departure;
    private readonly CountrySet _via;
    private readonly CountrySet _feared;
    private readonly Validity _validity;

    public Route(RouteContent content, RuleBook book, IReadOnlyDictionary<string, int> annexes)
    {
        Content = content;
        var place = content.Place;
        _departure = content.Departure.Count == 0 ? CountrySet.Everywhere : book.Law.Set(content.Departure, place.At("departure"));
        _via = book.Law.Set(content.Via, place.At("via"));
        _feared = book.Law.Set(content.Feared, place.At("feared"));
        _validity = Validity.Of(content.ValidFrom, content.ValidTo);
        Scopes = [.. content.Scopes.Select((s, i) => new Scope(new GoodsScopeTest(book, s.Goods, annexes, place.At($"scopes[{i}].goods")), s.Needs))];
        Verdict = VerdictNames.Parse(content.Verdict, place.At("verdict"));
        Title = content.Title.WithoutStop();
        FearedNames = LocalTexts.Join(", ", [.. content.Feared.Select(f => f.StartsWith("group:", StringComparison.Ordinal)
            ? book.Law.Group(f[6..])!.Title
            : book.Law.CountryName(f))]);
    }

    public RouteContent Content { get; }

    public Scope[] Scopes { get; }

    public Verdict Verdict { get; }

    /// <summary>Title, without the full stop.</summary>
    public LocalText Title { get; }

    /// <summary>Names of the feared end destinations.</summary>
    public LocalText FearedNames { get; }

    /// <summary>The country by which the shipment takes this route, and the field that says so; null: it does not. What goes to the
    /// feared destination openly is a matter of embargoes.</summary>
    public (string Country, string Field)? Taken(RuleFacts facts)
    {
        var transaction = facts.Transaction;
        if (!_validity.Holds(transaction.AsOf) || !_departure.Contains(facts.Departure) || _feared.Contains(facts.Destination))
        {
            return null;
        }

        if (_via.Contains(facts.Destination))
        {
            return (facts.Destination, "route.destinationCountry");
        }

        for (var i = 0; i < transaction.TransitCountries.Count; i++)
        {
            if (_via.Contains(facts.Book.Law.Canonical(transaction.TransitCountries[i])))
            {
                return (transaction.TransitCountries[i], $"route.transitCountries[{i}]");
            }
        }

        foreach (var party in facts.Counterparties)
        {
            var handles = party.Party.Role is PartyRole.Consignee or PartyRole.EndUser or PartyRole.IntermediateConsignee
                or PartyRole.FreightForwarder or PartyRole.NotifyParty;
            if (handles && _via.Contains(party.Country))
            {
                return (party.Country, party.Field("countryCode"));
            }
        }

        return null;
    }

    /// <summary>Goods it is about, and the sum of weights of signs they need.</summary>
    public readonly record struct Scope(GoodsScopeTest Goods, int Needs);
}
