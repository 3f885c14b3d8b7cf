using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Tests.Goods;

/// <summary>A control list of a few invented entries, so that a test shows all it rests on.</summary>
internal static class TinyList
{
    public static GoodsClassifier Classifier(params EntryContent[] entries) => new(new GoodsIndex(new ControlListContent(
        "2026-01-01",
        entries,
        [
            Term("machining-centre", "machining centre", "bearbeitungszentrum", "=BAZ"),
            Term("camera", "thermal camera"),
            Term("accelerometer", "accelerometer"),
            Term("cmm", "coordinate measuring machine", "=KMG"),
            Term("valve", "valve"),
            Term("chemical", "phosphorus pentachloride", "PCl5"),
            Term("isotope", "boron-10", "bore-10"),
            Term("furnace", "four de fusion"),
            Term("control-software", "control software for machine"),
            Term("software", "software"),
            Term("test-bench", "engine test bench"),
            Term("accelerometer-equipment", "equipment accelerometer"),
        ],
        [
            Quantity("upr", "um", "UPR", "unidirectional positioning repeatability"),
            Quantity("repeatability", "um", "repeatability"),
            Quantity("travel", "mm", "travel", "=Y"),
            Quantity("machining-travel", "mm", "machining travel"),
            Quantity("frame-rate", "Hz", "frame rate") with { Bare = true },
            Quantity("bias", "[g]", "bias") with { Bare = true },
            Quantity("size", "mm", "=DN"),
            Quantity("current", "A", "current") with { Bare = true },
            Quantity("purity", "%", "purity"),
            Quantity("enrichment", "%", "enriched", "boron"),
            new ParameterContent { Id = "axes", Kind = ParameterKind.Count, Words = [new Phrase("axis", Language.En), new Phrase("ax", Language.En), new Phrase("achsen", Language.De), new Phrase("=A", Language.De), new Phrase("achsig", Language.De), new Phrase("degrees of freedom", Language.En)], Ask = Local("axes") },
            new ParameterContent { Id = "cooled", Kind = ParameterKind.Flag, Words = [new Phrase("cooled", Language.En)], Denied = ["uncooled"], Ask = Local("cooled") },
            new ParameterContent { Id = "material", Kind = ParameterKind.Choice, Values = [new ChoiceContent("ptfe", ["PTFE"]), new ChoiceContent("steel", ["stainless steel"])], Ask = Local("material") },
            new ParameterContent { Id = "mpe", Kind = ParameterKind.Linear, Unit = "um", Words = [new Phrase("MPE", Language.En)], Ask = Local("MPE") },
        ],
        [
            new UnitContent("um", "length", 1e-6, 0, false, ["µm", "my"]), new UnitContent("mm", "length", 1e-3, 0, false, []) { Thousands = true },
            new UnitContent("m", "length", 1, 0, false, []) { Thousands = true }, new UnitContent("Hz", "frequency", 1, 0, false, []) { Thousands = true },
            new UnitContent("A", "current", 1, 0, false, []) { Thousands = true }, new UnitContent("kg", "mass", 1, 0, false, []) { Thousands = true }, new UnitContent("g", "mass", 1e-3, 0, false, []) { Thousands = true },
            new UnitContent("[g]", "acceleration", 9.80665, 0, false, ["g"]), new UnitContent("%", "fraction", 0.01, 0, false, []),
            new UnitContent("deg", "angle", 0.0174532925, 0, false, ["degrees"]),
        ],
        [
            new ContextContent("for", ContextKind.Purpose, Local("for"), ["for", "für"], ""),
            new ContextContent("MTCR", ContextKind.Regime, Local("missiles"), ["missile"], ""),
            new ContextContent("not", ContextKind.Negation, Local("not"), ["not", "without"], ""),
            new ContextContent("except", ContextKind.Exclusion, Local("except"), ["except", "excl"], ""),
            new ContextContent("household", ContextKind.Civil, Local("household"), ["household"], ""),
            new ContextContent("accessory", ContextKind.Accessory, Local("accessory"), ["case"], ""),
            new ContextContent("software", ContextKind.Software, Local("software"), ["software"], ""),
            new ContextContent("generic", ContextKind.GenericHead, Local("generic"), ["equipment"], ""),
        ],
        [
            new WordingContent("up-to", ["up to", "max"]), new WordingContent("less-than", ["less than"]), new WordingContent("at-least", ["at least"]),
            new WordingContent("more-than", ["more than"]), new WordingContent("range", ["to"]), new WordingContent("number-4", ["four"]), new WordingContent("number-5", ["five", "fünf"]),
        ],
        [new AbbreviationContent("mach", ["machining", "machine"]), new AbbreviationContent("ctr", ["centre"])])));

    public static EntryContent Entry(string code, string term, Condition? when = null) =>
        new() { Code = code, Title = Local(code), Terms = [term], When = when };

    public static Condition All(params string[] statements) =>
        new(ConditionKind.All, null, [.. statements.Select(s => new Condition(ConditionKind.Statement, s, null))]);

    public static LocalText Local(string text) => new(text, text, text, text);

    private static TermContent Term(string id, params string[] phrases) => new(id, [.. phrases.Select(p => new Phrase(p, Language.En))], []);

    private static ParameterContent Quantity(string id, string unit, params string[] words) => new()
    {
        Id = id,
        Kind = ParameterKind.Quantity,
        Unit = unit,
        Words = [.. words.Select(w => new Phrase(w, Language.En))],
        Ask = Local(words[0]),
    };
}
