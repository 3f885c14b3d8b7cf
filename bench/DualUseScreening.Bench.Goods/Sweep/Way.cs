using DualUseScreening.Screening.Text;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>A figure to write down.</summary>
/// <param name="Name">How the parameter is called.</param>
/// <param name="Value">The figure, in the unit.</param>
/// <param name="Unit">How the unit is written; empty for none.</param>
/// <param name="Language">Language.</param>
/// <param name="ListedAbove">Whether larger figures are the listed ones.</param>
/// <param name="IsCount">Whether it counts what the name says.</param>
/// <param name="IsBare">Whether the unit alone tells what is meant.</param>
/// <param name="IsSpan">Whether it is a span, of which a part is enough: a bound towards the listed side reaches it.</param>
internal sealed record Statement(string Name, double Value, string Unit, Language Language, bool ListedAbove, bool IsCount, bool IsBare, bool IsSpan)
{
    /// <summary>Whether a bound towards the listed side says on which side of the limit the goods are.</summary>
    public bool CanBeBound => !IsCount && !IsSpan;

    /// <summary>The number.</summary>
    public string Number => Numbers.Write(Value, Language);

    /// <summary>The number and the unit.</summary>
    public string Figure => With(Number);

    /// <summary>A number as written, and the unit behind it.</summary>
    public string With(string number) => Unit.Length == 0 ? number : Unit[0] is '°' && Unit != "°C" ? number + Unit : number + " " + Unit;
}

/// <summary>A way of writing a figure beside the name of its parameter.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Write">The clause; null where nobody would write so.</param>
internal sealed record Way(string Name, Func<Statement, string?> Write)
{
    /// <summary>All ways, the plain one first.</summary>
    public static IReadOnlyList<Way> All { get; } =
    [
        new("name 5 mm", s => s.IsCount ? $"{s.Number} {s.Name}" : $"{s.Name} {s.Figure}"),
        new("name: 5 mm", s => $"{s.Name}: {s.Figure}"),
        new("name = 5 mm", s => $"{s.Name} = {s.Figure}"),
        new("name of 5 mm", s => s.IsCount ? null : $"{s.Name} {Say(s, "of", "van", "de", "von")} {s.Figure}"),
        new("name is 5 mm", s => s.IsCount ? null : $"{s.Name} {Say(s, "is", "is", "est de", "beträgt")} {s.Figure}"),
        new("5 mm name", s => s.IsCount ? $"{s.Number}-{s.Name}" : $"{s.Figure} {s.Name}"),
        new("name (5 mm)", s => s.IsCount ? null : $"{s.Name} ({s.Figure})"),
        new("name 5mm", s => s.Unit.Length == 0 ? null : $"{s.Name} {s.Number}{s.Unit}"),
        new("5 mm alone", s => s.IsBare && !s.IsCount ? s.Figure : null),
        new("1 200 mm", s => s.Value is >= 1000 and < 1e9 ? $"{s.Name} {s.With(Numbers.Group(s.Value, " "))}" : null),
        new("1.200 or 1,200 mm", s => s.Value is >= 1000 and < 1e9 ? $"{s.Name} {s.With(Numbers.Group(s.Value, s.Language == Language.En ? "," : "."))}" : null),
        new("± 5 mm", s => s is { ListedAbove: false, Value: > 0 } && !s.IsCount && IsError(s.Name) ? $"{s.Name} ±{s.Figure}" : null),
        new("≤ or ≥", s => !s.CanBeBound ? null : $"{s.Name} {(s.ListedAbove ? "≥" : "≤")} {s.Figure}"),
        new("< or >", s => !s.CanBeBound ? null : $"{s.Name} {(s.ListedAbove ? ">" : "<")} {s.Figure}"),
        new("at most, at least", s => !s.CanBeBound ? null : s.Name + " " + (s.ListedAbove ? Say(s, "at least", "minstens", "au moins", "mindestens") : Say(s, "at most", "hoogstens", "au plus", "höchstens")) + " " + s.Figure),
        new("max., min.", s => !s.CanBeBound ? null : $"{s.Name} {(s.ListedAbove ? "min." : "max.")} {s.Figure}"),
        new("max. of a larger-is-listed", s => s.ListedAbove && !s.IsCount ? $"{s.Name} max. {s.Figure}" : null),
        new("up to", s => s.IsCount || (s.IsSpan && !s.ListedAbove) ? null : $"{s.Name} {Say(s, "up to", "tot", "jusqu'à", "bis")} {s.Figure}"),
        new("better than", s => !s.CanBeBound ? null : s.Name + " " + (s.ListedAbove ? Say(s, "more than", "meer dan", "supérieur à", "über") : Say(s, "less than", "minder dan", "inférieur à", "unter")) + " " + s.Figure),
        new("last of all", s => s.IsCount ? $"\u0001{s.Number} {s.Name}" : $"\u0001{s.Name} {s.Figure}"),
        new("capitals, no commas", s => s.IsCount ? $"\u0002{s.Number} {s.Name}" : $"\u0002{s.Name} {s.Figure}"),
        new("capitals, 5MM name", s => s.IsCount || s.Unit.Length == 0 ? null : $"\u0002{s.Number}{s.Unit} {s.Name}"),
    ];

    private static bool IsError(string name)
    {
        string[] words = ["accura", "error", "repeat", "stabil", "nauwkeurig", "fout", "herhaal", "précision", "erreur", "répét", "genauig", "fehler", "wiederhol", "toleran", "unsicher", "uncertain"];
        return words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static string Say(Statement s, string en, string nl, string fr, string de) => s.Language switch
    {
        Language.Nl => nl,
        Language.Fr => fr,
        Language.De => de,
        _ => en,
    };
}
