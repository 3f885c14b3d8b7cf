using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties;

/// <summary>
/// Listed parties, ready to be looked up by name, number and address. Built once, never changed, safe to use from any number of threads.
/// A look-up never scans: it reads the names under the rarest words of the query.
/// </summary>
public sealed class PartyIndex
{
    /// <summary>
    /// The score from which a match asks for a look. Chosen on the curve of the quality benchmark, where fewer than one in a hundred people
    /// who are listed nowhere reach it.
    /// </summary>
    public const double DefaultThreshold = 0.79;

    private readonly MatchScratch?[] pool;
    private readonly bool remembersWords;
    private readonly IdentifierTable identifiers;
    private readonly AddressTable addresses;

    internal PartyIndex(PartyEntry[] entries, Vocabulary words, NameTable names, IdentifierTable identifiers, AddressTable addresses, PartyIndex? earlier, bool remembersWords)
    {
        this.remembersWords = remembersWords;

        // A look-up leaves nothing behind in what it wrote to, so that it serves the next index as well.
        pool = earlier?.pool ?? new MatchScratch?[Math.Max(4, Environment.ProcessorCount * 2)];
        All = entries;
        HasBindingFreezes = entries.Any(e => e.Effect == PartyEffect.AssetFreeze && e.Binds);
        Words = words;
        Names = names;
        this.identifiers = identifiers;
        this.addresses = addresses;
    }

    /// <summary>The entries, in the order they were given.</summary>
    public IReadOnlyList<PartyEntry> Entries => All;

    /// <summary>Whether any entry is under an asset freeze that binds in the Union.</summary>
    public bool HasBindingFreezes { get; }

    /// <summary>Distinct names, after folding.</summary>
    public int NameCount => Names.Count;

    internal PartyEntry[] All { get; }

    internal (IdentifierTable Table, int Entries) Identifiers => (identifiers, All.Length);

    internal AddressTable Addresses => addresses;

    internal Vocabulary Words { get; }

    internal NameTable Names { get; }

    /// <summary>Builds an index. Linear in the number of names; about a third of a second for a hundred thousand.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="earlier">
    /// An index at hand: what it knows of entries that are the very same objects is taken over, in a tenth of the time. The index is the same as without it.
    /// </param>
    /// <param name="remembersWords">Whether what is found for a word is remembered: for an index of few entries that is asked for a great many names in a short time.</param>
    public static PartyIndex Build(IReadOnlyList<PartyEntry> entries, PartyIndex? earlier = null, bool remembersWords = false)
    {
        ArgumentNullException.ThrowIfNull(entries);
        PartyEntry[] all = entries as PartyEntry[] ?? [.. entries];
        return new PartyIndexBuilder(all, earlier).Build(remembersWords) ?? new PartyIndexBuilder(all, null).Build(remembersWords)!;
    }

    /// <summary>Whether two indexes hold the same, table by table.</summary>
    internal bool HasSameTables(PartyIndex other) =>
        Words.Equals(other.Words) && Names.Equals(other.Names) && identifiers.Entries.Equals(other.identifiers.Entries) && addresses.Equals(other.addresses);

    /// <summary>Whether a name has anything to compare: false for empty names and names of signs and emoji only. Such a party cannot be screened by name.</summary>
    public static bool CanRead(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = new FoldedName();
        NameFolder.Fold(name, keepLegalForm: true, folded);
        return folded.Count > 0;
    }

    /// <summary>Listed parties that the query may be, best first.</summary>
    /// <param name="query">Who is asked about.</param>
    /// <param name="threshold">Least score, 0-1; <see cref="DefaultThreshold"/> unless there is a reason.</param>
    /// <param name="max">Most matches to give back, 1-1000.</param>
    public IReadOnlyList<PartyMatch> Match(in PartyQuery query, double threshold = DefaultThreshold, int max = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        max = Math.Min(max, 1000);
        if (string.IsNullOrEmpty(query.Name) && query.Identifiers is not { Count: > 0 })
        {
            return [];
        }

        MatchScratch scratch = Rent();
        try
        {
            PartyMatch[] matches = MatchReadings(in query, threshold, max, scratch);
            if (ScriptParts.Split(query.Name, scratch.Query) is var (latin, other))
            {
                PartyQuery part = query with { Name = latin };
                matches = MatchMerger.Merge(matches, MatchReadings(in part, threshold, max, scratch), max);
                part = query with { Name = other };
                matches = MatchMerger.Merge(matches, MatchReadings(in part, threshold, max, scratch), max);
            }

            return matches;
        }
        finally
        {
            Return(scratch);
        }
    }

    /// <summary>Looks for a name by sound and, where it holds words of trade in its own script, by their meaning.</summary>
    private PartyMatch[] MatchReadings(ref readonly PartyQuery query, double threshold, int max, MatchScratch scratch)
    {
        PartyMatch[] matches = Match(in query, threshold, max, scratch, false);
        return scratch.Query.HasMeanings && query.Kind is not (PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft)
            ? MatchMerger.Merge(matches, Match(in query, threshold, max, scratch, true), max)
            : matches;
    }

    private PartyMatch[] Match(ref readonly PartyQuery query, double threshold, int max, MatchScratch scratch, bool byMeaning)
    {
        scratch.Begin(Names.Count);
        NameFolder.Fold(query.Name, query.Kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft, scratch.Query, byMeaning);
        TokenFinder.Find(Words, Names, scratch);
        var run = new MatchRun(this, scratch, in query, threshold, max);
        CandidateFinder.Find(ref run);
        if (query.Identifiers is { Count: > 0 })
        {
            identifiers.Offer(ref run, query.Identifiers);
        }

        if (scratch.TopCount == 0)
        {
            return [];
        }

        var matches = new PartyMatch[scratch.TopCount];
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = MatchExplainer.Explain(this, in query, scratch, scratch.Top[i]);
        }

        return matches;
    }

    /// <summary>Listed parties at the same address, best first.</summary>
    /// <param name="address">Address as one text; needs a number or a name beyond town and country to be told from others.</param>
    /// <param name="countryCode">ISO 3166-1 alpha-2, or null.</param>
    /// <param name="max">Most matches to give back.</param>
    public IReadOnlyList<AddressMatch> MatchAddress(string address, string? countryCode = null, int max = 10) =>
        addresses.Match(Entries, address, countryCode, max);

    internal bool SharesAddress(string address, int entry) => addresses.Shares(address, entry);

    private MatchScratch Rent()
    {
        for (int i = 0; i < pool.Length; i++)
        {
            if (pool[i] is not null && Interlocked.Exchange(ref pool[i], null) is { } scratch)
            {
                return scratch;
            }
        }

        return new MatchScratch(remembersWords);
    }

    private void Return(MatchScratch scratch)
    {
        for (int i = 0; i < pool.Length; i++)
        {
            if (Interlocked.CompareExchange(ref pool[i], scratch, null) is null)
            {
                return;
            }
        }
    }
}
