using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Why goods are, or may be, in a scope. From the strongest reason to the weakest.</summary>
internal enum ScopeReason : byte
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>The commodity code falls under a code of the scope.</summary>
    Code,

    /// <summary>They are what the scope describes in words.</summary>
    Named,

    /// <summary>No code is declared, but all codes that goods of their name fall under are in the scope.</summary>
    NamedCode,

    /// <summary>They are on the control list.</summary>
    Listed,

    /// <summary>They are a common high-priority item.</summary>
    Priority,

    /// <summary>They belong to a family.</summary>
    Family,

    /// <summary>All goods are meant.</summary>
    All,

    /// <summary>They may be on the control list.</summary>
    PerhapsListed,

    /// <summary>They may be what the scope describes in words.</summary>
    PerhapsNamed,

    /// <summary>Only a part of the commodity code is meant.</summary>
    PartOfCode,

    /// <summary>The declared code is too short to tell.</summary>
    ShortCode,

    /// <summary>No commodity code is declared.</summary>
    NoCode,
}

/// <summary>How goods stand to a scope.</summary>
/// <param name="Truth">Whether they are in it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Candidate">The control-list entry, where that is the reason.</param>
/// <param name="Code">The code of the scope, where that is the reason.</param>
/// <param name="Member">The family, where that is the reason.</param>
/// <param name="Item">What is described in words, where that is the reason.</param>
/// <param name="Term">Position of the goods term in the reading of the line, where a name is the reason; −1: the CAS number.</param>
internal readonly record struct ScopeMatch(
    Truth Truth, ScopeReason Reason, Candidate? Candidate = null, CodeHit Code = default, FamilyMember Member = default,
    NamedItem? Item = null, int Term = -1);
