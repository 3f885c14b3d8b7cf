namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>How a file shows its outline.</summary>
internal enum TextShape
{
    /// <summary>Not at all: every line begins at the margin, as when text is copied out of a page.</summary>
    Flat,

    /// <summary>By columns that drift from page to page, as in text made from a PDF.</summary>
    Columns,

    /// <summary>By exact steps, with notes in italics.</summary>
    Markdown,
}
