using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Screening.Goods;

/// <summary>Which entries goods are to be compared with: those that a name, a CAS number or a declared code leads to.</summary>
internal sealed class EntryCollector(GoodsIndex index)
{
    private const float SureQuality = 0.8f;

    private readonly NameStanding _standing = new(index);
    private readonly ServedGoods _served = new(index);

    /// <summary>Whether a name is left out by words such as "except".</summary>
    public bool IsExcluded(in TermHit hit, GoodsScratch scratch) => _standing.IsExcluded(hit, scratch);

    /// <summary>Adds the entries that the names, the CAS number and the declared code lead to.</summary>
    public void Collect(GoodsQuery query, GoodsScratch scratch, out bool unknownDeclared)
    {
        var kind = _served.SoftwareOrTechnology(scratch);
        scratch.Kind = kind;
        unknownDeclared = false;
        scratch.FirstName = int.MaxValue;
        var firstServed = kind == '\0' ? -1 : _served.FirstServed(scratch);
        foreach (var hit in scratch.TermHits)
        {
            if (scratch.NotTerms.Contains(hit.Term) || _standing.IsExcluded(hit, scratch))
            {
                continue;
            }

            var standing = _standing.Of(hit, query.Description, scratch);
            var isShadowed = NameStanding.IsShadowed(hit, scratch);
            var quality = hit.Quality * standing * (isShadowed ? 0.85f : 1f);
            if (kind == '\0' && !hit.Guessed && hit.Quality >= SureQuality && standing >= 1 && !isShadowed)
            {
                scratch.Things.Add(hit.Term);
            }

            scratch.FirstName = index.EntriesByTerm[hit.Term].Length > 0 && quality >= SureQuality ? Math.Min(scratch.FirstName, hit.First) : scratch.FirstName;
            var generic = _standing.IsMarker(hit, scratch);
            var isMadeOf = _standing.IsWhatItIsMadeOf(hit, scratch);
            foreach (var entry in index.EntriesByTerm[hit.Term])
            {
                if (kind != '\0' && index.Entries[entry].Group is not ('D' or 'E'))
                {
                    Redirect(entry, kind, hit, hit.Quality * _served.OfServed(hit, firstServed, scratch), scratch);
                    continue;
                }

                Keep(entry, new EntryHit(Basis.Words, quality, hit.Weight, hit.First, hit.Last, -1) { Generic = generic, Guessed = hit.Guessed, IsMadeOf = isMadeOf }, scratch);
            }
        }

        if (query.CasNumber.Length > 0)
        {
            foreach (var entry in index.WithCas(query.CasNumber))
            {
                scratch.Entries[entry] = new EntryHit(Basis.CasNumber, 1, 20, -1, -1, -1);
            }
        }

        if (query.DeclaredCode.Length > 0 && query.DeclaredCode != "NONE")
        {
            if (index.Find(query.DeclaredCode) is { } declared)
            {
                scratch.Entries[declared.Number] = new EntryHit(Basis.DeclaredCode, 1, 20, -1, -1, -1);
            }
            else
            {
                unknownDeclared = true;
            }
        }
    }

    // Software and technology are listed for goods that are: a stated figure outside the control of the goods frees them as well.
    private void Redirect(int entry, char kind, in TermHit hit, float quality, GoodsScratch scratch)
    {
        if (index.ServedBy[entry].Length == 0 || IsRuledOut(index.Entries[entry], scratch))
        {
            return;
        }

        foreach (var service in index.ServedBy[entry])
        {
            if (index.Entries[service].Group == kind)
            {
                Keep(service, new EntryHit(Basis.Words, quality * 0.9f, hit.Weight, hit.First, hit.Last, entry), scratch);
            }
        }
    }

    private static bool IsRuledOut(Entry entry, GoodsScratch scratch)
    {
        scratch.Facts.Scope = entry.Parameters;
        scratch.Facts.AskProperties = false;
        if (entry.When?.Evaluate(scratch.Facts) != Outcome.No)
        {
            return false;
        }

        var comparisons = new List<ComparisonResult>();
        entry.When.Explain(scratch.Facts, comparisons);
        return comparisons.Exists(static c => c.Outcome == Outcome.No && c.Reading >= 0 && c.Comparison.Operator is not (Operator.Flag or Operator.OneOf));
    }

    private static void Keep(int entry, in EntryHit hit, GoodsScratch scratch)
    {
        if (!scratch.Entries.TryGetValue(entry, out var known) || (known.IsThin && !hit.IsThin) || hit.Quality * (8 + hit.Weight) > known.Quality * (8 + known.Weight))
        {
            scratch.Entries[entry] = hit;
        }
    }
}
