using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/messages</c>. The format is in its README.</summary>
internal static class MessageReader
{
    private static readonly Language[] Languages = [Language.En, Language.Nl, Language.Fr, Language.De];

    /// <summary>Reads all files; every language must use the same placeholders.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static IReadOnlyList<MessageContent> Read(DataFolder data) =>
        [.. data.Files("messages").SelectMany(f => f.Elements("messages", "id")).Unique().Select(ReadMessage)
            .OrderBy(m => m.Id, StringComparer.Ordinal)];

    private static MessageContent ReadMessage(DataNode node)
    {
        node.Only("id", "en", "nl", "fr", "de");
        var message = new MessageContent(node.Text("id"), new LocalText(node.Text("en"), node.Text("nl"), node.Text("fr"), node.Text("de")));
        var template = new MessageTemplate(message.Id, message.Text);
        var expected = template.Placeholders(Language.En).ToHashSet(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            if (!expected.SetEquals(template.Placeholders(language)))
            {
                throw node.Error($"'{message.Id}' has other placeholders in {language.ToString().ToLowerInvariant()} than in en");
            }
        }

        return message;
    }
}
