namespace DualUseScreening.Screening.Parties.Names;

/// <summary>A fast 64-bit hash of short ASCII texts (FNV-1a with a final mix); the same on every machine, so indexes can be compared.</summary>
internal static class AsciiHash
{
    public const ulong Seed = 14695981039346656037UL;

    public static ulong Of(ReadOnlySpan<byte> text, ulong seed = Seed)
    {
        ulong hash = seed;
        foreach (byte letter in text)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return Mix(hash);
    }

    /// <summary>Hash of the text without the letter at <paramref name="skip"/>.</summary>
    public static ulong Without(ReadOnlySpan<byte> text, int skip, ulong seed = Seed)
    {
        ulong hash = seed;
        for (int i = 0; i < text.Length; i++)
        {
            if (i != skip)
            {
                hash = (hash ^ text[i]) * 1099511628211UL;
            }
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
