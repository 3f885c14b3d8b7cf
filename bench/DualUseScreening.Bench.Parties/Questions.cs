using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>Makes the benchmark's questions from a share of the real entries.</summary>
internal static class Questions
{
    public const string RealScript = "own script";

    /// <summary>Entries of one share: three quarters for tuning, one quarter kept for the end.</summary>
    public static bool InShare(PartyEntry entry, bool heldOut)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in entry.PrimaryName)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return (hash >> 20) % 4 == 0 == heldOut;
    }

    public static List<Case> Make(List<PartyEntry> entries, bool heldOut, ulong seed, int perKind)
    {
        var dice = new Dice(seed);
        var scripts = new OtherScripts();
        int[] order = Shuffled(entries, heldOut, dice);
        var cases = new List<Case>();
        void Add(string kind, Func<PartyEntry, (string? Query, string Original)> make) => AddKind(cases, entries, order, perKind, kind, make);

        void AddPrimary(string kind, Func<PartyEntry, string?> make) => Add(kind, entry => (make(entry), entry.PrimaryName));

        AddPrimary("exact", e => e.PrimaryName);
        Add("alias", e =>
        {
            List<PartyAlias> strong = [.. e.Aliases.Where(a => !a.Weak && a.Name.Any(char.IsAsciiLetter))];
            string? alias = strong.Count == 0 ? null : dice.Pick(strong).Name;
            return (alias, alias ?? "");
        });
        AddPrimary("reordered", e => Corruptions.Reordered(e.PrimaryName, e.Kind, dice));
        AddPrimary("one typo", e => e.Kind == PartyKind.Aircraft ? null : Corruptions.OneTypo(Corruptions.Plain(e.PrimaryName), dice));
        AddPrimary("typo in every token", e => e.Kind == PartyKind.Aircraft ? null : Corruptions.TypoEverywhere(Corruptions.Plain(e.PrimaryName), dice));
        AddPrimary("token dropped", e => Corruptions.Dropped(e.PrimaryName, e.Kind, dice));
        AddPrimary("glued", e => Corruptions.Glued(e.PrimaryName, dice));
        AddPrimary("initials", e => Corruptions.Initials(e.PrimaryName, e.Kind));
        AddPrimary("legal form changed", e => Corruptions.OtherLegalForm(e.PrimaryName, e.Kind, dice));
        AddPrimary("other romanisation", e => e.Kind == PartyKind.Person ? OtherSpellings.Of(Corruptions.Plain(e.PrimaryName), e.Countries, dice) : null);
        AddPrimary("other script", e => scripts.Of(e.PrimaryName, e));
        Add(RealScript + ", people", e => (e.Kind == PartyKind.Person ? InOwnScript(e) : null, ""));
        Add(RealScript + ", bodies", e => (e.Kind == PartyKind.Person ? null : InOwnScript(e), ""));
        return cases;
    }

    /// <summary>The same spoilt by <see cref="Mistakes"/>.</summary>
    public static List<Case> MakeBySecondModel(List<PartyEntry> entries, bool heldOut, ulong seed, int perKind)
    {
        var dice = new Dice(seed);
        int[] order = Shuffled(entries, heldOut, dice);
        var cases = new List<Case>();
        foreach ((string kind, Func<PartyEntry, Dice, string?> spoil) in Mistakes.Kinds)
        {
            AddKind(cases, entries, order, perKind, kind, entry => (spoil(entry, dice), entry.PrimaryName));
        }

        return cases;
    }

    private static int[] Shuffled(List<PartyEntry> entries, bool heldOut, Dice dice)
    {
        int[] order = [.. Enumerable.Range(0, entries.Count).Where(i => InShare(entries[i], heldOut))];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = dice.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static void AddKind(List<Case> cases, List<PartyEntry> entries, int[] order, int perKind, string kind, Func<PartyEntry, (string? Query, string Original)> make)
    {
        int made = 0;
        foreach (int index in order)
        {
            if (made == perKind)
            {
                break;
            }

            PartyEntry entry = entries[index];
            (string? query, string original) = make(entry);
            if (query is null || (query == original && kind is not ("exact" or "alias")))
            {
                continue;
            }

            cases.Add(new Case(kind, query, entry.Kind, index, original));
            made++;
        }
    }

    private static string? InOwnScript(PartyEntry entry) => entry.ListName == "un"
        ? entry.Aliases.FirstOrDefault(a => a.Name.Any(c => c is > '\u0370' and < '\uFFF0' && char.IsLetter(c) && c is not (>= '\u1E00' and < '\u1F00')))?.Name
        : null;
}
