using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Which entries are looked for; what is empty leaves none out.</summary>
public sealed record EntryQuery
{
    /// <summary>Words, a code prefix or a CAS number.</summary>
    public string Words { get; init; } = "";

    /// <summary>HS heading, 4 to 8 digits.</summary>
    public string HsCode { get; init; } = "";

    /// <summary>CAS number.</summary>
    public string CasNumber { get; init; } = "";

    /// <summary>Codes that a part was classified under: they, what lies above and what lies below them. Null: any.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Language of the titles and terms to look in.</summary>
    public Language Language { get; init; }
}
