using System.Text;
using System.Text.RegularExpressions;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>Cuts a text into <see cref="OutlineBlock"/>s, whatever shape it is in.</summary>
internal sealed partial class BlockReader
{
    private readonly List<OutlineBlock> _blocks = [];
    private readonly string[] _lines;
    private readonly HashSet<int> _headings;
    private bool _isOpen;
    private bool _isNewPage;
    private string _category = "";

    private BlockReader(string[] lines, TextShape shape)
    {
        _lines = lines;
        Shape = shape;
        _headings = FindHeadings();
    }

    /// <summary>The shape that was recognised.</summary>
    public TextShape Shape { get; }

    /// <summary>The blocks, the first of them a heading.</summary>
    public IReadOnlyList<OutlineBlock> Blocks => _blocks;

    /// <summary>Reads a text.</summary>
    public static BlockReader Read(string text)
    {
        var lines = text.Replace("\f", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        var shape = lines.Any(l => MarkdownHeading().IsMatch(l)) ? TextShape.Markdown
            : lines.Count(l => l.StartsWith("   ", StringComparison.Ordinal)) * 5 > lines.Length ? TextShape.Columns
            : TextShape.Flat;
        var reader = new BlockReader(lines, shape);
        reader.ReadLines();
        return reader;
    }

    private HashSet<int> FindHeadings()
    {
        var places = new List<int>();
        var codes = new List<string>();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (Code().Match(_lines[i]) is { Success: true } match)
            {
                places.Add(i);
                codes.Add(match.Groups["code"].Value);
            }
        }

        var chosen = ListOrder.Headings(codes);
        return [.. places.Where((_, i) => chosen[i])];
    }

    private void ReadLines()
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            var raw = _lines[i].Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
            var line = raw.TrimStart(' ', '\u00A0');
            if (line.Length == 0)
            {
                continue;
            }

            if (Shape == TextShape.Markdown && line[0] == '#')
            {
                if (ReadMarkdownHeading(i, Unformatted(line.TrimStart('#', ' '))))
                {
                    return;
                }

                continue;
            }

            var isEmphasised = Shape == TextShape.Markdown && line[0] == '*';
            var indent = Shape == TextShape.Flat ? -1 : raw.Length - line.Length;
            line = Shape == TextShape.Markdown ? Unformatted(line) : line;
            if (_blocks.Count > 0 && PageFurniture.IsNextAnnex(line))
            {
                return;
            }

