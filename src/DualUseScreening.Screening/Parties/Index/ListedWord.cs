using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>All that a look-up asks about a listed word, side by side: a word that is compared costs one read from memory for this and one for its letters.</summary>
internal record struct ListedWord
{
    /// <summary>Where its spelling starts, followed by its sound.</summary>
    public int LettersStart;

    public byte Length;

    public byte SoundLength;

    public TokenMarks Marks;

    /// <summary>Entries that have the word.</summary>
    public int Entries;

    /// <summary>Weight in the score: the square root of the bits, so that a rare word outweighs a common one without drowning it.</summary>
    public float Weight;

    /// <summary>Where the names that have the word start among the postings.</summary>
    public int PostingStart;

    public int PostingCount;
}
