using DualUseScreening.Screening.Parties.Names;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Folds every name of every entry, numbers the words, and freezes the tables. Entries that an earlier index has are not folded again: their rows are taken
/// from there and numbered anew, in the order in which they would be met. The index is the same, bit for bit, with an earlier one and without.
/// </summary>
internal sealed class PartyIndexBuilder
{
    private readonly PartyEntry[] entries;
    private readonly PartyIndex? earlier;
    private readonly int[] kept;
    private readonly FoldedName folded = new();
    private readonly VocabularyBuilder words;
    private readonly NameTableBuilder names;

    /// <summary>Begins.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="earlier">An index some of whose entries are the very same objects; null for none.</param>
    public PartyIndexBuilder(PartyEntry[] entries, PartyIndex? earlier)
    {
        this.entries = entries;
        this.earlier = earlier;
        kept = earlier is null ? [] : KeptRows.Find<PartyEntry>(earlier.All, entries, ReferenceEqualityComparer.Instance);
        words = new VocabularyBuilder(earlier?.Words);
        names = new NameTableBuilder(earlier?.Names, words);
    }

    /// <summary>The index; null when it cannot be made out of the earlier one.</summary>
    /// <param name="remembersWords">See <see cref="PartyIndex.Build"/>.</param>
    public PartyIndex? Build(bool remembersWords = false)
    {
        words.AddLegalWords();
        for (int i = 0; i < entries.Length; i++)
        {
            names.Begin(i);
            if (earlier is null || kept[i] < 0 || !names.TakeOver(kept[i]))
            {
                Fold(entries[i]);
            }
        }

        int[] starts = [.. names.Starts];
        int[] tokens = [.. names.Tokens];
        return words.Freeze(starts, tokens, entries.Length) is { } vocabulary && names.Freeze(starts, tokens) is { } table
            && IdentifierTable.Build(entries, earlier?.Identifiers, kept) is { } identifiers
            ? new PartyIndex(entries, vocabulary, table, identifiers, AddressTable.Build(entries, earlier?.Addresses, kept), earlier, remembersWords)
            : null;
    }

    private void Fold(PartyEntry content)
    {
        AddName(-1, content.PrimaryName, content.Kind);
        for (int alias = 0; alias < content.Aliases.Count; alias++)
        {
            AddName(alias, content.Aliases[alias].Name, content.Kind);
        }
    }

    private void AddName(int alias, string name, PartyKind kind)
    {
        AddText(alias, name, kind);

        // "BUTEMBO AIRLINES (BAL)" is also Butembo Airlines; "NAME A ; NAME B" is two names.
        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = name.LastIndexOf(')');
        if (open > 3 && close > open && !name.Contains(';', StringComparison.Ordinal))
        {
            AddText(alias, string.Concat(name.AsSpan(0, open), " ", name.AsSpan(close + 1)), kind);
        }

        if (name.Contains(" ; ", StringComparison.Ordinal) || name.Contains("; ", StringComparison.Ordinal))
        {
            foreach (string part in name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddName(alias, part, kind);
            }
        }
    }

    private void AddText(int alias, string text, PartyKind kind)
    {
        NameFolder.Fold(text, kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft, folded);
        if (folded.Count > 0)
        {
            names.Add(folded, alias);
        }
    }
}
