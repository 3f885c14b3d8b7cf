using System.Globalization;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>Codes of the list.</summary>
public static class OfficialCodes
{
    /// <summary>The order of codes: part by part, numbers by value, so that <c>1C350.9</c> comes before <c>1C350.10</c>.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>The item that a code lies in; null for a heading.</summary>
    public static string? ParentOf(string code)
    {
        var dot = code.LastIndexOf('.');
        return dot < 0 ? null : code[..dot];
    }

    private static int Compare(string a, string b)
    {
        var left = a.Split('.');
        var right = b.Split('.');
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var order = int.TryParse(left[i], NumberStyles.None, CultureInfo.InvariantCulture, out var l)
                && int.TryParse(right[i], NumberStyles.None, CultureInfo.InvariantCulture, out var r)
                ? l.CompareTo(r)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
