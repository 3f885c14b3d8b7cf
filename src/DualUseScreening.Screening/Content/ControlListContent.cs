using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>The control list as data: entries, and the vocabulary by which goods are recognised.</summary>
/// <param name="StateAsOf">The state of Annex I that was read, <c>YYYY-MM-DD</c>.</param>
/// <param name="Entries">Entries, inherited fields filled in, sorted by code.</param>
/// <param name="Terms">Goods terms.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Units">Units.</param>
/// <param name="Contexts">Civil contexts and markers.</param>
/// <param name="Wording">Words around figures.</param>
/// <param name="Abbreviations">How material masters shorten words.</param>
public sealed record ControlListContent(
    string StateAsOf,
    IReadOnlyList<EntryContent> Entries,
    IReadOnlyList<TermContent> Terms,
    IReadOnlyList<ParameterContent> Parameters,
    IReadOnlyList<UnitContent> Units,
    IReadOnlyList<ContextContent> Contexts,
    IReadOnlyList<WordingContent> Wording,
    IReadOnlyList<AbbreviationContent> Abbreviations)
{
    /// <summary>Terms that the list uses in a meaning of its own.</summary>
    public IReadOnlyList<DefinitionContent> Definitions { get; init => field = value ?? []; } = [];
}

/// <summary>One control-list entry or sub-item. See docs/control-list-format.md.</summary>
public sealed record EntryContent
{
    /// <summary>Code with dots, such as <c>2B001.b.2</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Short title in the project's own words.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Regimes it comes from.</summary>
    public IReadOnlyList<string> Regimes { get; init => field = value ?? []; } = [];

    /// <summary>HS headings it is usually declared under, 4, 6 or 8 digits.</summary>
    public IReadOnlyList<string> HsCodes { get; init => field = value ?? []; } = [];

    /// <summary>Goods terms, any one of which names it.</summary>
    public IReadOnlyList<string> Terms { get; init => field = value ?? []; } = [];

    /// <summary>Criteria; those of the ancestors included. Absent: none.</summary>
    public Condition? When { get; init; }

    /// <summary>Notes that release goods.</summary>
    public IReadOnlyList<ReleaseNote> Unless { get; init => field = value ?? []; } = [];

    /// <summary>CAS numbers.</summary>
    public IReadOnlyList<string> CasNumbers { get; init => field = value ?? []; } = [];

    /// <summary>The name alone settles it.</summary>
    public bool Named { get; init; }

    /// <summary>For software and technology: codes whose goods it serves, by prefix.</summary>
    public IReadOnlyList<string> Serves { get; init => field = value ?? []; } = [];

    /// <summary>Descriptions of goods that are listed here. Their words lead here as well.</summary>
    public IReadOnlyList<string> Examples { get; init => field = value ?? []; } = [];

    /// <summary>In Annex IV.</summary>
    public bool AnnexIV { get; init; }

    /// <summary>In section I of Annex II.</summary>
    public bool AnnexIIg { get; init; }

    /// <summary>In force since, <c>YYYY-MM-DD</c>.</summary>
    public string? Since { get; init; }
}

/// <summary>A note that releases goods from an entry.</summary>
/// <param name="When">What must be true.</param>
/// <param name="Text">What it says.</param>
public sealed record ReleaseNote(Condition When, LocalText Text);

/// <summary>What goods are called.</summary>
/// <param name="Id">Id.</param>
/// <param name="Phrases">Phrases of all languages.</param>
/// <param name="Not">Phrases that mean something else.</param>
public sealed record TermContent(string Id, IReadOnlyList<Phrase> Phrases, IReadOnlyList<string> Not);

/// <summary>A phrase and its language.</summary>
/// <param name="Text">Pattern with <c>(a|b)</c>, <c>[x]</c> and <c>=ABC</c>.</param>
/// <param name="Language">Language.</param>
public sealed record Phrase(string Text, Language Language);

/// <summary>Kinds of parameter.</summary>
public enum ParameterKind
{
    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>A number beside a noun.</summary>
    Count,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>One or more of named values.</summary>
    Choice,

    /// <summary>An error limit with a part that grows with length.</summary>
    Linear,
}

