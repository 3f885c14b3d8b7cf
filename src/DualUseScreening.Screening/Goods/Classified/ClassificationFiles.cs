using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>The classification files of a release. A file for named exporters goes before one for everybody. Immutable.</summary>
public sealed class ClassificationFiles
{
    private readonly ClassificationFile[] _files;

    /// <summary>Compiles the files.</summary>
    public ClassificationFiles(IEnumerable<ClassificationListContent> files) =>
        _files = [.. files.Select(f => new ClassificationFile(f)).OrderBy(f => f.IsForEverybody)];

    /// <summary>The files that count for an exporter.</summary>
    /// <param name="name">Its name; empty when not stated.</param>
    /// <param name="identifiers">Its registration numbers.</param>
    public IReadOnlyList<ClassificationFile> For(string name, IReadOnlyList<Identifier> identifiers)
    {
        if (_files.Length == 0)
        {
            return _files;
        }

        var exporter = FirmNames.Normalise(name);
        string[] numbers = [.. identifiers.Select(i => FirmNames.NormaliseNumber(i.Value))];
        return Array.FindAll(_files, f => f.IsFor(exporter, numbers));
    }

    /// <summary>What the files say of a part on a day: the first that names it decides.</summary>
    /// <param name="files">Files, in order.</param>
    /// <param name="partNumber">Part number; empty when not stated.</param>
    /// <param name="manufacturer">Manufacturer; empty when not stated.</param>
    /// <param name="day">The day.</param>
    /// <returns>What it says, its code not yet looked up; null when no file names the part.</returns>
    internal static ClassifiedPart? Find(IReadOnlyList<ClassificationFile> files, string partNumber, string manufacturer, DateOnly day)
    {
        if (partNumber.Length == 0)
        {
            return null;
        }

        for (var f = 0; f < files.Count; f++)
        {
            var lines = files[f].With(partNumber);
            if (lines.Length > 0 && Choose(lines, FirmNames.Normalise(manufacturer), day) is var (part, state))
            {
                return new ClassifiedPart { Part = part, List = files[f].Name, State = state };
            }
        }

        return null;
    }

    /// <summary>The codes that files give a part number on a day, whoever made it; none when it is not listed, or no file names it.</summary>
    public static IReadOnlyList<string> CodesOf(IReadOnlyList<ClassificationFile> files, string partNumber, DateOnly day)
    {
        var codes = new List<string>();
        foreach (var file in files)
        {
            foreach (var line in file.With(partNumber))
            {
                if (line.Part.CountsOn(day) && !line.Part.SaysNotListed && !codes.Contains(line.Part.Code))
                {
                    codes.Add(line.Part.Code);
                }
            }
        }

        return codes;
    }

    // The manufacturer's own line, then one for any; with no manufacturer stated, all lines that may be meant must agree.
    private static (PartClassification Part, ClassificationState State)? Choose(
        ReadOnlySpan<FiledPart> lines, string maker, DateOnly day)
    {
        if (maker.Length > 0)
        {
            return ChooseAmong(lines, day, p => p.Maker == maker) ?? ChooseAmong(lines, day, p => p.Maker.Length == 0);
        }

        var any = ChooseAmong(lines, day, p => p.Maker.Length == 0);
        if (any is { State: ClassificationState.InForce })
        {
            return any;
        }

        if (ChooseAmong(lines, day, p => p.Maker.Length > 0) is not { } made)
        {
            return any;
        }

        foreach (var line in lines)
        {
            if (made.State == ClassificationState.InForce && line.Part.CountsOn(day) && line.Part.Code != made.Part.Code)
            {
                return (made.Part, ClassificationState.Ambiguous);
            }
        }

        return made.State == ClassificationState.InForce ? made : any ?? made;
    }

    // One that counts on the day; else the one that ran out last; else the one that begins first.
    private static (PartClassification Part, ClassificationState State)? ChooseAmong(
        ReadOnlySpan<FiledPart> lines, DateOnly day, Predicate<FiledPart> wanted)
    {
        PartClassification? expired = null, future = null;
        foreach (var filed in lines)
        {
            if (!wanted(filed))
            {
                continue;
            }

            var line = filed.Part;
            if (line.CountsOn(day))
            {
                return (line, ClassificationState.InForce);
            }

            if (day > line.ValidUntil)
            {
                expired = expired is null || line.ValidUntil > expired.ValidUntil ? line : expired;
            }
            else
            {
                future = future is null || line.ValidFrom < future.ValidFrom ? line : future;
            }
        }

        return expired is not null ? (expired, ClassificationState.Expired)
            : future is not null ? (future, ClassificationState.NotYet)
            : null;
    }
}
