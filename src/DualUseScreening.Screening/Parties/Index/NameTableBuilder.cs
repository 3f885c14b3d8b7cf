using System.Runtime.InteropServices;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Numbers names as they come and freezes them into a <see cref="NameTable"/>.</summary>
/// <param name="earlier">Another table, whose names need not be taken apart again; null for none.</param>
/// <param name="words">Numbers the words.</param>
internal sealed class NameTableBuilder(NameTable? earlier, VocabularyBuilder words)
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<int> starts = new(Room(earlier?.TokenStarts)) { 0 };
    private readonly List<int> tokens = new(Room(earlier?.Tokens));
    private readonly List<TokenMarks> marks = new(Room(earlier?.Tokens));
    private readonly List<ulong> hashes = new(Room(earlier?.TokenStarts));
    private readonly List<int> entryStarts = new(Room(earlier?.EntryStarts));
    private readonly List<NameUse> uses = new(Room(earlier?.Uses));
    private readonly KeyTable.Builder byHash = new();
    private readonly KeyTable.Builder glued = new();
    private readonly int[] renumbered = KeyTable.NewNumbers.None(earlier?.Count ?? 0);

    // Names whose words are marked as they are in the earlier table.
    private readonly bool[] sameMarks = new bool[earlier?.Count ?? 0];
    private int entry;

    /// <summary>Where the words of each name start among <see cref="Tokens"/>; one more at the end.</summary>
    public IReadOnlyList<int> Starts => starts;

    /// <summary>The words of the names, name by name.</summary>
    public IReadOnlyList<int> Tokens => tokens;

    /// <summary>From here on, names are those of this entry.</summary>
    public void Begin(int index)
    {
        entry = index;
        entryStarts.Add(uses.Count);
    }

    /// <summary>Takes the names of an entry from the earlier table.</summary>
    /// <returns>False when it is not known how they are marked, so that they have to be read again; then nothing was taken.</returns>
    public bool TakeOver(int before)
    {
        ReadOnlySpan<NameUse> all = earlier!.UsesOf(before);
        foreach (ref readonly NameUse use in all)
        {
            if (renumbered[use.Name] < 0 && !use.IsMarkedAlike)
            {
                return false;
            }
        }

        foreach (ref readonly NameUse use in all)
        {
            if (renumbered[use.Name] < 0)
            {
                sameMarks[use.Name] = true;
                Renumber(use.Name);
                ReadOnlySpan<int> known = earlier.TokensOf(use.Name);
                ReadOnlySpan<TokenMarks> marked = earlier.MarksOf(use.Name);
                for (int i = 0; i < known.Length; i++)
                {
                    tokens.Add(words.NumberAgain(known[i], marked[i]));
                    marks.Add(marked[i]);
                }

                starts.Add(tokens.Count);
            }

            Use(use with { Name = renumbered[use.Name], IsMarkedAlike = use.IsMarkedAlike && sameMarks[use.Name] });
        }

        return true;
    }

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name, read.</param>
    /// <param name="alias">Index of the alias, or -1 for the primary name.</param>
    public void Add(FoldedName name, int alias)
    {
        ulong hash = AsciiHash.Seed;
        for (int i = 0; i < name.Count; i++)
        {
            hash = AsciiHash.Of(name[i], hash ^ (ulong)name[i].Length);
        }

        int before = earlier?.NumberOf(hash) ?? -1;
        int number = before >= 0 ? renumbered[before] : numbers.GetValueOrDefault(hash, -1);
        if (number < 0)
        {
            number = hashes.Count;
            if (before >= 0)
            {
                Renumber(before);
            }
            else
            {
                numbers[hash] = number;
                hashes.Add(hash);
                byHash.Add(hash, number);
                AddGlued(name, number);
            }

            for (int i = 0; i < name.Count; i++)
            {
                tokens.Add(words.Number(name[i], name.Tokens[i].Marks));
                marks.Add(name.Tokens[i].Marks);
            }

            starts.Add(tokens.Count);
            if (before >= 0)
            {
                sameMarks[before] = CollectionsMarshal.AsSpan(marks)[starts[number]..].SequenceEqual(earlier!.MarksOf(before));
            }
        }

        Use(new NameUse(number, alias, name.LegalForm, IsMarked(name, number)));
    }

    /// <summary>The table; null when it cannot be made out of the earlier one.</summary>
    public NameTable? Freeze(int[] frozenStarts, int[] frozenTokens)
    {
        entryStarts.Add(uses.Count);
        KeyTable? hashTable = earlier is null ? byHash.Freeze() : earlier.ByHash.Revise(new KeyTable.NewNumbers(renumbered), byHash);
        KeyTable? glueTable = earlier is null ? glued.Freeze() : earlier.Glued.Revise(new GluedNumbers(renumbered), glued);
        if (hashTable is null || glueTable is null)
        {
            return null;
        }

        (int[] ownerStarts, NameOwner[] owners) = FreezeOwners();
        return new NameTable
        {
            TokenStarts = frozenStarts,
            Tokens = frozenTokens,
            Marks = [.. marks],
            Hashes = [.. hashes],
            ByHash = hashTable,
            Glued = glueTable,
            OwnerStarts = ownerStarts,
            Owners = owners,
            EntryStarts = [.. entryStarts],
            Uses = [.. uses],
        };
    }

    private void Renumber(int before)
    {
        renumbered[before] = hashes.Count;
        hashes.Add(earlier!.Hashes[before]);
    }

    private void Use(NameUse use)
    {
        for (int i = starts[use.Name]; i < starts[use.Name + 1]; i++)
        {
            words.CountEntry(tokens[i], entry);
        }

        if (uses.Count == entryStarts[^1] || uses[^1] with { IsMarkedAlike = use.IsMarkedAlike } != use)
        {
            uses.Add(use);
        }
    }

    private bool IsMarked(FoldedName name, int number)
    {
        for (int i = 0; i < name.Count; i++)
        {
            if (name.Tokens[i].Marks != marks[starts[number] + i])
            {
                return false;
            }
        }

        return true;
    }

    private void AddGlued(FoldedName name, int number)
    {
        Span<byte> joined = stackalloc byte[FoldedName.MaxTokenLength];
        Span<byte> sound = stackalloc byte[FoldedName.MaxSoundLength];
        for (int first = 0; first < Math.Min(name.Count, 16); first++)
        {
            int length = 0;
            for (int count = 1; count <= 3 && first + count <= name.Count; count++)
            {
                ReadOnlySpan<byte> next = name[first + count - 1];
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

    private (int[] Starts, NameOwner[] Owners) FreezeOwners()
    {
        var ownerStarts = new int[hashes.Count + 1];
        foreach (ref readonly NameUse use in CollectionsMarshal.AsSpan(uses))
        {
            ownerStarts[use.Name + 1]++;
        }

        for (int i = 1; i < ownerStarts.Length; i++)
        {
            ownerStarts[i] += ownerStarts[i - 1];
        }

        int[] next = ownerStarts.AsSpan(0, hashes.Count).ToArray();
        var frozen = new NameOwner[uses.Count];
        for (int i = 0; i + 1 < entryStarts.Count; i++)
        {
            foreach (ref readonly NameUse use in CollectionsMarshal.AsSpan(uses)[entryStarts[i]..entryStarts[i + 1]])
            {
                frozen[next[use.Name]++] = new NameOwner(i, use.Alias, use.LegalForm);
            }
        }

        return (ownerStarts, frozen);
    }

    // For what there was and a little more, so that nothing is copied to make room.
    private static int Room(Array? before) => before is null ? 0 : before.Length + 4096;

    private readonly struct GluedNumbers(int[] names) : KeyTable.INewNumbers
    {
        public int Of(int value)
        {
            (int name, int first, int words) = NameTable.Unpack(value);
            return names[name] < 0 ? -1 : NameTable.Pack(names[name], first, words);
        }
    }
}
