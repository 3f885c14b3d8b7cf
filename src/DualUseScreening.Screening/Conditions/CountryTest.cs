using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Whose country a statement is about.</summary>
internal enum CountrySubject : byte
{
    /// <summary>Final destination.</summary>
    Destination,

    /// <summary>Departure.</summary>
    Departure,

    /// <summary>Any country passed on the way.</summary>
    Via,

    /// <summary>The line's country of origin.</summary>
    Origin,

    /// <summary>A party's.</summary>
    Party,
}

/// <summary><c>destination in [RU, group:arms-embargo]</c> and the like.</summary>
internal sealed class CountryTest : StatementTest
{
    private readonly CountrySubject _subject;
    private readonly PartySelector _parties;
    private readonly CountrySet _set;
    private readonly LocalText? _group;

    public CountryTest(string name, string text, CountrySubject subject, PartySelector parties, CountrySet set, LocalText? group)
        : base(name, text)
    {
        _subject = subject;
        _parties = parties;
        _set = set;
        _group = group;
    }

    public override bool IsAboutItem => _subject == CountrySubject.Origin;

    public override CountrySet? Mentions =>
        _subject is CountrySubject.Destination or CountrySubject.Via
        || (_subject == CountrySubject.Party && _parties != PartySelector.Exporter) ? _set : null;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        switch (_subject)
        {
            case CountrySubject.Destination:
                return Of(_set.Contains(facts.Destination));
            case CountrySubject.Departure:
                return Of(_set.Contains(facts.Departure));
            case CountrySubject.Origin:
                var origin = facts.Item(item).Item.Origin;
                return origin.Length == 0 ? Truth.Unknown : Of(_set.Contains(facts.Book.Law.Canonical(origin)));
            case CountrySubject.Via:
                return Of(Via(facts) is not null);
            default:
                foreach (var party in facts.Parties(_parties))
                {
                    if (_set.Contains(party.Country))
                    {
                        return Truth.True;
                    }
                }

                return Truth.False;
        }
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into) =>
        into.Add(new Question(item, facts.Item(item).Field("originCountryCode"), "", facts.Book.Say("ask.origin"), [code], 1));

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var (field, stated, country) = Where(facts, item);
        var name = facts.Book.Law.CountryName(country);
        var sentence = _group is null
            ? facts.Book.Say("condition." + Name, new Argument("country", name))
            : facts.Book.Say("condition." + Name + ".group", new Argument("country", name), new Argument("group", _group));
        evidence.Add(new Evidence(field, 0, stated.Length, stated, sentence));
        return sentence;
    }

    private (string Field, string Stated, string Country) Where(RuleFacts facts, int item)
    {
        var transaction = facts.Transaction;
        switch (_subject)
        {
            case CountrySubject.Destination:
                return ("route.destinationCountry", transaction.Destination, facts.Destination);
            case CountrySubject.Departure:
                return ("route.departureCountry", transaction.Departure, facts.Departure);
            case CountrySubject.Origin:
                return (facts.Item(item).Field("originCountryCode"), facts.Item(item).Item.Origin, facts.Item(item).Item.Origin);
            case CountrySubject.Via:
                var via = Via(facts) ?? "";
                for (var i = 0; i < transaction.TransitCountries.Count; i++)
                {
                    if (transaction.TransitCountries[i] == via)
                    {
                        return ($"route.transitCountries[{i}]", via, via);
                    }
                }

                return ("route.transitCountries", via, via);
            default:
                foreach (var party in facts.Parties(_parties))
                {
                    if (_set.Contains(party.Country))
                    {
                        return (party.Field("countryCode"), party.Party.Country, party.Country);
                    }
                }

                return ("", "", "");
        }
    }

    private string? Via(RuleFacts facts)
    {
        var countries = facts.Transaction.TransitCountries;
        for (var i = 0; i < countries.Count; i++)
        {
            if (_set.Contains(facts.Book.Law.Canonical(countries[i])))
            {
                return countries[i];
            }
        }

        return null;
    }

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
