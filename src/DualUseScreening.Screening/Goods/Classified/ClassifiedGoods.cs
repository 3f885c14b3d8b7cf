using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>
/// Reads goods, with an exporter's own classification before what the description may mean. What is stated is compared with it all the same: a
/// classification that the figures contradict is kept, and what contradicts it is kept beside it. Pure.
/// </summary>
public sealed class ClassifiedGoods(GoodsClassifier classifier)
{
    /// <summary>Compares goods with the list.</summary>
    /// <param name="query">The goods.</param>
    /// <param name="files">The classification files that count for the exporter, in order.</param>
    public Classification Classify(GoodsQuery query, IReadOnlyList<ClassificationFile> files)
    {
        var read = classifier.Classify(query);
        if (files.Count == 0 || ClassificationFiles.Find(files, query.PartNumber, query.Manufacturer, query.AsOf) is not { } own)
        {
            return read;
        }

        if (own.State != ClassificationState.InForce)
        {
            return read with { Own = own };
        }

        own = own with { DeclaredOtherwise = IsOther(query.DeclaredCode, own.Part.Code) ? query.DeclaredCode : "" };
        if (own.Part.SaysNotListed)
        {
            return Settle(read, own, null);
        }

        return Find(own.Part.Code, query.AsOf) is { } entry
            ? Settle(read, own with { Entry = entry }, OwnEntry.Judge(entry, classifier.Index, read))
            : read with { Own = own with { State = ClassificationState.UnknownCode } };
    }

    // A sub-item that the bundled list does not part is the nearest one above it.
    private Entry? Find(string code, DateOnly day)
    {
        for (var end = code.Length; end > 0; end = code.LastIndexOf('.', end - 1))
        {
            if (classifier.Index.Find(code[..end]) is { } entry)
            {
                return entry.Since <= day ? entry : null;
            }
        }

        return null;
    }

    private static bool IsOther(string declared, string own) =>
        declared.Length > 0 && declared != own && !IsRelated(declared, own);

    private static bool IsRelated(string one, string other) =>
        one != PartClassification.NotListed && other != PartClassification.NotListed
        && (EntryPrefix.Covers(one, other) || EntryPrefix.Covers(other, one));

    private static Classification Settle(Classification read, ClassifiedPart own, Candidate? judged)
    {
        var candidates = new List<Candidate>(read.Candidates.Count + 1);
        var against = new List<Candidate>(0);
        if (judged is not null)
        {
            candidates.Add(judged);
            if (judged.Unmet)
            {
                against.Add(judged);
            }
        }

        foreach (var candidate in read.Candidates)
        {
            var code = candidate.Entry.Code;
            if (judged is not null && EntryPrefix.Covers(code, judged.Entry.Code) && candidate.Basis != Basis.DeclaredCode)
            {
                continue;
            }

            if (candidate.Basis == Basis.DeclaredCode || candidate.Match == Match.RuledOut || IsRelated(code, own.Part.Code))
            {
                candidates.Add(candidate);
            }
            else if (candidate.Match == Match.Confirmed)
            {
                var contested = candidate with { Match = Match.Likely };
                candidates.Add(contested);
                against.Add(contested);
            }
            else
            {
                candidates.Add(candidate with { Match = Match.RuledOut, Undecided = [], Settled = true });
            }
        }

        // Likely ones stand before those ruled out, and the order among them stays.
        return read with
        {
            Candidates = [.. candidates.OrderBy(c => c.Match)],
            Own = own with { Against = against },
        };
    }
}
