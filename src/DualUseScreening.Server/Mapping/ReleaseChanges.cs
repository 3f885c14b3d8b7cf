using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Diff;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words what differs between two releases.</summary>
public static class ReleaseChanges
{
    /// <summary>An entry that differs, as the contract words it.</summary>
    /// <param name="change">The difference.</param>
    public static EntryChange ToChange(ListChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new EntryChange
        {
            List = change.List,
            Part = change.Part,
            Key = change.Key,
            Kind = change.Kind switch
            {
                ChangeKind.Added => EntryChangeKind.Added,
                ChangeKind.Removed => EntryChangeKind.Removed,
                _ => EntryChangeKind.Changed,
            },
        };
    }
}
