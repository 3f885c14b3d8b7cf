using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Snapshots;
using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace DualUseScreening.Server.Answers;

/// <summary>
/// Answers to orders that are asked about again: an ERP system screens at every save, a customs system after the exporter. Kept in this process, for one
/// release and for <see cref="AnswerCacheOptions.KeepFor"/>, under a digest of the order; the second time an order comes its answer is kept, the third time it is served, so that a
/// file of a million different lines leaves nothing behind. An answer that speaks of a party is not kept unless <see cref="AnswerCacheOptions.Parties"/> says so.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    // Orders seen once, by a part of their key; a later order may take the place of an earlier one.
    private const int Slots = 1 << 16;

    private static readonly string[] OfGoodsOrRoute = ["items[", "route.", "endUse.", "redFlags"];

    private readonly AnswerCacheOptions _options;
    private volatile Generation? _generation;

    public AnswerCache(AnswerCacheOptions options) => _options = options;

    /// <summary>Whether anything is ever kept.</summary>
    public bool IsOn => _options.MaxBytes > 0 && _options.KeepFor > TimeSpan.Zero;

    /// <summary>The answer to an order under a release; null when it is not kept.</summary>
    public ScreenResponse? Find(in AnswerKey key, ListSnapshot snapshot) =>
        Of(snapshot).Answers.TryGetValue(key, out ScreenResponse? answer) ? answer : null;

    /// <summary>Keeps an answer when its order was seen before.</summary>
    public void Keep(in AnswerKey key, ListSnapshot snapshot, ScreenResponse answer)
    {
        var generation = Of(snapshot);
        ref var slot = ref generation.Seen[key.A % Slots];
        if (Volatile.Read(ref slot) != key.B)
        {
            Volatile.Write(ref slot, key.B);
            return;
        }

        if (!_options.Parties && SpeaksOfParties(answer))
        {
            return;
        }

        var kept = answer.For("");
        kept.Written = kept.ToByteArray();
        using var entry = generation.Answers.CreateEntry(key);
        entry.Value = kept;
        entry.Size = kept.Written.Length * AnswerCacheOptions.BytesInMemoryPerByteWritten;
        entry.AbsoluteExpirationRelativeToNow = _options.KeepFor;
    }

    public void Dispose() => _generation?.Answers.Dispose();

    // A new release starts with nothing: what was said under the old one is out of reach at once.
    private Generation Of(ListSnapshot snapshot)
    {
        var generation = _generation;
        if (generation?.Snapshot == snapshot)
        {
            return generation;
        }

        _generation = generation = new Generation(snapshot, _options.MaxBytes);
        return generation;
    }

    private static bool SpeaksOfParties(ScreenResponse answer)
    {
        foreach (var finding in answer.Findings)
        {
            if (finding.Party.Length > 0 || finding.Check == Check.Party)
            {
                return true;
            }

            foreach (var evidence in finding.Evidence)
            {
                if (!OfGoodsOrRoute.Any(f => evidence.Field.StartsWith(f, StringComparison.Ordinal))
                    && !evidence.Field.EndsWith(".countryCode", StringComparison.Ordinal) && !evidence.Field.EndsWith(".sector", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed record Generation(ListSnapshot Snapshot, long MaxBytes)
    {
        public MemoryCache Answers { get; } = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

        public ulong[] Seen { get; } = new ulong[Slots];
    }
}
