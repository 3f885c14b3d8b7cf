namespace DualUseScreening.Screening.Parties.Names;

/// <summary>What the folder knows about one word of a name.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>Came from a script that leaves vowels unwritten or writes them otherwise (Arabic, Hebrew, the Indic scripts, Thai).</summary>
    Vowelless = 1,

    /// <summary>A single letter: an initial.</summary>
    Initial = 2,

    /// <summary>A word that says little: article, "of", "and", "bin".</summary>
    Particle = 4,

    /// <summary>One character of a script written without spaces (Han, Hangul).</summary>
    Syllable = 8,

    /// <summary>A digit was read in it.</summary>
    Digits = 16,

    /// <summary>Followed by a dot without a space.</summary>
    Dotted = 32,

    /// <summary>A word of a legal form, recognised by likeness too.</summary>
    Form = 64,

    /// <summary>Starts with the Arabic article; only while folding.</summary>
    Article = 128,
}

/// <summary>One folded word: a slice of the folded text.</summary>
internal struct NameToken
{
    public int Start;
    public int Length;
    public TokenMarks Marks;
}
