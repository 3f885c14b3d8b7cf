namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Many values under each 64-bit key, frozen into two arrays: values of one key lie together, so that a look-up is one jump and
/// a short read. A 32-bit tag beside each value tells the keys of one bucket apart; a tag that agrees by chance costs a comparison,
/// since every value is checked by its user.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>Values that share a bucket, as a rule: neighbours in memory, whereas a table of more buckets would be read from further away.</summary>
    private const long PerBucket = 4;

    private readonly int[] starts;
    private readonly ulong[] slots;
    private readonly int shift;

    private KeyTable(int[] starts, ulong[] slots, int shift)
    {
        this.starts = starts;
        this.slots = slots;
        this.shift = shift;
    }

    /// <summary>The values under a key, in the order they were added.</summary>
    public Values Under(ulong key)
    {
        int bucket = (int)(key >> shift);
        int start = starts[bucket];
        return new Values(slots.AsSpan(start, starts[bucket + 1] - start), (uint)key);
    }

    /// <summary>Asks for all that looking up some keys will read, side by side (<see cref="CacheLine"/>).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="values">Values under them, as many as there is room for.</param>
    /// <returns>How many values.</returns>
    public int ReadAhead(ReadOnlySpan<ulong> keys, Span<int> values)
    {
        Fetch(keys);
        int count = 0;
        foreach (ulong key in keys)
        {
            foreach (int value in Under(key))
            {
                if (count == values.Length)
                {
                    return count;
                }

                values[count++] = value;
            }
        }

        return count;
    }

    /// <summary>Asks for the buckets of some keys.</summary>
    public void Fetch(ReadOnlySpan<ulong> keys)
    {
        foreach (ulong key in keys)
        {
            CacheLine.Fetch(ref starts[(int)(key >> shift)]);
        }

        foreach (ulong key in keys)
        {
            int start = starts[(int)(key >> shift)];
            if (start < slots.Length)
            {
                CacheLine.Fetch(ref slots[start]);
            }
        }
    }

    /// <summary>Walks the values of one key.</summary>
    internal ref struct Values(ReadOnlySpan<ulong> bucket, uint tag)
    {
        private readonly ReadOnlySpan<ulong> bucket = bucket;
        private int at = -1;

        public readonly int Current => (int)bucket[at];

        public readonly Values GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++at < bucket.Length)
            {
                if ((uint)(bucket[at] >> 32) == tag)
                {
                    return true;
                }
            }

            return false;
        }
    }

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

        /// <summary>Freezes the table.</summary>
        /// <param name="renumbered">For each value the one to keep in its place; empty where values stay as they are.</param>
        public KeyTable Freeze(ReadOnlySpan<int> renumbered = default)
        {
            int bits = 4;
            while ((PerBucket << bits) < keys.Count && bits < 26)
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
            var slots = new ulong[keys.Count];
            for (int i = 0; i < keys.Count; i++)
            {
                slots[next[(int)(keys[i] >> shift)]++] = (keys[i] << 32) | (uint)(renumbered.IsEmpty ? values[i] : renumbered[values[i]]);
            }

            return new KeyTable(starts, slots, shift);
        }
    }
}
