namespace DualUseScreening.Screening.Content;

/// <summary>A CN code of an annex.</summary>
/// <param name="Code">2 to 8 digits without blanks.</param>
/// <param name="Partial">Only a part of the code is meant.</param>
/// <param name="What">What is meant, where it is a part.</param>
/// <param name="Group">Heading it stands under in the annex; empty: none.</param>
/// <param name="Since">First day; empty: that of the measure.</param>
/// <param name="Until">First day no longer in force; empty: still is.</param>
public sealed record AnnexCode(string Code, bool Partial, string What, string Group, string Since, string Until)
{
    /// <summary>Goods terms that name the very part that is meant.</summary>
    public IReadOnlyList<string> Terms { get; init => field = value ?? []; } = [];

    /// <summary>Goods terms that name what falls under the code and is not meant.</summary>
    public IReadOnlyList<string> NotTerms { get; init => field = value ?? []; } = [];
}
