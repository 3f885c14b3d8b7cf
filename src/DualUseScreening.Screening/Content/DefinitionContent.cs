using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A term that the control list uses in a meaning of its own, in the project's words.</summary>
/// <param name="Id">Id.</param>
/// <param name="Term">The term.</param>
/// <param name="Text">What it means.</param>
/// <param name="Entries">Codes of entries that hang on it, by prefix.</param>
/// <param name="Parameters">Ids of parameters that are defined by it: entries that compare one of them hang on it as well.</param>
public sealed record DefinitionContent(
    string Id, LocalText Term, LocalText Text, IReadOnlyList<string> Entries, IReadOnlyList<string> Parameters);
