namespace DualUseScreening.Screening.Conditions;

/// <summary>How two values are compared.</summary>
internal enum Relation : byte
{
    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    AtMost,

    /// <summary>&gt;</summary>
    More,

    /// <summary>&gt;=</summary>
    AtLeast,
}

/// <summary>Compares values.</summary>
internal static class Relations
{
    /// <summary>Whether a comparison result meets a relation.</summary>
    public static Truth Of(this Relation relation, int comparison) => relation switch
    {
        Relation.Less => comparison < 0,
        Relation.AtMost => comparison <= 0,
        Relation.More => comparison > 0,
        _ => comparison >= 0,
    } ? Truth.True : Truth.False;

    /// <summary>The relation that a sign stands for; null: no such sign.</summary>
    public static Relation? Parse(string sign) => sign switch
    {
        "<" => Relation.Less,
        "<=" => Relation.AtMost,
        ">" => Relation.More,
        ">=" => Relation.AtLeast,
        _ => null,
    };
}
