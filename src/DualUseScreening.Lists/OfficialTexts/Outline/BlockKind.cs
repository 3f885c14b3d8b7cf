namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>What a block of the text is by its beginning.</summary>
internal enum BlockKind
{
    /// <summary>A five-character code, or the heading of a category or group.</summary>
    Head,

    /// <summary>A letter or a number of the outline.</summary>
    Marker,

    /// <summary>A note.</summary>
    Note,
}
