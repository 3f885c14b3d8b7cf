namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>
/// Compares the codes of the bundled list with those of the official text. The bundled list goes down to the sub-item that carries a criterion, so an item below a
/// bundled code that has no sub-items of its own there is held by it; where some sub-items are bundled, all must be.
/// </summary>
public static class CodeCheck
{
    /// <summary>Compares.</summary>
    /// <param name="bundled">The codes of the bundled list.</param>
    /// <param name="official">The official text.</param>
    /// <returns>Official items that the bundled list lacks, and bundled codes that the official text lacks, each in the order of the list.</returns>
    public static (IReadOnlyList<string> Missing, IReadOnlyList<string> Extra) Compare(IEnumerable<string> bundled, OfficialText official)
    {
        ArgumentNullException.ThrowIfNull(official);
        var ours = bundled.ToHashSet(StringComparer.Ordinal);
        var parents = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in ours)
        {
            for (var parent = OfficialCodes.ParentOf(code); parent is not null && parents.Add(parent);)
            {
                parent = OfficialCodes.ParentOf(parent);
            }
        }

        var theirs = official.Entries.Where(e => !e.IsReserved).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        return (
            [.. theirs.Where(IsMissing).Order(OfficialCodes.Order)],
            [.. ours.Where(c => !theirs.Contains(c)).Order(OfficialCodes.Order)]);

        bool IsMissing(string code)
        {
            if (ours.Contains(code))
            {
                return false;
            }

            // Missing with its parent: the parent is named. Below a code without sub-items: held by it.
            return OfficialCodes.ParentOf(code) is not { } parent || parents.Contains(code) || parents.Contains(parent);
        }
    }
}
