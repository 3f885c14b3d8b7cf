namespace DualUseScreening.Screening.CatchAll;

/// <summary>What makes goods a member of a family.</summary>
internal enum FamilyReason : byte
{
    /// <summary>A goods term in the description.</summary>
    Term,

    /// <summary>The commodity code.</summary>
    Code,

    /// <summary>A control-list entry found or near.</summary>
    Entry,
}

/// <summary>Membership of a family.</summary>
/// <param name="Family">Number of the family.</param>
/// <param name="Reason">What makes it so.</param>
/// <param name="Start">First character in the description or the code; −1: nowhere.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Entry">The entry, for <see cref="FamilyReason.Entry"/>.</param>
internal readonly record struct FamilyMember(int Family, FamilyReason Reason, int Start, int Length, string Entry);

/// <summary>The families one line belongs to.</summary>
internal sealed class FamilySet(int families)
{
    private readonly ulong[] _bits = new ulong[(families + 63) / 64];
    private readonly List<FamilyMember> _members = [];

    public IReadOnlyList<FamilyMember> Members => _members;

    public bool Contains(int family) => (_bits[family >> 6] & (1UL << (family & 63))) != 0;

    public void Add(in FamilyMember member)
    {
        _bits[member.Family >> 6] |= 1UL << (member.Family & 63);
        _members.Add(member);
    }
}
