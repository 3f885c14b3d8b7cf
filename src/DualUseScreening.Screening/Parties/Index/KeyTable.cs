using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>The values under a key, in ascending order.</summary>
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

    /// <summary>
    /// The table with its values numbered anew, without those that are gone and with those that are added: the same, bit for bit, as one that is made from
    /// nothing.
    /// </summary>
    /// <param name="numbers">The new number of each value; negative for one that is gone.</param>
    /// <param name="added">What is added.</param>
    /// <returns>The table; null when it takes another number of buckets, and so has to be made from nothing.</returns>
    public KeyTable? Revise<TNumbers>(TNumbers numbers, Builder added)
        where TNumbers : struct, INewNumbers
    {
        int kept = 0;
        foreach (ulong slot in slots)
        {
            kept += numbers.Of((int)slot) >= 0 ? 1 : 0;
        }

        if (ShiftFor(kept + added.Count) != shift)
        {
            return null;
        }

        int[] order = added.ByBucket(shift);
        var newStarts = new int[starts.Length];
        var newSlots = new ulong[kept + added.Count];
        int at = 0;
        int next = 0;
        for (int bucket = 0; bucket + 1 < starts.Length; bucket++)
        {
            int first = at;
            newStarts[bucket] = first;
            for (int i = starts[bucket]; i < starts[bucket + 1]; i++)
            {
                int value = numbers.Of((int)slots[i]);
                if (value >= 0)
                {
                    at = Insert(newSlots, first, at, (slots[i] & ~(ulong)uint.MaxValue) | (uint)value);
                }
            }

            for (; next < order.Length && added.BucketOf(order[next], shift) == bucket; next++)
            {
                at = Insert(newSlots, first, at, added.SlotOf(order[next]));
            }
        }

        newStarts[^1] = at;
        return new KeyTable(newStarts, newSlots, shift);
    }

    /// <summary>Whether two tables are the same, bit for bit.</summary>
    internal bool Equals(KeyTable other) => shift == other.shift && starts.AsSpan().SequenceEqual(other.starts) && slots.AsSpan().SequenceEqual(other.slots);

    // By value, and of one value by tag.
    private static ulong Rank(ulong slot) => BitOperations.RotateLeft(slot, 32);

    private static void Sort(Span<ulong> bucket)
    {
        bool sorted = true;
        for (int i = 1; i < bucket.Length && sorted; i++)
        {
            sorted = Rank(bucket[i - 1]) <= Rank(bucket[i]);
        }

        if (sorted)
        {
            return;
        }

        foreach (ref ulong slot in bucket)
        {
            slot = Rank(slot);
        }

        bucket.Sort();
        foreach (ref ulong slot in bucket)
        {
            slot = Rank(slot);
        }
    }

    // Behind all of its bucket that are not greater.
    private static int Insert(ulong[] slots, int first, int count, ulong slot)
    {
        int at = count;
        for (; at > first && Rank(slots[at - 1]) > Rank(slot); at--)
        {
            slots[at] = slots[at - 1];
        }

        slots[at] = slot;
        return count + 1;
    }

    private static int ShiftFor(int keys)
    {
        int bits = 4;
        while ((PerBucket << bits) < keys && bits < 26)
        {
            bits++;
        }

        return 64 - bits;
    }

    /// <summary>New numbers of values.</summary>
    internal interface INewNumbers
    {
        /// <summary>The new number; negative when the value is gone.</summary>
        int Of(int value);
    }

    /// <summary>New numbers that stand in an array.</summary>
    internal readonly struct NewNumbers(int[] numbers) : INewNumbers
    {
        public int Of(int value) => numbers[value];

        /// <summary>Numbers of which none is given yet.</summary>
        public static int[] None(int count)
        {
            var none = new int[count];
            none.AsSpan().Fill(-1);
            return none;
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

        public int Count => keys.Count;

        public int BucketOf(int index, int shift) => (int)(keys[index] >> shift);

        public ulong SlotOf(int index) => (keys[index] << 32) | (uint)values[index];

        /// <summary>Numbers the values anew.</summary>
        /// <param name="renumbered">For each value the one to keep in its place.</param>
        public void Renumber(ReadOnlySpan<int> renumbered)
        {
            foreach (ref int value in CollectionsMarshal.AsSpan(values))
            {
                value = renumbered[value];
            }
        }

        /// <summary>What was added, bucket by bucket, in the order in which it was added.</summary>
        public int[] ByBucket(int shift) => [.. Enumerable.Range(0, keys.Count).OrderBy(i => keys[i] >> shift)];

        /// <summary>Freezes the table.</summary>
        public KeyTable Freeze()
        {
            int shift = ShiftFor(keys.Count);
            var starts = new int[(1 << (64 - shift)) + 1];
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
                slots[next[BucketOf(i, shift)]++] = SlotOf(i);
            }

            for (int bucket = 0; bucket + 1 < starts.Length; bucket++)
            {
                Sort(slots.AsSpan(starts[bucket]..starts[bucket + 1]));
            }

            return new KeyTable(starts, slots, shift);
        }
    }
}
