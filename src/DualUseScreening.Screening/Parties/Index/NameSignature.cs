using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// The words of a name in 64 bits: eleven for each of the first five, eight for what all of them weigh together, and one that says there are more. Particles are
/// left out, since any name may have one.
/// </summary>
internal static class NameSignature
{
    /// <summary>Values that <see cref="IdOf"/> gives; 0 is none of them.</summary>
    public const int Ids = 1 << Width;

    private const int Width = 11;
    private const int MostWords = 5;
    private const int WeightShift = Width * MostWords;
    private const int WeightMask = 255;
    private const double StepsOfWeight = 8;
    private const ulong HasMore = 1UL << 63;

    /// <summary>Eleven bits of a word, not 0. Words may share them: a name is then looked at in vain.</summary>
    public static int IdOf(int token) => (int)(((uint)token * 0x9E3779B1u) >> 8) % (Ids - 1) + 1;

    /// <summary>The signature of a name.</summary>
    /// <param name="tokens">Its words.</param>
    /// <param name="words">All words.</param>
    public static ulong Of(ReadOnlySpan<int> tokens, ReadOnlySpan<ListedWord> words)
    {
        ulong signature = 0;
        double weight = 0;
        int count = 0;
        foreach (int token in tokens)
        {
            if ((words[token].Marks & TokenMarks.Particle) != 0)
            {
                continue;
            }

            signature |= count < MostWords ? (ulong)IdOf(token) << (Width * count) : HasMore;
            weight += words[token].Weight;
            count++;
        }

        return signature | (Math.Min((ulong)(weight * StepsOfWeight), WeightMask) << WeightShift);
    }

    /// <summary>Positions of the query that a name of this signature may cover.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="positions">Positions by <see cref="IdOf"/>, <see cref="Ids"/> long; none under 0.</param>
    public static uint Covers(ulong signature, ReadOnlySpan<uint> positions)
    {
        const int Mask = Ids - 1;
        return (signature & HasMore) != 0
            ? uint.MaxValue
            : positions[(int)signature & Mask] | positions[(int)(signature >> Width) & Mask] | positions[(int)(signature >> (2 * Width)) & Mask]
                | positions[(int)(signature >> (3 * Width)) & Mask] | positions[(int)(signature >> (4 * Width)) & Mask];
    }

    /// <summary>What the words of the name weigh at least.</summary>
    public static double WeightOf(ulong signature) => ((signature >> WeightShift) & WeightMask) / StepsOfWeight;
}
