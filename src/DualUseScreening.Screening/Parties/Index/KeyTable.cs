namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Many values under each 64-bit key, frozen into three arrays: values of one key lie together, so that a look-up is one jump and
/// a short read. A 32-bit tag beside each value tells the keys of one bucket apart; a tag that agrees by chance costs a comparison,
/// since every value is checked by its user.
/// </summary>
internal sealed class KeyTable
{
    private readonly int[] starts;
    private readonly uint[] tags;
    private readonly int[] values;
    private readonly int shift;

    private KeyTable(int[] starts, uint[] tags, int[] values, int shift)
    {
        this.starts = starts;
        this.tags = tags;
        this.values = values;
        this.shift = shift;
    }

    /// <summary>Values of the bucket of a key, with the tags to compare with <see cref="Tag"/>.</summary>
    public ReadOnlySpan<int> Bucket(ulong key, out ReadOnlySpan<uint> bucketTags)
    {
        int bucket = (int)(key >> shift);
        int start = starts[bucket];
        int length = starts[bucket + 1] - start;
        bucketTags = tags.AsSpan(start, length);
        return values.AsSpan(start, length);
    }

    /// <summary>The part of the key that tells it from others in its bucket.</summary>
    public static uint Tag(ulong key) => (uint)key;

    /// <summary>Collects keys and values and freezes them.</summary>
    internal sealed class Builder
    {
        private readonly List<ulong> keys = [];
        private readonly List<int> values = [];

        public void Add(ulong key, int value)
        {
            keys.Add(key);
            values.Add(value);
        }

        public KeyTable Freeze()
        {
            int bits = 4;
            while ((1L << bits) < keys.Count && bits < 26)
            {
                bits++;
            }

            int shift = 64 - bits;
            var starts = new int[(1 << bits) + 1];
            foreach (ulong key in keys)
            {
                starts[(int)(key >> shift) + 1]++;
            }

            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            int[] next = starts.AsSpan(0, starts.Length - 1).ToArray();
            var tags = new uint[keys.Count];
            var frozen = new int[keys.Count];
            for (int i = 0; i < keys.Count; i++)
            {
                int at = next[(int)(keys[i] >> shift)]++;
                tags[at] = Tag(keys[i]);
                frozen[at] = values[i];
            }

            return new KeyTable(starts, tags, frozen, shift);
        }
    }
}
