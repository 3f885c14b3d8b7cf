namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// The constants of the score, found on the training share of the benchmark. <c>Leniency</c>, 0-1, grows with the surprise of the shared
/// words: bits of evidence beyond what one would meet by chance in a list of this size. The rarer what is shared, the less
/// a missing word, an extra word or a spelling counts.
/// </summary>
internal static class ScoreWeights
{
    /// <summary>Bits above chance at which leniency starts.</summary>
    public const double LeniencyFrom = -1;

    /// <summary>Bits above chance at which leniency is full.</summary>
    public const double LeniencyTo = 9;

    /// <summary>What a word of the query without counterpart costs, at no and at full leniency.</summary>
    public const double ExtraStrict = 1.15;

    /// <inheritdoc cref="ExtraStrict"/>
    public const double ExtraLenient = 0.62;

    /// <summary>What a word of the listed name that the query lacks costs, at no and at full leniency.</summary>
    public const double MissingStrict = 0.56;

    /// <inheritdoc cref="MissingStrict"/>
    public const double MissingLenient = 0.18;

    /// <summary>
    /// What it costs besides, at no leniency, that both names have a word the other lacks, by the weight of the smaller: somebody leaves a word out, he does not put
    /// another in its place. Of bodies, whose words lists translate, only where no word they share tells names apart.
    /// </summary>
    public const double Clash = 0.5;

    /// <summary>What a character of the query without counterpart costs besides: a name in Han or Hangul is written in full, and one more character is another name.</summary>
    public const double ClashOfSyllable = 0.5;

    /// <summary>
    /// Factor on the unlikeness where one word is all that tells the listed name from others, and it is not met but for one slip of the pen, or what the query has in
    /// its place is a listed word itself: with nothing beside it, a word that merely sounds alike is another name, and one that is spelt as names are is no slip.
    /// </summary>
    public const double UnlikeOfOneWord = 3;

    /// <summary>The same for a word of a script without vowels: so many names share a few consonants.</summary>
    public const double UnlikeOfOneVowelless = 5;

    /// <summary>The same where it is met but for one slip that has made no listed word of it, at most.</summary>
    public const double UnlikeOfOneSlip = 0.95;

    /// <summary>Bits of a word from which it tells one name from another; words of trade and the commonest names have fewer.</summary>
    public const double BitsOfTelling = 6.6;

    /// <summary>Letters of such a word from which a slip leaves it recognisable.</summary>
    public const int LettersOfOneSlip = 5;

    /// <summary>Factor on the unlikeness of words that were not met as they are, at no and at full leniency.</summary>
    public const double UnlikeStrict = 1.15;

    /// <inheritdoc cref="UnlikeStrict"/>
    public const double UnlikeLenient = 0.6;

    /// <summary>The same where a body is asked for: names of bodies collide by chance more seldom than names of people.</summary>
    public const double MissingStrictOfBody = 0.29;

    /// <inheritdoc cref="MissingStrictOfBody"/>
    public const double UnlikeStrictOfBody = 0.85;

    /// <summary>Weight of a particle.</summary>
    public const float Particle = 0.35f;

    /// <summary>Weight of a word that no other entry has, at most.</summary>
    public static readonly float Heaviest = MathF.Sqrt(13);

    /// <summary>Weight of a spoilt word of a legal form.</summary>
    public const float Form = 0.08f;

    /// <summary>Weight of a word: the square root of its bits, so that a rare word outweighs a common one without drowning it.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="having">Entries that have the word.</param>
    public static float OfWord(int entries, int having) => Math.Min(Heaviest, MathF.Sqrt(Math.Max(MathF.Log2(1 + (entries / (float)Math.Max(having, 1))), 1f)));

    /// <summary>Weight of a word of the query that no listed word resembles.</summary>
    public static float UnknownOf(int letters) => letters switch { >= 5 => 3.4f, 4 => 2.8f, 3 => 1.7f, _ => 0.9f };

    /// <summary>Weight of a character read as one syllable that no listed word resembles; short as it is in Latin letters, it is a whole name.</summary>
    public const float UnknownSyllable = 2.2f;

    /// <summary>Weight of an initial beside a word.</summary>
    public const float Initial = 1.2f;

    /// <summary>Bits of evidence of an initial beside a word.</summary>
    public const float InitialBits = 3.5f;

    /// <summary>Similarity of an initial with the word it may stand for: written by the one who asks, or on the list.</summary>
    public const float InitialInQuery = 0.9f;

    /// <inheritdoc cref="InitialInQuery"/>
    public const float InitialOnList = 0.7f;

    /// <summary>Taken off where the words stand in another order that no custom of writing names explains.</summary>
    public const double Order = 0.01;

    /// <summary>Taken off where both names have a legal form and the forms differ.</summary>
    public const double LegalForm = 0.01;

    /// <summary>Best a weak alias can get by resemblance.</summary>
    public const double WeakAliasCeiling = 0.6;

    /// <summary>Leniency, 0-1, of so many bits of evidence where so many are met by chance.</summary>
    public static double Leniency(double bits, double bitsOfChance) =>
        Math.Clamp((bits - bitsOfChance - LeniencyFrom) / (LeniencyTo - LeniencyFrom), 0, 1);

    /// <summary>Between the strict and the lenient value.</summary>
    public static double Between(double strict, double lenient, double leniency) => strict + ((lenient - strict) * leniency);
}
