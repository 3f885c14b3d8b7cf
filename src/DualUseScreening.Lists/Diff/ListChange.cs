namespace DualUseScreening.Lists.Diff;

/// <summary>What became of an entry from one release to another.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,
}

/// <summary>One entry that differs between two releases.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Part">Part of the list, such as <c>entries</c> or <c>terms</c>.</param>
/// <param name="Key">The entry: its code, id or number; where it has none, its position from 0.</param>
/// <param name="Kind">What became of it.</param>
public sealed record ListChange(string List, string Part, string Key, ChangeKind Kind);