/// <summary>Something that can be measured or stated about goods.</summary>
public sealed record ParameterContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Kind.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>UCUM unit that questions are asked in; empty where there is none.</summary>
    public string Unit { get; init => field = value ?? ""; } = "";

    /// <summary>The unit alone tells what is meant, inside an entry that uses the parameter.</summary>
    public bool Bare { get; init; }

    /// <summary>A criterion is met as soon as a part of the interval meets it.</summary>
    public bool SpanAny { get; init; }

    /// <summary>Words.</summary>
    public IReadOnlyList<Phrase> Words { get; init => field = value ?? []; } = [];

    /// <summary>Phrases that deny a flag.</summary>
    public IReadOnlyList<string> Denied { get; init => field = value ?? []; } = [];

    /// <summary>Values of a choice and their words.</summary>
    public IReadOnlyList<ChoiceContent> Values { get; init => field = value ?? []; } = [];

    /// <summary>How a question names it.</summary>
    public required LocalText Ask { get; init; }

    /// <summary>1 data sheet, 2 maker, 3 measurement.</summary>
    public int Effort { get; init; } = 1;

    /// <summary>Derivation such as <c>quotient(a, b)</c>.</summary>
    public string? Formula { get; init; }
}

/// <summary>A value of a choice.</summary>
/// <param name="Id">Id.</param>
/// <param name="Words">Words of all languages.</param>
public sealed record ChoiceContent(string Id, IReadOnlyList<string> Words);

/// <summary>A unit.</summary>
/// <param name="Ucum">UCUM symbol.</param>
/// <param name="Dimension">Dimension.</param>
/// <param name="Factor">Factor to the SI unit of the dimension.</param>
/// <param name="Offset">Added after the factor.</param>
/// <param name="Logarithmic">The value is in decibels over <paramref name="Factor"/>.</param>
/// <param name="Spellings">Other spellings.</param>
public sealed record UnitContent(
    string Ucum, string Dimension, double Factor, double Offset, bool Logarithmic, IReadOnlyList<string> Spellings)
{
    /// <summary>Whether <c>1.200</c> of it are usually one thousand two hundred.</summary>
    public bool Thousands { get; init; }
}

/// <summary>What a context says of the goods.</summary>
public enum ContextKind
{
    /// <summary>A civil use that counts against a match (household, toy, medical …).</summary>
    Civil,

    /// <summary>The goods are an accessory of the thing named.</summary>
    Accessory,

    /// <summary>What follows is what the goods are for, not what they are. Single words.</summary>
    Purpose,

    /// <summary>A word that says nothing of what the goods are (machine, equipment), so that what follows <c>for</c> does.</summary>
    GenericHead,

    /// <summary>What follows comes with the goods (with, including). Single words.</summary>
    Accompaniment,

    /// <summary>The goods are software.</summary>
    Software,

    /// <summary>The goods are technology.</summary>
    Technology,

    /// <summary>Denies what follows. Single words.</summary>
    Negation,

    /// <summary>What follows, up to the end or the closing bracket, is left out (except, excluding).</summary>
    Exclusion,

    /// <summary>What follows is not there (without). Single words; a denial as well.</summary>
    Absence,

    /// <summary>A word that only says in which shape goods come (plate, powder). Single words.</summary>
    Form,

    /// <summary>A thing that carries others (aircraft, submersible): behind them in a material master, it is what they are for.</summary>
    Carrier,

    /// <summary>With <c>of</c> behind it: a likeness of the thing, not the thing (mock-up).</summary>
    Likeness,

    /// <summary>What the export control regime is about whose short name is the context's id (missiles, nuclear explosives).</summary>
    Regime,
}

/// <summary>Words that put a description in a context.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Words">Words of all languages.</param>
/// <param name="Term">Goods term whose phrases count as well; empty for none.</param>
public sealed record ContextContent(string Id, ContextKind Kind, LocalText Title, IReadOnlyList<string> Words, string Term);

/// <summary>A shortened word.</summary>
/// <param name="Short">Short form, lower case.</param>
/// <param name="Words">Words it stands for; one of several words stands for all of them at once.</param>
public sealed record AbbreviationContent(string Short, IReadOnlyList<string> Words);
