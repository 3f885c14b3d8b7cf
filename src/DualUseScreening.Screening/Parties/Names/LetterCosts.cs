namespace DualUseScreening.Screening.Parties.Names;

/// <summary>What each ASCII letter beside each other one costs, worked out once.</summary>
internal static class LetterCosts
{
    private const int Letters = 128;

    /// <summary>The table of a cost.</summary>
    public static byte[] Of(Func<byte, byte, byte> cost)
    {
        var costs = new byte[Letters * Letters];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = cost((byte)(i / Letters), (byte)(i % Letters));
        }

        return costs;
    }

    /// <summary>What a letter beside each other one costs.</summary>
    public static ReadOnlySpan<byte> Row(byte[] costs, byte letter) => costs.AsSpan((letter & (Letters - 1)) * Letters, Letters);

    /// <summary>What <paramref name="a"/> beside <paramref name="b"/> costs in a table.</summary>
    public static byte Between(byte[] costs, byte a, byte b) => costs[((a & (Letters - 1)) * Letters) + (b & (Letters - 1))];
}
