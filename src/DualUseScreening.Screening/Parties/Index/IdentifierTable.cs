using System.Text;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Entries by their numbers.</summary>
internal sealed class IdentifierTable
{
    /// <summary>Score of an entry that has the same number under a name that does not match at all.</summary>
    private const double NumberAlone = 0.95;

    private IdentifierTable(KeyTable entries) => Entries = entries;

    /// <summary>Entries by the hash of a number.</summary>
    internal KeyTable Entries { get; }

    /// <summary>Builds the table.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="earlier">Another table; null for none.</param>
    /// <param name="kept">Where each entry stood in the earlier one; -1 for nowhere.</param>
    /// <returns>The table; null when it cannot be made out of the earlier one.</returns>
    public static IdentifierTable? Build(PartyEntry[] entries, (IdentifierTable Table, int Entries)? earlier, int[] kept)
    {
        var keys = new KeyTable.Builder();
        int[] renumbered = KeyTable.NewNumbers.None(earlier?.Entries ?? 0);
        for (int i = 0; i < entries.Length; i++)
        {
            // The same object may stand twice; its numbers move only once.
            if (earlier is not null && kept[i] >= 0 && renumbered[kept[i]] < 0)
            {
                renumbered[kept[i]] = i;
                continue;
            }

            foreach (PartyIdentifier identifier in entries[i].Identifiers)
            {
                if (HashOf(identifier.Value) is { } hash)
                {
                    keys.Add(hash, i);
                }
            }
        }

        KeyTable? table = earlier is { } known ? known.Table.Entries.Revise(new KeyTable.NewNumbers(renumbered), keys) : keys.Freeze();
        return table is null ? null : new IdentifierTable(table);
    }

    /// <summary>Offers the entries that have one of these numbers.</summary>
    public void Offer(ref readonly MatchRun run, IReadOnlyList<PartyIdentifier> asked)
    {
        for (int i = 0; i < asked.Count; i++)
        {
            if (HashOf(asked[i].Value) is not { } hash)
            {
                continue;
            }

            foreach (int entry in Entries.Under(hash))
            {
                foreach (PartyIdentifier listed in run.Index.Entries[entry].Identifiers)
                {
                    if (Identifiers.Same(asked[i], listed))
                    {
                        run.Keep(new Candidate { Entry = entry, Name = -1, Score = NumberAlone });
                        break;
                    }
                }
            }
        }
    }

    private static ulong? HashOf(string value)
    {
        string normal = Identifiers.Normalise(value);
        if (normal.Length == 0)
        {
            return null;
        }

        Span<byte> text = stackalloc byte[Identifiers.Longest];
        return AsciiHash.Of(text[..Encoding.ASCII.GetBytes(normal, text)]);
    }
}
