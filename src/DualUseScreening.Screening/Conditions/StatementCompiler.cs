using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Reads one statement. The list of statements is in docs/rules-format.md; anything else is an error.</summary>
internal sealed class StatementCompiler(RuleBook book)
{
    /// <summary>Compiles a statement.</summary>
    /// <exception cref="RuleFormatException">It cannot be read.</exception>
    public Test Compile(string text, SourcePlace place)
    {
        var words = text.Trim();
        if (words.StartsWith("not ", StringComparison.Ordinal))
        {
            return new NotTest(Compile(words[4..], place));
        }

        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return Flag(words, place);
        }

        var (name, rest) = (words[..space], words[(space + 1)..].Trim());
        if (rest.StartsWith("in ", StringComparison.Ordinal))
        {
            return In(name, words, List(rest[3..], text, place), place);
        }

        if (rest.StartsWith("matches ", StringComparison.Ordinal))
        {
            return Matches(name, words, List(rest[8..], text, place), place);
        }

        var end = rest.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Relations.Parse(rest[..end]) is { } relation
            ? Compare(name, words, relation, rest[(end + 1)..].Trim(), place)
            : throw new RuleFormatException(place, $"cannot read '{text}'");
    }

    private StatementTest In(string name, string text, string[] values, SourcePlace place)
    {
        StatementTest Country(CountrySubject subject, PartySelector parties = PartySelector.All) =>
            new CountryTest(name, text, subject, parties, book.Law.Set(values, place), Group(values));
        StatementTest Sector(PartySelector parties) => new SectorTest(name, text, parties, Enums<Sector>(values, place));
        return name switch
        {
            "destination" => Country(CountrySubject.Destination),
            "departure" => Country(CountrySubject.Departure),
            "via" => Country(CountrySubject.Via),
            "origin" => Country(CountrySubject.Origin),
            "consignee-country" => Country(CountrySubject.Party, PartySelector.Consignee),
            "end-user-country" => Country(CountrySubject.Party, PartySelector.EndUser),
            "exporter-country" => Country(CountrySubject.Party, PartySelector.Exporter),
            "party-country" => Country(CountrySubject.Party, PartySelector.Counterparties),
            "region" => Region(name, text, PartySelector.All, values, place),
            "destination-region" => Region(name, text, PartySelector.Receivers, values, place),
            "activity" => new ActivityTest(name, text, Enums<Activity>(values, place)),
            "consignee-sector" => Sector(PartySelector.Consignee),
            "end-user-sector" => Sector(PartySelector.EndUser),
            "party-sector" => Sector(PartySelector.Counterparties),
            "hs" => new CodeTest(name, text, book.CodeLists.Add(Codes(values, place))),
            "family" => new FamilyTest(name, text, Numbers(values, book.Families.Number, "goods family", place)),
            "priority-tier" => new TierTest(name, text, Known(values, book.PriorityItems.Tiers.Contains, "tier", place)),
            "control-list" => ControlList(name, text, Known(values, v => v is "confirmed" or "likely" or "near", "match", place)),
            "entry" => new EntryTest(name, text, true, true, true, values),
            "red-flag" => new RedFlagTest(name, text, Enums<RedFlag>(values, place)),
            "finding" => new FindingTest(name, text, Enums<Check>(values, place)),
            _ => throw new RuleFormatException(place, $"unknown statement '{name} in'"),
        };
    }

    private StatementTest Matches(string name, string text, string[] values, SourcePlace place)
    {
        var patterns = Numbers(values, book.Patterns.Number, "pattern", place);
        return name switch
        {
            "consignee-name" => new PatternTest(name, text, PatternField.Name, PartySelector.Consignee, patterns),
            "end-user-name" => new PatternTest(name, text, PatternField.Name, PartySelector.EndUser, patterns),
            "party-name" => new PatternTest(name, text, PatternField.Name, PartySelector.Counterparties, patterns),
            "consignee-address" => new PatternTest(name, text, PatternField.Address, PartySelector.Consignee, patterns),
            "end-user-address" => new PatternTest(name, text, PatternField.Address, PartySelector.EndUser, patterns),
            "party-address" => new PatternTest(name, text, PatternField.Address, PartySelector.Counterparties, patterns),
            "end-use" => new PatternTest(name, text, PatternField.EndUse, PartySelector.All, patterns),
            "description" => new PatternTest(name, text, PatternField.Description, PartySelector.All, patterns),
            _ => throw new RuleFormatException(place, $"unknown statement '{name} matches'"),
        };
    }

    private static StatementTest Compare(string name, string text, Relation relation, string value, SourcePlace place)
    {
        StatementTest Date(PartySelector? parties) =>
            DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new DateTest(name, text, parties, relation, date)
                : throw new RuleFormatException(place, $"'{value}' is no date YYYY-MM-DD");
        decimal Number() => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RuleFormatException(place, $"'{value}' is no number");
        StatementTest Amount(AmountSubject subject) => new AmountTest(name, text, subject, relation, Number());
        StatementTest Past(PastSubject subject) => new PastTest(name, text, subject, relation, Number());
        return name switch
        {
            "consignee-incorporated" => Date(PartySelector.Consignee),
            "end-user-incorporated" => Date(PartySelector.EndUser),
            "party-incorporated" => Date(PartySelector.Counterparties),
            "as-of" => Date(null),
            "item-value" => Amount(AmountSubject.ItemValue),
            "unit-value" => Amount(AmountSubject.UnitValue),
            "total-value" => Amount(AmountSubject.TotalValue),
            "quantity" => Amount(AmountSubject.Quantity),
            "past-shipments" => Past(PastSubject.Shipments),
            "past-value" => Past(PastSubject.Value),
            "past-buyers-at-address" => Past(PastSubject.BuyersAtAddress),
            "past-route-shipments" => Past(PastSubject.RouteShipments),
            "quantity-to-usual" => Past(PastSubject.QuantityToUsual),
            _ => throw new RuleFormatException(place, $"unknown statement '{name}'"),
        };
    }

    private static FlagTest Flag(string name, SourcePlace place) => new(name, name, name switch
    {
        "end-user-unknown" => Conditions.Flag.EndUserUnknown,
        "end-user-sector-not-stated" => Conditions.Flag.EndUserSectorNotStated,
        "end-use-absent" => Conditions.Flag.EndUseAbsent,
        "end-use-vague" => Conditions.Flag.EndUseVague,
        "consignee-is-not-end-user" => Conditions.Flag.ConsigneeIsNotEndUser,
        "cross-border-delivery" => Conditions.Flag.CrossBorderDelivery,
        "has-transit" => Conditions.Flag.HasTransit,
        "no-commodity-code" => Conditions.Flag.NoCommodityCode,
        "no-reexport-clause" => Conditions.Flag.NoReexportClause,
        _ => throw new RuleFormatException(place, $"unknown statement '{name}'"),
    });

    private RegionTest Region(string name, string text, PartySelector parties, string[] values, SourcePlace place)
    {
        var numbers = Numbers(values, book.Law.TerritoryNumber, "territory", place);
        var codes = numbers.SelectMany(n => book.Law.Content.Territories[n].Countries.Append(book.Law.Content.Territories[n].Code));
        return new RegionTest(name, text, parties, numbers, new Law.CountrySet(codes.Select(book.Law.Canonical).Concat(codes)));
    }

    private static EntryTest ControlList(string name, string text, string[] values) =>
        new(name, text, values.Contains("confirmed"), values.Contains("likely"), values.Contains("near"), null);

    // A statement over one group names it in its sentence.
    private LocalText? Group(string[] values) =>
        values is [var one] && one.StartsWith("group:", StringComparison.Ordinal) ? book.Law.Group(one[6..])?.Title : null;

    private static string[] List(string text, string statement, SourcePlace place)
    {
        var inner = text.Trim();
        if (inner.StartsWith('[') != inner.EndsWith(']'))
        {
            throw new RuleFormatException(place, $"brackets do not match in '{statement}'");
        }

        var values = inner.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return values.Length > 0 ? [.. values.Select(v => v.Trim('"', '\''))] : throw new RuleFormatException(place, $"an empty list in '{statement}'");
    }

    private static string[] Codes(string[] values, SourcePlace place) =>
        Known(values, v => v.Length is >= 2 and <= 10 && v.All(char.IsAsciiDigit), "commodity code of 2 to 10 digits", place);

    private static string[] Known(string[] values, Func<string, bool> isKnown, string what, SourcePlace place)
    {
        foreach (var value in values)
        {
            if (!isKnown(value))
            {
                throw new RuleFormatException(place, $"unknown {what} '{value}'");
            }
        }

        return values;
    }

    private static int[] Numbers(string[] values, Func<string, int> number, string what, SourcePlace place)
    {
        var numbers = new int[values.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = number(values[i]);
            if (numbers[i] < 0)
            {
                throw new RuleFormatException(place, $"unknown {what} '{values[i]}'");
            }
        }

        return numbers;
    }

    private static T[] Enums<T>(string[] values, SourcePlace place)
        where T : struct, Enum =>
        [.. values.Select(v => ContractNames.Parse<T>(v) ?? throw new RuleFormatException(place, $"unknown {typeof(T).Name.ToLowerInvariant()} '{v}'"))];
}
