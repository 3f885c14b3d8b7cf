namespace DualUseScreening.Screening.Text;

/// <summary>One text in the four languages of an answer.</summary>
/// <param name="En">English.</param>
/// <param name="Nl">Dutch.</param>
/// <param name="Fr">French.</param>
/// <param name="De">German.</param>
public sealed record LocalText(string En, string Nl, string Fr, string De)
{
    /// <summary>The text in one language.</summary>
    public string this[Language language] => language switch
    {
        Language.Nl => Nl,
        Language.Fr => Fr,
        Language.De => De,
        _ => En,
    };
}
