namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>What an open level of the outline holds.</summary>
internal enum FrameKind
{
    /// <summary>The entry.</summary>
    Head,

    /// <summary>An item with a letter.</summary>
    Letter,

    /// <summary>An item with a number.</summary>
    Number,

    /// <summary>A note.</summary>
    Note,
}

/// <summary>An open level of the outline; it links to the one it lies in.</summary>
/// <param name="Parent">The level around it; null for the entry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Block">The block that opened it.</param>
/// <param name="IsLast">Whether the item before it said that one more follows: "…; or".</param>
internal sealed record OutlineFrame(OutlineFrame? Parent, FrameKind Kind, OutlineBlock Block, bool IsLast)
{
    /// <summary>The item before it in its list; null for the first.</summary>
    public OutlineBlock? Before { get; init; }

    /// <summary>Whether it ends its list with a full stop, where the items before it end otherwise.</summary>
    public bool IsClosed => Before is not null && Block.Text.EndsWith('.') && !Before.Text.EndsWith('.');

    /// <summary>Whether it lies in a note, or is one.</summary>
    public bool IsInNote { get; } = Kind == FrameKind.Note || Parent is { IsInNote: true };

    /// <summary>The code; of an item in a note, that of the item the note lies in.</summary>
    public string Code { get; } = Parent is null ? Block.Label
        : Kind == FrameKind.Note || Parent.IsInNote ? Parent.Code
        : $"{Parent.Code}.{Block.Label}";
}
