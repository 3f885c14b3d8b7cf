using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Law;

/// <summary>
/// Finds territories with a status of their own, and the regions of authorities, in postal addresses: by words in any script and by postal
/// codes. A word that is a region's name gives way to a place on the other side of its line, and a postal code that contradicts a word
/// makes a street name of it.
/// </summary>
internal sealed class AddressIndex
{
    private const float LeastQuality = 0.85f;
    private static readonly TerritorySign[] None = [];

    private readonly IReadOnlyList<TerritoryContent> _territories;
    private readonly IReadOnlyList<AuthorityContent> _authorities;
    private readonly Validity[] _validity;
    private readonly CountrySet[] _countries;
    private readonly CountrySet _any;
    private readonly PhraseIndex<AddressTarget> _phrases;
    private readonly TextScratchPool _pool = new();

    public AddressIndex(LawContent content)
    {
        _territories = content.Territories;
        _authorities = content.Authorities;
        _validity = [.. content.Territories.Select(t => Validity.Of(t.Since, ""))];
        _countries = [.. content.Territories.Select(t => new CountrySet(t.Countries))];
        _any = _countries.Aggregate(CountrySet.Empty, (a, b) => a.Union(b));
        var builder = new PhraseIndexBuilder<AddressTarget>();
        for (var t = 0; t < _territories.Count; t++)
        {
            foreach (var word in _territories[t].Words)
            {
                builder.Add(word, new AddressTarget(AddressTargetKind.Territory, t, IsOwnName(_territories[t], word)));
            }

            foreach (var word in _territories[t].Perhaps)
            {
                builder.Add(word, new AddressTarget(AddressTargetKind.Perhaps, t, false));
            }
        }

        for (var a = 0; a < _authorities.Count; a++)
        {
            foreach (var word in _authorities[a].Words)
            {
                builder.Add(word, new AddressTarget(AddressTargetKind.Authority, a, false));
            }
        }

        _phrases = builder.Build();
    }

    /// <summary>The territories that an address shows, those that are certain first.</summary>
    /// <param name="country">Country code beside the address.</param>
    /// <param name="address">The address.</param>
    /// <param name="asOf">The day whose law applies.</param>
    public TerritorySign[] Territories(string country, string address, DateOnly asOf)
    {
        if (address.Length == 0 || !_any.Contains(country))
        {
            return None;
        }

        var scratch = _pool.Rent();
        scratch.Tokens.Read(address);
        _phrases.Search(scratch.Tokens, scratch.Search);
        List<TerritorySign>? signs = null;
        for (var t = 0; t < _territories.Count; t++)
        {
            if (_countries[t].Contains(country) && _validity[t].Holds(asOf) && Read(t, country, scratch) is { } sign)
            {
                (signs ??= []).Add(sign);
            }
        }

        _pool.Return(scratch);
        signs?.Sort(static (a, b) => b.Certain.CompareTo(a.Certain));
        return signs?.ToArray() ?? None;
    }

    /// <summary>Number of the authority among several of a country whose region an address shows; −1 when it shows none.</summary>
    public int Region(string country, string address)
    {
        if (address.Length == 0)
        {
            return -1;
        }

        var scratch = _pool.Rent();
        scratch.Tokens.Read(address);
        var found = RegionByPostalCode(country, scratch.Tokens);
        if (found < 0)
        {
            _phrases.Search(scratch.Tokens, scratch.Search);
            foreach (ref readonly var hit in scratch.Search.Hits)
            {
                foreach (ref readonly var target in _phrases.Targets(hit))
                {
                    if (target.Kind == AddressTargetKind.Authority && _authorities[target.Number].Country == country && hit.Quality >= LeastQuality)
                    {
                        found = target.Number;
                    }
                }
            }
        }

        _pool.Return(scratch);
        return found;
    }

    // The last postal code counts: a house number comes before it.
    private int RegionByPostalCode(string country, TokenisedText tokens)
    {
        for (var token = tokens.Count - 1; token >= 0; token--)
        {
            if (!PostalCodeRules.HasShape(tokens, token, country))
            {
                continue;
            }

            for (var a = 0; a < _authorities.Count; a++)
            {
                foreach (var rule in _authorities[a].PostalCodes)
                {
                    if (_authorities[a].Country == country && PostalCodeRules.Matches(tokens, token, country, rule))
                    {
                        return a;
                    }
                }
            }
        }

        return -1;
    }

