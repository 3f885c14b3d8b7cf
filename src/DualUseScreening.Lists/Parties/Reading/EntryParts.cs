using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>Collects the parts of one entry, each once.</summary>
internal sealed class EntryParts
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public string PrimaryName { get; private set; } = "";

    public List<PartyAlias> Aliases { get; } = [];

    public List<string> Countries { get; } = [];

    public List<PartyAddress> Addresses { get; } = [];

    public List<PartyBirthDate> BirthDates { get; } = [];

    public List<PartyIdentifier> Identifiers { get; } = [];

    public List<string> Programmes { get; } = [];

    /// <summary>The first strong name is the primary one.</summary>
    public void AddName(string name, bool weak = false)
    {
        name = name.Trim();
        if (name.Length == 0 || !names.Add(name))
        {
            return;
        }

        if (PrimaryName.Length == 0)
        {
            PrimaryName = name;
        }
        else
        {
            Aliases.Add(new PartyAlias(name, weak));
        }
    }

    /// <summary>A country by English name or code; returns the code, or null where it is not known.</summary>
    public string? AddCountry(string country)
    {
        string? code = CountryNames.Code(country);
        if (code is not null && !Countries.Contains(code))
        {
            Countries.Add(code);
        }

        return code;
    }

    /// <summary>An address from parts, country last.</summary>
    public void AddAddress(string country, params ReadOnlySpan<string> parts)
    {
        string text = Join(parts);
        string? code = AddCountry(country);
        if (text.Length > 0 || code is not null)
        {
            var address = new PartyAddress(text, code);
            if (!Addresses.Contains(address))
            {
                Addresses.Add(address);
            }
        }
    }

    public void AddIdentifier(string type, string value)
    {
        value = value.Trim();
        var identifier = new PartyIdentifier(type, value);
        if (value.Length > 0 && !Identifiers.Contains(identifier))
        {
            Identifiers.Add(identifier);
        }
    }

    public void AddBirthDate(PartyBirthDate? date)
    {
        if (date is not null && !BirthDates.Contains(date))
        {
            BirthDates.Add(date);
        }
    }

    public void AddProgramme(string programme)
    {
        programme = programme.Trim();
        if (programme.Length > 0 && !Programmes.Contains(programme))
        {
            Programmes.Add(programme);
        }
    }

    public static string Join(params ReadOnlySpan<string> parts)
    {
        string text = "";
        foreach (string part in parts)
        {
            string trimmed = part.Trim().Trim(',').Trim();
            if (trimmed.Length > 0)
            {
                text = text.Length == 0 ? trimmed : $"{text}, {trimmed}";
            }
        }

        return text;
    }

    /// <summary>The entry; the caller fills in what is particular to the list.</summary>
    public PartyEntry Entry(string listName, string entryId, PartyKind kind) => new()
    {
        ListName = listName,
        EntryId = entryId,
        Kind = kind,
        PrimaryName = PrimaryName,
        Aliases = Trim(Aliases),
        Countries = Trim(Countries),
        Addresses = Trim(Addresses),
        BirthDates = Trim(BirthDates),
        Identifiers = Trim(Identifiers),
        Programmes = Trim(Programmes),
    };

    private static T[] Trim<T>(List<T> list) => list.Count == 0 ? [] : [.. list];
}
