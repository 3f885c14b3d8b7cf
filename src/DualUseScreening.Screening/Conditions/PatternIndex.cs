using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Conditions;

/// <summary>All word patterns in one index, so that a text is searched once whatever the number of rules.</summary>
internal sealed class PatternIndex
{
    /// <summary>The pattern that the law's free zones make.</summary>
    public const string FreeZone = "free-zone";

    private const float LeastQuality = 0.85f;
    private const int NegationReach = 4;
    private static readonly PatternHit[] None = [];

    private readonly GoodsIndex? _marks;
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly PhraseIndex<PatternTarget> _phrases;
    private readonly TextScratchPool _pool = new();

    public PatternIndex(IReadOnlyList<PatternContent> patterns, IReadOnlyList<PlaceContent> freeZones, GoodsIndex? marks)
    {
        _marks = marks;
        var all = patterns.ToList();
        if (all.TrueForAll(p => p.Id != FreeZone))
        {
            all.Add(new PatternContent(FreeZone, new LocalText("free zone", "vrije zone", "zone franche", "Freizone"), [], [], []));
        }

        Patterns = all;
        _numbers = all.Select((p, n) => (p.Id, n)).ToFrozenDictionary(x => x.Id, x => x.n, StringComparer.Ordinal);
        var builder = new PhraseIndexBuilder<PatternTarget>();
        var tokens = new TokenisedText();
        for (var p = 0; p < all.Count; p++)
        {
            Add(builder, tokens, all[p].Words, PatternTargetKind.Word, p, -1);
            Add(builder, tokens, all[p].Whole, PatternTargetKind.Whole, p, -1);
            Add(builder, tokens, all[p].Not, PatternTargetKind.Not, p, -1);
        }

        foreach (var zone in freeZones)
        {
            Add(builder, tokens, zone.Words, PatternTargetKind.Word, _numbers[FreeZone], CountrySet.Number(zone.Country));
        }

        _phrases = builder.Build();
    }

    /// <summary>The patterns by number.</summary>
    public IReadOnlyList<PatternContent> Patterns { get; }

    /// <summary>Number of a pattern; −1 if there is none.</summary>
    public int Number(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>Finds patterns in a text.</summary>
    /// <param name="text">A name, an address, an end use or a description.</param>
    /// <param name="country">The country it belongs to; empty when unknown.</param>
    /// <param name="isStatement">Whether it is a sentence, in which a word can be denied.</param>
    public PatternHit[] Read(string text, string country, bool isStatement)
    {
        if (text.Length == 0)
        {
            return None;
        }

        var scratch = _pool.Rent();
        var tokens = scratch.Tokens;
        tokens.Read(text);
        _phrases.Search(tokens, scratch.Search);
        List<PatternHit>? found = null;
        var here = CountrySet.Number(country);
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            if (hit.Quality < LeastQuality || (isStatement && IsDenied(tokens, hit.First)))
            {
                continue;
            }

            foreach (ref readonly var target in _phrases.Targets(hit))
            {
                if (target.Kind != PatternTargetKind.Not && (target.Country < 0 || target.Country == here)
                    && Stands(text, tokens, hit, target, scratch.Search) && !IsSomethingElse(text, tokens, hit, target.Pattern, scratch.Search))
                {
                    var start = target.Exact is null ? tokens[hit.First].Start : text.IndexOf(target.Exact, StringComparison.Ordinal);
                    (found ??= []).Add(new PatternHit(target.Pattern, start, target.Exact?.Length ?? tokens[hit.Last].End - start));
                }
            }
        }

        _pool.Return(scratch);
        return found?.ToArray() ?? None;
    }

    private bool Stands(string text, TokenisedText tokens, in PhraseHit hit, in PatternTarget target, PhraseSearch search)
    {
        if (target.Exact is not null && !text.Contains(target.Exact, StringComparison.Ordinal))
        {
            return false;
        }

        return target.Kind != PatternTargetKind.Whole || IsWhole(tokens, target.Pattern, search);
    }

    // Every word, articles apart, stands in a phrase of the pattern that has no other words in between: "spare parts, various".
    private bool IsWhole(TokenisedText tokens, int pattern, PhraseSearch search)
    {
        for (var t = 0; t < tokens.Count; t++)
        {
            if (!StopWords.Contains(tokens.Folded(t)) && !IsCovered(tokens, t, pattern, search))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCovered(TokenisedText tokens, int token, int pattern, PhraseSearch search)
    {
        foreach (ref readonly var hit in search.Hits)
        {
            if (token < hit.First || token > hit.Last || hit.Quality < LeastQuality)
            {
                continue;
            }

            foreach (ref readonly var target in _phrases.Targets(hit))
            {
                if (target.Kind == PatternTargetKind.Whole && target.Pattern == pattern && WordsIn(tokens, hit) <= target.Words)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int WordsIn(TokenisedText tokens, in PhraseHit hit)
    {
        var count = 0;
        for (var t = hit.First; t <= hit.Last; t++)
        {
            count += StopWords.Contains(tokens.Folded(t)) ? 0 : 1;
        }

        return count;
    }

    // "Not for military use": denied a few words before, in the same clause.
    private bool IsDenied(TokenisedText tokens, int first)
    {
        for (var t = first - 1; _marks is not null && t >= 0 && t >= first - NegationReach && tokens[t].Break == tokens[first].Break; t--)
        {
            if (_marks.Denies(tokens.Folded(t)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSomethingElse(string text, TokenisedText tokens, in PhraseHit hit, int pattern, PhraseSearch search)
    {
        foreach (ref readonly var other in search.Hits)
        {
            if (other.Last < hit.First || other.First > hit.Last || other.Quality < LeastQuality)
            {
                continue;
            }

            foreach (ref readonly var target in _phrases.Targets(other))
            {
                if (target.Kind == PatternTargetKind.Not && target.Pattern == pattern && Stands(text, tokens, other, target, search))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(
        PhraseIndexBuilder<PatternTarget> builder, TokenisedText tokens, IReadOnlyList<string> patterns, PatternTargetKind kind, int number, int country)
    {
        foreach (var pattern in patterns)
        {
            foreach (var phrase in PhrasePattern.Expand(pattern))
            {
                tokens.Read(phrase);
                var (words, ideographs) = (0, false);
                for (var t = 0; t < tokens.Count; t++)
                {
                    words += StopWords.Contains(tokens.Folded(t)) ? 0 : 1;
                    ideographs |= phrase[tokens[t].Start] >= '\u2E80';
                }

                builder.Add(phrase, new PatternTarget(kind, number, country, words, ideographs ? phrase : null));
            }
        }
    }
}
