using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Every word of every listed name, once: its spelling, its sound, in how many entries it stands and what it therefore weighs.</summary>
internal sealed class Vocabulary
{
    public required byte[] Text { get; init; }

    public required int[] TextStarts { get; init; }

    public required byte[] Sounds { get; init; }

    public required int[] SoundStarts { get; init; }

    public required TokenMarks[] Marks { get; init; }

    /// <summary>Entries that have the word.</summary>
    public required int[] EntryCounts { get; init; }

    /// <summary>Weight in the score: the square root of the bits, so that a rare word outweighs a common one without drowning it.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Entries of all lists.</summary>
    public required int Entries { get; init; }

    public required KeyTable Keys { get; init; }

    public required int[] PostingStarts { get; init; }

    /// <summary>Names that have the word, by word.</summary>
    public required int[] Postings { get; init; }

    /// <summary>Beside each posting, the <see cref="Bit"/>s of all words of that name: what a name cannot have is seen without looking at it.</summary>
    public required ulong[] PostingSignatures { get; init; }

    public int Count => Weights.Length;

    public ReadOnlySpan<byte> Spelling(int token) => Text.AsSpan(TextStarts[token], TextStarts[token + 1] - TextStarts[token]);

    public ReadOnlySpan<byte> Sound(int token) => Sounds.AsSpan(SoundStarts[token], SoundStarts[token + 1] - SoundStarts[token]);

    /// <summary>One of 64 bits for each word.</summary>
    public static ulong Bit(int token) => 1UL << (int)((uint)(token * 0x9E3779B1) >> 26);

    public ReadOnlySpan<ulong> Signatures(int token) => PostingSignatures.AsSpan(PostingStarts[token], PostingStarts[token + 1] - PostingStarts[token]);

    public ReadOnlySpan<int> Names(int token) => Postings.AsSpan(PostingStarts[token], PostingStarts[token + 1] - PostingStarts[token]);
}
