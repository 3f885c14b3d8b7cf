namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>How a criterion, or a combination of criteria, turns out.</summary>
public enum Outcome : byte
{
    /// <summary>Not met by a stated fact.</summary>
    No,

    /// <summary>Not met because nothing was stated, where an ordinary article would not have it.</summary>
    Silent,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Met because nothing else was stated.</summary>
    Assumed,

    /// <summary>Met by a stated fact.</summary>
    Yes,
}
