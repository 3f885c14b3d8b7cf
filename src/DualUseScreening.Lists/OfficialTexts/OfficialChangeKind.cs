namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>What happened to an item between two states of the list.</summary>
public enum OfficialChangeKind
{
    /// <summary>It is new, or a code that was kept free is used now.</summary>
    Added,

    /// <summary>It is gone, or its code is kept free now.</summary>
    Removed,

    /// <summary>The same words stand under another code.</summary>
    Moved,

    /// <summary>Its words are others.</summary>
    Changed,

    /// <summary>Its words are the same, those of its notes are others.</summary>
    NotesChanged,
}
