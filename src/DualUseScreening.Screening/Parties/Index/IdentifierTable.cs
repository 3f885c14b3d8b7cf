namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Entries by their numbers.</summary>
internal sealed class IdentifierTable
{
    /// <summary>Score of an entry that has the same number under a name that does not match at all.</summary>
    private const double NumberAlone = 0.95;

    private readonly Dictionary<string, List<int>> entries;

    private IdentifierTable(Dictionary<string, List<int>> entries) => this.entries = entries;

    public static IdentifierTable Build(IReadOnlyList<PartyEntry> entries)
    {
        var map = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            foreach (PartyIdentifier identifier in entries[i].Identifiers)
            {
                string key = Identifiers.Normalise(identifier.Value);
                if (key.Length == 0)
                {
                    continue;
                }

                if (!map.TryGetValue(key, out List<int>? list))
                {
                    map[key] = list = new List<int>(1);
                }

                list.Add(i);
            }
        }

        return new IdentifierTable(map);
    }

    /// <summary>Offers the entries that have one of these numbers.</summary>
    public void Offer(ref readonly MatchRun run, IReadOnlyList<PartyIdentifier> asked)
    {
        for (int i = 0; i < asked.Count; i++)
        {
            string key = Identifiers.Normalise(asked[i].Value);
            if (key.Length == 0 || !entries.TryGetValue(key, out List<int>? list))
            {
                continue;
            }

            foreach (int entry in list)
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
}
