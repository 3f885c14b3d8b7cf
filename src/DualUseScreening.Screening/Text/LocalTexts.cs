namespace DualUseScreening.Screening.Text;

/// <summary>What is done to a text in all four languages at once. For compiling, not for the way of a request.</summary>
internal static class LocalTexts
{
    /// <summary>Without the full stop at its end, to go on in a longer sentence.</summary>
    public static LocalText WithoutStop(this LocalText text) => text.Each(static t => t.TrimEnd().TrimEnd('.'));

    /// <summary>The same change in every language.</summary>
    public static LocalText Each(this LocalText text, Func<string, string> change) =>
        new(change(text.En), change(text.Nl), change(text.Fr), change(text.De));

    /// <summary>Several texts, one after the other.</summary>
    public static LocalText Join(string separator, IReadOnlyList<LocalText> texts) => new(
        string.Join(separator, texts.Select(t => t.En)), string.Join(separator, texts.Select(t => t.Nl)),
        string.Join(separator, texts.Select(t => t.Fr)), string.Join(separator, texts.Select(t => t.De)));
}
