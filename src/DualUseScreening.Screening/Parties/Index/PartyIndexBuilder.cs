using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Folds every name of every entry, numbers the words, and freezes the tables.</summary>
internal sealed class PartyIndexBuilder(IReadOnlyList<PartyEntry> entries)
{
    private readonly FoldedName folded = new();
    private readonly VocabularyBuilder words = new();
    private readonly Dictionary<ulong, int> nameNumbers = [];
    private readonly List<int> nameStarts = [0];
    private readonly List<int> nameTokens = [];
    private readonly List<(int Name, NameOwner Owner)> owners = [];
    private readonly KeyTable.Builder glued = new();

    public PartyIndex Build()
    {
        words.AddLegalWords();
        for (int i = 0; i < entries.Count; i++)
        {
            PartyEntry entry = entries[i];
            AddName(i, -1, entry.PrimaryName, entry.Kind);
            for (int alias = 0; alias < entry.Aliases.Count; alias++)
            {
                AddName(i, alias, entry.Aliases[alias].Name, entry.Kind);
            }
        }

        int[] starts = [.. nameStarts];
        int[] tokens = [.. nameTokens];
        Vocabulary vocabulary = words.Freeze(starts, tokens, entries.Count);
        (int[] ownerStarts, NameOwner[] ownerList) = FreezeOwners(starts.Length - 1);
        var names = new NameTable { TokenStarts = starts, Tokens = tokens, OwnerStarts = ownerStarts, Owners = ownerList, Glued = glued.Freeze() };
        return new PartyIndex(entries, vocabulary, names, IdentifierTable.Build(entries), AddressTable.Build(entries));
    }

    private void AddName(int entry, int alias, string name, PartyKind kind)
    {
        AddText(entry, alias, name, kind);

        // "BUTEMBO AIRLINES (BAL)" is also Butembo Airlines; "NAME A ; NAME B" is two names.
        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = name.LastIndexOf(')');
        if (open > 3 && close > open && !name.Contains(';', StringComparison.Ordinal))
        {
            AddText(entry, alias, string.Concat(name.AsSpan(0, open), " ", name.AsSpan(close + 1)), kind);
        }

        if (name.Contains(" ; ", StringComparison.Ordinal) || name.Contains("; ", StringComparison.Ordinal))
        {
            foreach (string part in name.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddName(entry, alias, part, kind);
            }
        }
    }

    private void AddText(int entry, int alias, string text, PartyKind kind)
    {
        NameFolder.Fold(text, kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft, folded);
        if (folded.Count == 0)
        {
            return;
        }

        ulong key = AsciiHash.Seed;
        for (int i = 0; i < folded.Count; i++)
        {
            key = AsciiHash.Of(folded[i], key ^ (ulong)folded[i].Length);
        }

        if (!nameNumbers.TryGetValue(key, out int number))
        {
            number = nameStarts.Count - 1;
            nameNumbers[key] = number;
            for (int i = 0; i < folded.Count; i++)
            {
                nameTokens.Add(words.Number(folded[i], folded.Tokens[i].Marks));
            }

            nameStarts.Add(nameTokens.Count);
            AddGlued(number);
        }

        for (int i = nameStarts[number]; i < nameStarts[number + 1]; i++)
        {
            words.CountEntry(nameTokens[i], entry);
        }

        var owner = new NameOwner(entry, alias, folded.LegalForm);
        if (owners.Count == 0 || owners[^1] != (number, owner))
        {
            owners.Add((number, owner));
        }
    }

    private void AddGlued(int number)
    {
        Span<byte> joined = stackalloc byte[FoldedName.MaxTokenLength];
        Span<byte> sound = stackalloc byte[FoldedName.MaxSoundLength];
        for (int first = 0; first < Math.Min(folded.Count, 16); first++)
        {
            int length = 0;
            for (int count = 1; count <= 3 && first + count <= folded.Count; count++)
            {
                ReadOnlySpan<byte> next = folded[first + count - 1];
                if (length + next.Length > FoldedName.MaxTokenLength)
                {
                    break;
                }

                next.CopyTo(joined[length..]);
                length += next.Length;
                if (count > 1 && length >= 4)
                {
                    int sounding = SoundForm.Write(joined[..length], sound);
                    glued.Add(TokenKeys.Glue(sound[..sounding]), NameTable.Pack(number, first, count));
                }
            }
        }
    }

    private (int[] Starts, NameOwner[] Owners) FreezeOwners(int names)
    {
        var starts = new int[names + 1];
        foreach ((int name, _) in owners)
        {
            starts[name + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = starts.AsSpan(0, names).ToArray();
        var frozen = new NameOwner[owners.Count];
        foreach ((int name, NameOwner owner) in owners)
        {
            frozen[next[name]++] = owner;
        }

        return (starts, frozen);
    }
}
