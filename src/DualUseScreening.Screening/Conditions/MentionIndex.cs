using DualUseScreening.Screening.Law;

namespace DualUseScreening.Screening.Conditions;

/// <summary>
/// Rules by the countries that must be named for them to hold: a shipment looks only at the rules of the countries it names, and at
/// those that need none. One bit a rule.
/// </summary>
internal sealed class MentionIndex
{
    private readonly ulong[] _always;
    private readonly ulong[]?[] _byCountry = new ulong[]?[26 * 26];

    public MentionIndex(IReadOnlyList<CountrySet?> mentions)
    {
        Words = (mentions.Count + 63) / 64;
        _always = new ulong[Words];
        for (var rule = 0; rule < mentions.Count; rule++)
        {
            if (mentions[rule] is not { } set || set.Count > 200)
            {
                _always[rule >> 6] |= 1UL << (rule & 63);
                continue;
            }

            foreach (var country in set.Numbers())
            {
                (_byCountry[country] ??= new ulong[Words])[rule >> 6] |= 1UL << (rule & 63);
            }
        }
    }

    /// <summary>Number of words of 64 bits that a mask takes.</summary>
    public int Words { get; }

    /// <summary>The rules that can hold for a shipment.</summary>
    public void Read(RuleFacts facts, Span<ulong> mask)
    {
        _always.CopyTo(mask);
        Add(facts.Destination, mask);
        Add(facts.Transaction.Destination, mask);
        foreach (var party in facts.AllParties)
        {
            Add(party.Country, mask);
            if (!ReferenceEquals(party.Country, party.Stated))
            {
                Add(party.Stated, mask);
            }
        }

        for (var i = 0; i < facts.Transaction.TransitCountries.Count; i++)
        {
            Add(facts.Book.Law.Canonical(facts.Transaction.TransitCountries[i]), mask);
        }
    }

    private void Add(string country, Span<ulong> mask)
    {
        var number = CountrySet.Number(country);
        if (number >= 0 && _byCountry[number] is { } rules)
        {
            for (var i = 0; i < rules.Length; i++)
            {
                mask[i] |= rules[i];
            }
        }
    }
}
