using System.Text;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Messages;

/// <summary>A sentence with placeholders, split once per language so that rendering only joins parts.</summary>
public sealed class MessageTemplate
{
    private readonly Part[][] _parts;

    /// <summary>Splits a sentence. Placeholders are written <c>{name}</c>.</summary>
    /// <param name="id">The sentence's id.</param>
    /// <param name="text">The sentence in four languages.</param>
    public MessageTemplate(string id, LocalText text)
    {
        Id = id;
        Text = text;
        _parts = [Split(text.En), Split(text.Nl), Split(text.Fr), Split(text.De)];
    }

    /// <summary>The sentence's id, the same in every language.</summary>
    public string Id { get; }

    /// <summary>The sentence with its placeholders.</summary>
    public LocalText Text { get; }

    /// <summary>Names of the placeholders of one language.</summary>
    public IEnumerable<string> Placeholders(Language language)
    {
        foreach (var part in _parts[(int)language])
        {
            if (part.IsPlaceholder)
            {
                yield return part.Text;
            }
        }
    }

    /// <summary>Words the sentence. A placeholder without an argument is left as it stands.</summary>
    public string Render(Language language, IReadOnlyList<Argument> arguments)
    {
        var parts = _parts[(int)language];
        if (parts.Length == 1 && !parts[0].IsPlaceholder)
        {
            return parts[0].Text;
        }

        var builder = new StringBuilder(160);
        foreach (var part in parts)
        {
            if (!part.IsPlaceholder)
            {
                builder.Append(part.Text);
                continue;
            }

            var found = false;
            for (var i = 0; i < arguments.Count; i++)
            {
                if (arguments[i].Name == part.Text)
                {
                    builder.Append(arguments[i].In(language));
                    found = true;
                    break;
                }
            }

            if (!found)
            {
                builder.Append('{').Append(part.Text).Append('}');
            }
        }

        return builder.ToString();
    }

    private static Part[] Split(string text)
    {
        var parts = new List<Part>();
        var from = 0;
        while (from < text.Length)
        {
            var open = text.IndexOf('{', from);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new Part(text[from..], false));
                break;
            }

            if (open > from)
            {
                parts.Add(new Part(text[from..open], false));
            }

            parts.Add(new Part(text[(open + 1)..close], true));
            from = close + 1;
        }

        return parts.Count == 0 ? [new Part("", false)] : [.. parts];
    }

    private readonly record struct Part(string Text, bool IsPlaceholder);
}
