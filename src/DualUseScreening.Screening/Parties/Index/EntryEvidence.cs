namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// What is known of the entry and of the query beyond the name, and what it does to the score. Used twice: to rank, without a trace,
/// and to explain, with one feature for each fact.
/// </summary>
internal static class EntryEvidence
{
    public const double SameCountry = 0.03;
    public const double OtherCountry = -0.03;
    public const double SameDay = 0.08;
    public const double SameYear = 0.04;
    public const double OtherDate = -0.15;

    /// <summary>Added to <see cref="OtherDate"/> where the shared words are so common that many people bear them.</summary>
    public const double OtherDateOfCommonName = -0.1;
    public const double SameAddress = 0.05;
    public const double SameIdentifier = 0.3;
    public const double OtherImo = -0.3;
    public const double PersonAndThing = -0.25;
    public const double PersonAndBody = -0.12;

    /// <summary>Added to <see cref="PersonAndBody"/> where one word is all that the two share: a firm bears its owner's name, or anybody's.</summary>
    public const double OneWordOfPersonAndBody = -0.12;
    public const double BodyAndThing = -0.12;
    public const double UnsaidThing = -0.06;

    /// <summary>The most that facts of this query can add to a name's score.</summary>
    public static double BestCase(ref readonly PartyQuery query) =>
        (query.CountryCode is null ? 0 : SameCountry)
        + (query.DateOfBirth is null ? 0 : SameDay)
        + (string.IsNullOrEmpty(query.Address) ? 0 : SameAddress)
        + (query.Identifiers is { Count: > 0 } ? SameIdentifier : 0);

    /// <summary>The score of an entry, 0-1.</summary>
    public static double Total(PartyIndex index, ref readonly PartyQuery query, MatchScratch scratch, NameOwner owner, double nameScore, List<PartyMatchFeature>? features = null)
    {
        PartyEntry entry = index.Entries[owner.Entry];
        double score = nameScore;
        if (owner.Alias >= 0 && entry.Aliases[owner.Alias].Weak && nameScore < 0.985)
        {
            Note(ref score, Math.Min(0, ScoreWeights.WeakAliasCeiling - score), 0.4, "weak-alias", "the list calls this alias weak: it counts only where it is met as it is", features);
        }

        uint form = scratch.Query.LegalForm;
        if (form != 0 && owner.LegalForm != 0 && (form & owner.LegalForm) == 0)
        {
            Note(ref score, -ScoreWeights.LegalForm, ScoreWeights.LegalForm, "legal-form", "the legal forms differ", features);
        }

        double kind = OfKinds(query.Kind == PartyKind.Unknown && form != 0 && scratch.Alignment.OneTellingWord ? PartyKind.Organisation : query.Kind, entry.Kind);
        if (kind == PersonAndBody && scratch.Alignment.OneTellingWord)
        {
            kind += OneWordOfPersonAndBody;
        }

        if (kind != 0)
        {
            Note(ref score, kind, -PersonAndThing, "kind", $"{query.Kind} asked for, {entry.Kind} listed", features);
        }

        if (query.CountryCode is { Length: > 0 } country && entry.Countries.Count > 0)
        {
            bool same = Has(entry.Countries, country);
            Note(ref score, same ? SameCountry : OtherCountry, SameCountry, "country", features is null ? "" : same ? country : $"{country} asked for, {string.Join(", ", entry.Countries)} listed", features);
        }

        if (query.DateOfBirth is { } born && entry.BirthDates.Count > 0)
        {
            double dates = BirthDateEvidence.Of(born, entry.BirthDates);
            if (dates == OtherDate)
            {
                dates += OtherDateOfCommonName * (1 - scratch.Alignment.Leniency);
            }

            Note(ref score, dates, -OtherDate, "date-of-birth", features is null ? "" : $"{born:yyyy-MM-dd} asked for, {BirthDateEvidence.Describe(entry.BirthDates)} listed", features);
        }

        if (!string.IsNullOrEmpty(query.Address) && entry.Addresses.Count > 0 && index.SharesAddress(query.Address, owner.Entry))
        {
            Note(ref score, SameAddress, SameAddress, "address", "same address", features);
        }

        if (query.Identifiers is { Count: > 0 } identifiers)
        {
            OfIdentifiers(ref score, identifiers, entry.Identifiers, features);
        }

        return Math.Clamp(score, 0, 1);
    }

    private static void OfIdentifiers(ref double score, IReadOnlyList<PartyIdentifier> asked, IReadOnlyList<PartyIdentifier> listed, List<PartyMatchFeature>? features)
    {
        bool differs = false;
        for (int i = 0; i < asked.Count; i++)
        {
            for (int j = 0; j < listed.Count; j++)
            {
                if (Identifiers.Same(asked[i], listed[j]))
                {
                    Note(ref score, SameIdentifier, SameIdentifier, "identifier", features is null ? "" : $"{listed[j].Type} {listed[j].Value}", features);
                    return;
                }

                differs |= asked[i].Type == "imo" && listed[j].Type == "imo";
            }
        }

        if (differs)
        {
            Note(ref score, OtherImo, SameIdentifier, "identifier", "another IMO number", features);
        }
    }

    private static double OfKinds(PartyKind asked, PartyKind listed)
    {
        if (asked == listed || listed == PartyKind.Unknown)
        {
            return 0;
        }

        bool thing = listed is PartyKind.Vessel or PartyKind.Aircraft;
        return asked switch
        {
            PartyKind.Unknown => thing ? UnsaidThing : 0,
            PartyKind.Person => thing ? PersonAndThing : PersonAndBody,
            PartyKind.Organisation => thing ? BodyAndThing : PersonAndBody,
            _ => listed == PartyKind.Person ? PersonAndThing : BodyAndThing,
        };
    }

    private static bool Has(IReadOnlyList<string> countries, string country)
    {
        for (int i = 0; i < countries.Count; i++)
        {
            if (string.Equals(countries[i], country, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Note(ref double score, double contribution, double weight, string name, string detail, List<PartyMatchFeature>? features)
    {
        score += contribution;
        features?.Add(new PartyMatchFeature(name, weight, Math.Round(contribution, 4), detail));
    }
}
