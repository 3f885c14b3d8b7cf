using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>The control list and its vocabulary, compiled for search. Immutable.</summary>
public sealed class GoodsIndex
{
    private readonly CriterionCompiler _compiler;
    private readonly IReadOnlyList<DefinitionContent>[] _definitions;
    private readonly FrozenDictionary<string, Entry> _byCode;
    private readonly FrozenDictionary<string, int[]> _byCas;
    private readonly IReadOnlyList<TermContent> _terms;
    private readonly FrozenDictionary<string, int> _termNumbers;
    private readonly FrozenDictionary<string, int[]> _parametersByName;
    private readonly FrozenDictionary<string, ContextKind>.AlternateLookup<ReadOnlySpan<char>> _marks;

    /// <summary>Compiles the content of a release.</summary>
    /// <param name="content">Entries and vocabulary.</param>
    /// <param name="tables">The search tables of this very content, where they are at hand; otherwise they are built.</param>
    /// <exception cref="FormatException">A criterion or phrase cannot be read.</exception>
    public GoodsIndex(ControlListContent content, GoodsTables? tables = null)
    {
        tables ??= GoodsTables.Build(content);
        StateAsOf = content.StateAsOf;
        Units = new UnitTable(content.Units);
        Wording = new Wording(content.Wording);
        Figures = new FigureScanner(Units, Wording);
        Parameters = ParameterCompiler.Compile(content.Parameters, Units);
        _compiler = new CriterionCompiler(Parameters.ToDictionary(p => p.Id), Units);
        Entries = [.. content.Entries.Select((e, i) => new Entry(
            i, e, e.When is null ? null : _compiler.Compile(e.When), [.. e.Unless.Select(u => _compiler.Compile(u.When))]))];
        _byCode = Entries.ToFrozenDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase);
        _byCas = Entries.SelectMany(e => e.Content.CasNumbers.Select(c => (Cas: c, e.Number)))
            .GroupBy(x => x.Cas).ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Number).ToArray());
        _terms = content.Terms;
        TermIds = [.. content.Terms.Select(t => t.Id)];
        _termNumbers = TermIds.Select((id, n) => (id, n)).ToFrozenDictionary(x => x.id, x => x.n);
        Contexts = content.Contexts;
        _marks = content.Contexts.Where(c => c.Kind is ContextKind.Purpose or ContextKind.Negation or ContextKind.Absence or ContextKind.Accompaniment)
            .SelectMany(c => c.Words.Select(w => (Word: Folding.Fold(w), c.Kind)))
            .DistinctBy(x => x.Word).ToFrozenDictionary(x => x.Word, x => x.Kind).GetAlternateLookup<ReadOnlySpan<char>>();
        var containers = Containers();
        EntriesByTerm = LinkTerms(containers);
        ServedBy = LinkServices();
        _parametersByName = tables.ParameterNames.ToFrozenDictionary(n => n.Name, n => n.Numbers, StringComparer.Ordinal);
        Phrases = new PhraseIndex<GoodsTarget>(tables.Phrases);
        Words = new WordIndex(tables.Words);
        HeadingsOfParameter = CountHeadings();
        EntriesOfTopic = LinkTopics(containers);
        _definitions = Definitions.Link(content.Definitions, Entries, Parameters);
    }

    /// <summary>The state of Annex I, <c>YYYY-MM-DD</c>.</summary>
    public string StateAsOf { get; }

    /// <summary>Entries in the order of their codes.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Ids of the goods terms by number.</summary>
    public IReadOnlyList<string> TermIds { get; }

    /// <summary>Parameters by number.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Contexts by number.</summary>
    public IReadOnlyList<ContextContent> Contexts { get; }

    /// <summary>Units.</summary>
    public UnitTable Units { get; }

    /// <summary>The phrases that name a goods term in one language.</summary>
    public IReadOnlyList<string> PhrasesOf(string term, Language language) =>
        _termNumbers.TryGetValue(term, out var number)
            ? [.. _terms[number].Phrases.Where(p => p.Language == language).Select(p => p.Text.Replace("=", "", StringComparison.Ordinal))]
            : [];

    /// <summary>The sub-items one level below an entry, in the order of their codes.</summary>
    public IReadOnlyList<Entry> ChildrenOf(Entry entry) =>
        [.. Entries.Where(e => e.Code.Length > entry.Code.Length && e.Code.StartsWith(entry.Code + ".", StringComparison.Ordinal)
            && e.Code.IndexOf('.', entry.Code.Length + 1) < 0)];

    internal Wording Wording { get; }

    internal FigureScanner Figures { get; }

    internal PhraseIndex<GoodsTarget> Phrases { get; }

    internal WordIndex Words { get; }

    /// <summary>For each parameter, how many headings have an entry that asks for it.</summary>
    internal int[] HeadingsOfParameter { get; }

    /// <summary>For each topic of <see cref="Words"/>, the numbers of its entries that nothing lies below.</summary>
    internal int[][] EntriesOfTopic { get; }

    /// <summary>For each term, the numbers of the entries it names.</summary>
    internal int[][] EntriesByTerm { get; }

    /// <summary>Whether a term names a chemical: its whole name, for a longer one is another chemical.</summary>
    internal bool IsSubstance(int term)
    {
        foreach (var number in EntriesByTerm[term])
        {
            if (Entries[number].Content.CasNumbers.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For each entry, the software and technology entries that serve its goods.</summary>
    internal int[][] ServedBy { get; }

    /// <summary>Compiles criteria over the parameters of this list.</summary>
    /// <exception cref="FormatException">They cannot be read.</exception>
    internal Criterion Compile(Condition condition) => _compiler.Compile(condition);

    /// <summary>The definitions of the dual-use list that an entry hangs on.</summary>
    public IReadOnlyList<DefinitionContent> DefinitionsOf(Entry entry) => _definitions[entry.Number];

    /// <summary>The entry with a code, in any case; null if there is none.</summary>
    public Entry? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Number of a goods term; −1 if there is none.</summary>
    public int TermNumber(string id) => _termNumbers.GetValueOrDefault(id, -1);

    /// <summary>Numbers of the entries with a CAS number.</summary>
    public ReadOnlySpan<int> WithCas(string cas) => _byCas.GetValueOrDefault(cas);

    /// <summary>Numbers of the parameters with exactly this name or id, in any of the four languages.</summary>
    internal ReadOnlySpan<int> ParametersNamed(string name) => _parametersByName.GetValueOrDefault(GoodsTables.NameKey(name));

    /// <summary>Whether a folded word denies what follows.</summary>
    internal bool Denies(ReadOnlySpan<char> folded) => MarkOf(folded) is ContextKind.Negation or ContextKind.Absence;

    /// <summary>What a folded word marks: a purpose, a negation or an accompaniment; null for a word that marks nothing.</summary>
    internal ContextKind? MarkOf(ReadOnlySpan<char> folded) => _marks.TryGetValue(folded, out var kind) ? kind : null;

    // Codes that others lie below.
    private HashSet<string> Containers()
    {
        var containers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            for (var dot = entry.Code.LastIndexOf('.'); dot > 0; dot = entry.Code.LastIndexOf('.', dot - 1))
            {
                containers.Add(entry.Code[..dot]);
            }
        }

        return containers;
    }

    // A heading whose sub-items say more is found through them.
    private int[][] LinkTerms(HashSet<string> containers)
    {
        var links = new List<int>[_terms.Count];
        foreach (var entry in Entries)
        {
            if (containers.Contains(entry.Code) && !entry.Content.Named && entry.Content.CasNumbers.Count == 0)
            {
                continue;
            }

            foreach (var term in entry.Content.Terms)
            {
                if (_termNumbers.TryGetValue(term, out var number))
                {
                    (links[number] ??= []).Add(entry.Number);
                }
            }
        }

        return [.. links.Select(l => l?.ToArray() ?? [])];
    }

    private int[] CountHeadings()
    {
        var seen = new HashSet<(int Parameter, string Heading)>();
        var counts = new int[Parameters.Count];
        foreach (var entry in Entries)
        {
            foreach (var parameter in entry.Parameters)
            {
                if (parameter >= 0 && seen.Add((parameter, entry.Heading)))
                {
                    counts[parameter]++;
                }
            }
        }

        return counts;
    }

    private int[][] LinkTopics(HashSet<string> containers)
    {
        var links = new List<int>[Words.Headings.Length];
        foreach (var entry in Entries)
        {
            if (!containers.Contains(entry.Code))
            {
                (links[Words.TopicOf[entry.Number]] ??= []).Add(entry.Number);
            }
        }

        return [.. links.Select(l => l?.ToArray() ?? [])];
    }

    private int[][] LinkServices()
    {
        var services = Entries.Where(e => e.Content.Serves.Count > 0).ToList();
        return [.. Entries.Select(e => services
            .Where(s => s.Content.Serves.Any(prefix => e.Code.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(s => s.Number).ToArray())];
    }
}
