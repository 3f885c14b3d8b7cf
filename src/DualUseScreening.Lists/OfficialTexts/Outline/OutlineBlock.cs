using System.Text;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>A stretch of text that begins with a code, a letter or number of the outline, or a note's heading.</summary>
internal sealed class OutlineBlock(int line, int indent, BlockKind kind, string label, string text, bool isEmphasised)
{
    private readonly StringBuilder _text = new(text);

    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column of its first character, from 0; −1 where columns tell nothing.</summary>
    public int Indent { get; } = indent;

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; } = kind;

    /// <summary>The code, the letter or number, or the note's heading.</summary>
    public string Label { get; } = label;

    /// <summary>Whether it is set in italics, as notes are.</summary>
    public bool IsEmphasised { get; } = isEmphasised;

    /// <summary>What parts the marker from its text; empty where the full stop is missing, so that it may be no marker at all.</summary>
    public string Separator { get; init; } = ".";

    /// <summary>Whether a page ended before it: columns begin anew there.</summary>
    public bool IsFirstOfPage { get; init; }

    /// <summary>Its words.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether the marker is a number.</summary>
    public bool IsNumber => char.IsAsciiDigit(Label[0]);

    /// <summary>Place of the marker in its list, from 1.</summary>
    public int Value => IsNumber ? int.Parse(Label, System.Globalization.CultureInfo.InvariantCulture) : Label[0] - 'a' + 1;

    /// <summary>Adds a further line of the same block.</summary>
    public void Append(string more)
    {
        if (more.Length == 0)
        {
            return;
        }

        // "time-" and "to-steady" are one word that was broken at its hyphen.
        if (_text.Length > 0 && !(_text[^1] == '-' && _text.Length > 1 && char.IsLetter(_text[^2]) && char.IsLower(more[0])))
        {
            _text.Append(' ');
        }

        _text.Append(more);
    }
}
