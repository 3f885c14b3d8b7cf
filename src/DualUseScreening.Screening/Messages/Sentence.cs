using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Messages;

/// <summary>A sentence of an answer before a language is chosen: which one, and its arguments.</summary>
/// <param name="Template">The sentence.</param>
/// <param name="Arguments">Values of its placeholders.</param>
public sealed record Sentence(MessageTemplate Template, IReadOnlyList<Argument> Arguments)
{
    /// <summary>The sentence's id.</summary>
    public string Id => Template.Id;

    /// <summary>Words it.</summary>
    public string In(Language language) => Template.Render(language, Arguments);
}

/// <summary>The value of a placeholder: the same in every language, or one text for each.</summary>
public readonly record struct Argument
{
    /// <summary>A value that needs no translation.</summary>
    public Argument(string name, string value) => (Name, Value, Local) = (name, value, null);

    /// <summary>A value with a text for each language.</summary>
    public Argument(string name, LocalText value) => (Name, Value, Local) = (name, "", value);

    /// <summary>Name of the placeholder.</summary>
    public string Name { get; }

    private string Value { get; }

    private LocalText? Local { get; }

    /// <summary>The value in one language.</summary>
    public string In(Language language) => Local is null ? Value : Local[language];
}