    private TerritorySign? Read(int number, string country, TextScratch scratch)
    {
        var territory = _territories[number];
        var postal = Postal(territory, country, scratch.Tokens, territory.PostalCodes, out var contradicts);
        if (postal >= 0)
        {
            return Sign(number, true, scratch.Tokens, postal, postal);
        }

        PhraseHit place = default, name = default, perhaps = default;
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            foreach (ref readonly var target in _phrases.Targets(hit))
            {
                if (target.Number != number || target.Kind == AddressTargetKind.Authority || hit.Quality < LeastQuality)
                {
                    continue;
                }

                if (target.Kind == AddressTargetKind.Perhaps)
                {
                    perhaps = hit.Weight > perhaps.Weight ? hit : perhaps;
                }
                else if (target.IsOwnName)
                {
                    name = hit.Weight > name.Weight ? hit : name;
                }
                else if (!Covered(hit, number, scratch.Search) && hit.Weight > place.Weight)
                {
                    place = hit;
                }
            }
        }

        var maybe = Postal(territory, country, scratch.Tokens, territory.PerhapsPostalCodes, out _);
        if (place.Weight > 0 || (name.Weight > 0 && perhaps.Weight == 0))
        {
            var best = place.Weight > 0 ? place : name;
            return contradicts && !territory.Occupied ? null : Sign(number, !contradicts, scratch.Tokens, best.First, best.Last);
        }

        if (perhaps.Weight > 0)
        {
            return Sign(number, false, scratch.Tokens, perhaps.First, perhaps.Last);
        }

        return maybe >= 0 ? Sign(number, false, scratch.Tokens, maybe, maybe) : null;
    }

    private static TerritorySign Sign(int number, bool certain, TokenisedText tokens, int first, int last) =>
        new(number, certain, tokens[first].Start, tokens[last].End - tokens[first].Start);

    // The word of a postal code that a rule names; −1 for none.
    private static int Postal(
        TerritoryContent territory, string country, TokenisedText tokens, IReadOnlyList<PostalCodes> rules, out bool contradicts)
    {
        var (hasRule, hasCode) = (false, false);
        foreach (var codes in rules)
        {
            // A code of the occupier beside the country's own name is a sign as well.
            if (codes.Country != country && !territory.Occupied)
            {
                continue;
            }

            hasRule |= codes.Country == country;
            for (var token = 0; token < tokens.Count; token++)
            {
                hasCode |= PostalCodeRules.HasShape(tokens, token, country);
                foreach (var rule in codes.Codes)
                {
                    if (PostalCodeRules.Matches(tokens, token, codes.Country, rule))
                    {
                        contradicts = false;
                        return token;
                    }
                }
            }
        }

        contradicts = hasRule && hasCode;
        return -1;
    }

    // Inside the words of a longer name that may mean the part beside it.
    private bool Covered(in PhraseHit hit, int territory, PhraseSearch search)
    {
        foreach (ref readonly var other in search.Hits)
        {
            if (other.First <= hit.First && other.Last >= hit.Last && other.Last - other.First > hit.Last - hit.First)
            {
                foreach (ref readonly var target in _phrases.Targets(other))
                {
                    if (target.Kind == AddressTargetKind.Perhaps && target.Number == territory)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsOwnName(TerritoryContent territory, string word)
    {
        var folded = Folding.Fold(word);
        return folded == territory.Id
            || Starts(territory.Name.En, folded) || Starts(territory.Name.Nl, folded) || Starts(territory.Name.Fr, folded) || Starts(territory.Name.De, folded);
    }

    private static bool Starts(string name, string word)
    {
        foreach (var part in Folding.Fold(name).Split([' ', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == word)
            {
                return true;
            }
        }

        return false;
    }
}

internal enum AddressTargetKind : byte
{
    Territory,
    Perhaps,
    Authority,
}

internal readonly record struct AddressTarget(AddressTargetKind Kind, int Number, bool IsOwnName);
