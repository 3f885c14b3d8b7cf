namespace DualUseScreening.Screening.Conditions;

/// <summary>What is known of a statement. Ordered, so that all of several is the least and any of several is the greatest.</summary>
public enum Truth : byte
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>The request does not say.</summary>
    Unknown = 1,

    /// <summary>It holds.</summary>
    True = 2,
}