            if (PageFurniture.Category(line) is { } digit)
            {
                OpenCategory(i, digit, line);
            }
            else if (PageFurniture.IsNone(line) || (Shape != TextShape.Markdown && PageFurniture.Is(line)))
            {
                _isNewPage = true;
            }
            else
            {
                ReadLine(i, indent, line, isEmphasised);
            }
        }
    }

    private bool ReadMarkdownHeading(int i, string title)
    {
        if (_blocks.Count > 0 && PageFurniture.IsNextAnnex(title))
        {
            return true;
        }

        if (PageFurniture.Category(title) is { } digit)
        {
            OpenCategory(i, digit, title);
        }
        else if (NoteWords.TryRead(title, out var label, out var text))
        {
            Add(i, 0, BlockKind.Note, label, text, true);
        }
        else if (!_isOpen || !title.Any(char.IsLower))
        {
            _isOpen = false;
        }

        return false;
    }

    // The running head of every page repeats the title of the category.
    private void OpenCategory(int i, string digit, string title)
    {
        if (digit == _category)
        {
            return;
        }

        _category = digit;
        _isOpen = true;
        Add(i, 0, BlockKind.Head, digit, title, false);
    }

    private void ReadLine(int i, int indent, string line, bool isEmphasised)
    {
        if (_headings.Contains(i))
        {
            var head = Code().Match(_lines[i]);
            _isOpen = true;
            _category = head.Groups["code"].Value[..1];
            Add(i, indent, BlockKind.Head, head.Groups["code"].Value, "", false);
            ReadRest(i, head.Groups["code"].Length, Unformatted(_lines[i][head.Groups["code"].Index..])[5..], isEmphasised);
        }
        else if (Group().Match(line) is { Success: true } group && (Shape != TextShape.Columns || indent == 0))
        {
            _isOpen = true;
            _category = line[..1];
            Add(i, indent, BlockKind.Head, group.Groups["code"].Value, group.Groups["text"].Value, false);
        }
        else if (_isOpen && NoteWords.TryRead(line, out var label, out var text))
        {
            Add(i, indent, BlockKind.Note, label, text, isEmphasised);
        }
        else if (_isOpen)
        {
            ReadText(i, indent, line, isEmphasised);
        }
    }

    // Italics and tables that nothing heads are notes all the same.
    private void ReadText(int i, int indent, string line, bool isEmphasised)
    {
        var before = _blocks[^1];
        if ((isEmphasised || line[0] == '|') && (!before.IsEmphasised || (indent < before.Indent && !Marker().IsMatch(line))))
        {
            Add(i, indent, BlockKind.Note, "", "", true);
        }

        if (!ReadMarker(i, indent, line, isEmphasised))
        {
            _blocks[^1].Append(line);
        }
    }

    // What stands behind a code on its line may itself begin with a letter: "9E101     a.     "Technology" …".
    private void ReadRest(int i, int column, string rest, bool isEmphasised)
    {
        var text = rest.Trim(' ', '\t', '\u00A0');
        var indent = Shape == TextShape.Flat ? -1 : column + rest.Length - rest.TrimStart().Length;
        if (text.Length > 0 && !ReadMarker(i, indent, text, isEmphasised))
        {
            _blocks[^1].Append(text);
        }
    }

    private bool ReadMarker(int i, int indent, string line, bool isEmphasised)
    {
        var match = Marker().Match(line);
        if (!match.Success || (match.Groups["stop"].Length == 0 && char.IsLetter(match.Groups["label"].Value[0]) && Shape != TextShape.Markdown))
        {
            return false;
        }

        if (!_isOpen)
        {
            return true;
        }

        var text = match.Groups["text"].Value;
        _blocks.Add(new OutlineBlock(i + 1, indent, BlockKind.Marker, match.Groups["label"].Value, "", isEmphasised) { Separator = match.Groups["stop"].Value, IsFirstOfPage = _isNewPage });
        _isNewPage = false;

        // "a. 1. First of a list": two levels begin on one line.
        if (Marker().Match(text) is { Success: true } inner && inner.Groups["label"].Value is "a" or "1"
            && char.IsAsciiDigit(inner.Groups["label"].Value[0]) != _blocks[^1].IsNumber)
        {
            return ReadMarker(i, indent < 0 ? -1 : indent + line.Length - text.Length, text, isEmphasised);
        }

        _blocks[^1].Append(text);
        return true;
    }

    private void Add(int i, int indent, BlockKind kind, string label, string text, bool isEmphasised)
    {
        if (_isOpen)
        {
            _blocks.Add(new OutlineBlock(i + 1, indent, kind, label, text, isEmphasised));
        }
    }

    private string Unformatted(string line)
    {
        if (Shape != TextShape.Markdown)
        {
            return line;
        }

        var text = new StringBuilder(line).Replace("*", "").Replace("\\", "").Replace("<sub>", "").Replace("</sub>", "").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
        return Superscript().Replace(text.ToString(), m => string.Concat(m.Groups[1].Value.Trim().Select(Raised))).Trim();
    }

    private static char Raised(char c) => c switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' or (>= '4' and <= '9') => (char)('⁰' + (c - '0')),
        '-' or '–' or '−' => '⁻',
        '+' => '⁺',
        _ => c,
    };

    [GeneratedRegex(@"^#{1,6} ")]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^(?<code>[0-9][A-E]\d{3})(?![\d.,;:)\-–/]|\S*\s*(?:continued|vervolg|suite|Fortsetzung)$|\s+(?:and|or|to|en|of|tot|et|ou|à|und|oder|bis)\s)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<code>[0-9][A-E][12]?)(?:[.)]?[ \u00A0]+(?<text>\p{Lu}.*))?$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:\(?(?<label>[a-z]|[1-9]\d{0,2})(?<stop>[.)])(?:[ \u00A0]+(?<text>.*))?|(?<label>[a-z]|\d{1,2})(?: +(?<text>\p{Lu}.*)| {4,}(?<text>\S.*)))$")]
    private static partial Regex Marker();

    [GeneratedRegex("<sup>(.*?)</sup>")]
    private static partial Regex Superscript();
}
