using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Asks for memory ahead of its use. A table larger than the processor's caches costs a wait at each look-up; asked for side by side, many places are waited for
/// once. Changes no result; a processor without the instruction does without.
/// </summary>
internal static class CacheLine
{
    /// <summary>Begins to bring a place into the cache and does not wait for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            // The address is a hint: nothing is read through it, so it may be of a place that the collector moves meanwhile.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
