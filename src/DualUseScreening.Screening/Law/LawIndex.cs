using System.Collections.Frozen;
using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Law;

/// <summary>Countries, groups, territories, authorities and documents, compiled for look-up. Immutable.</summary>
public sealed class LawIndex
{
    private readonly FrozenDictionary<string, CountryContent> _countries;
    private readonly FrozenDictionary<string, CustomsCodeContent> _customsCodes;
    private readonly FrozenDictionary<string, CountryGroupContent> _groups;
    private readonly FrozenDictionary<string, int> _territories;

    /// <summary>Compiles the law's frame.</summary>
    /// <exception cref="RuleFormatException">A name is unknown.</exception>
    public LawIndex(LawContent content)
    {
        Content = content;
        _countries = content.Countries.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _customsCodes = content.CustomsCodes.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _groups = content.Groups.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal);
        _territories = content.Territories.Select((t, n) => (t.Id, n)).ToFrozenDictionary(x => x.Id, x => x.n, StringComparer.Ordinal);
        foreach (var group in content.Groups)
        {
            _ = Set(group.Countries, group.Place.At("countries"));
        }

        foreach (var code in content.CustomsCodes)
        {
            if (code.Territory.Length > 0 && !_territories.ContainsKey(code.Territory))
            {
                throw new RuleFormatException(SourcePlace.Unknown.At("customsCodes"), $"unknown territory '{code.Territory}'");
            }
        }

        Addresses = new AddressIndex(content);
        Member = Set(["group:eu"], SourcePlace.Unknown);
    }

    /// <summary>What was compiled.</summary>
    public LawContent Content { get; }

    /// <summary>Member states of the Union.</summary>
    public CountrySet Member { get; }

    /// <summary>Reads addresses.</summary>
    internal AddressIndex Addresses { get; }

    /// <summary>Whether a code is a country's, of ISO 3166-1 or of customs declarations.</summary>
    public bool IsCountry(string code) => _countries.ContainsKey(code) || _customsCodes.ContainsKey(code);

    /// <summary>The code that groups are written with: customs codes become ISO's, unless they tell a territory (Ceuta, Northern Ireland).</summary>
    public string Canonical(string code) =>
        _customsCodes.TryGetValue(code, out var customs) && customs.Territory.Length == 0 ? customs.Is : code;

    /// <summary>A country's name; the code itself when it has none.</summary>
    public LocalText CountryName(string code)
    {
        if (_countries.TryGetValue(code, out var country))
        {
            return country.Name;
        }

        if (_customsCodes.TryGetValue(code, out var customs))
        {
            return customs.Territory.Length > 0 ? Content.Territories[_territories[customs.Territory]].Name : CountryName(customs.Is);
        }

        return new LocalText(code, code, code, code);
    }

    /// <summary>A group of countries; null if there is none.</summary>
    public CountryGroupContent? Group(string id) => _groups.GetValueOrDefault(id);

    /// <summary>Number of a territory; −1 if there is none.</summary>
    public int TerritoryNumber(string id) => _territories.GetValueOrDefault(id, -1);

    /// <summary>Number of the territory that a country code itself tells (XI, XC, XL); −1 for none.</summary>
    internal int TerritoryOf(string code) =>
        _customsCodes.TryGetValue(code, out var customs) && customs.Territory.Length > 0 ? _territories[customs.Territory] : -1;

    /// <summary>The countries of a list of codes, <c>group:</c> names and <c>all</c>.</summary>
    /// <exception cref="RuleFormatException">A code or group is unknown.</exception>
    public CountrySet Set(IEnumerable<string> names, SourcePlace place)
    {
        var codes = new List<string>();
        foreach (var name in names)
        {
            if (name.StartsWith("group:", StringComparison.Ordinal))
            {
                codes.AddRange(Group(name[6..])?.Countries ?? throw new RuleFormatException(place, $"unknown group '{name[6..]}'"));
            }
            else if (name == "all")
            {
                return CountrySet.Everywhere;
            }
            else if (IsCountry(name) || IsTerritoryCode(name))
            {
                codes.Add(Canonical(name));
            }
            else
            {
                throw new RuleFormatException(place, $"unknown country '{name}'");
            }
        }

        return new CountrySet(codes);
    }

    /// <summary>The document code to declare; null if there is none on that day.</summary>
    /// <param name="purpose">A general authorisation's code, <c>individual</c>, <c>not-listed</c> and the like.</param>
    /// <param name="asOf">The day.</param>
    public DocumentCodeContent? Document(string purpose, DateOnly asOf)
    {
        foreach (var document in Content.Documents)
        {
            if (document.For == purpose && Validity.Of(document.ValidFrom, document.ValidTo).Holds(asOf))
            {
                return document;
            }
        }

        return null;
    }

    private bool IsTerritoryCode(string code)
    {
        foreach (var territory in Content.Territories)
        {
            if (territory.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A date as data files write it.</summary>
    internal static DateOnly Date(string date, DateOnly otherwise) =>
        date.Length == 0 ? otherwise : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
