using System.Collections.Frozen;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Messages;

/// <summary>The sentences of answers by id.</summary>
public sealed class MessageCatalogue
{
    private readonly FrozenDictionary<string, MessageTemplate> _templates;

    /// <summary>Compiles the sentences of a release.</summary>
    public MessageCatalogue(IEnumerable<MessageContent> messages) =>
        _templates = messages.ToFrozenDictionary(m => m.Id, m => new MessageTemplate(m.Id, m.Text));

    /// <summary>Ids of all sentences.</summary>
    public IEnumerable<string> Ids => _templates.Keys;

    /// <summary>The sentence with an id. An unknown id is a fault of the release: it was checked when it was compiled.</summary>
    /// <exception cref="KeyNotFoundException">The release has no such sentence.</exception>
    public MessageTemplate this[string id] => _templates[id];

    /// <summary>Whether there is such a sentence.</summary>
    public bool Contains(string id) => _templates.ContainsKey(id);

    /// <summary>A sentence with its arguments.</summary>
    public Sentence Say(string id, params Argument[] arguments) => new(_templates[id], arguments);
}
