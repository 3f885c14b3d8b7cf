using System.Text;
using Spectre.Console;

namespace DualUseScreening.Cli.Output;

/// <summary>
/// A page of a fixed width: lines of styled text, wrapped between words, without trailing blanks. Texts of others
/// (descriptions, names) cannot bring control characters onto the terminal.
/// </summary>
internal sealed class Page
{
    private const int MaxBackwards = 6;

    private readonly IAnsiConsole _console;
    private readonly TextWriter _writer;

    /// <summary>Makes a page.</summary>
    public Page(TextWriter writer, int width, bool colours)
    {
        _writer = writer;
        Width = width;
        var settings = new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        _console = AnsiConsole.Create(settings);
        _console.Profile.Width = 10_000;
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Writes an empty line.</summary>
    public void Gap() => _writer.WriteLine();

    /// <summary>Writes one line of cells, each padded to its width and shortened where it is longer; the last is not padded.</summary>
    public void Row(params ReadOnlySpan<Cell> cells)
    {
        var blanks = 0;
        foreach (var cell in cells)
        {
            var text = Shorten(Clean(cell.Text), cell.Width);
            var room = cell.Width - text.GetCellWidth();
            if (text.Length > 0)
            {
                var before = blanks + (cell.Right ? room : 0);
                _writer.Write(new string(' ', before));
                Write(text, cell.Style);
                blanks = cell.Right ? 0 : room;
            }
            else
            {
                blanks += room;
            }

            blanks += 2;
        }

        _writer.WriteLine();
    }

    /// <summary>Writes a text that hangs under itself: <paramref name="mark"/> at the indent, the text beside it, wrapped.</summary>
    public void Hang(int indent, string mark, Style markStyle, string text, Style? style = null)
    {
        var left = indent + (mark.Length == 0 ? 0 : mark.GetCellWidth() + 1);
        var first = true;
        foreach (var line in Wrap(Clean(text), Math.Max(20, Width - left)))
        {
            if (first && mark.Length > 0)
            {
                _writer.Write(new string(' ', indent));
                Write(mark, markStyle);
                _writer.Write(' ');
            }
            else
            {
                _writer.Write(new string(' ', left));
            }

            Write(line, style ?? Tone.Plain);
            _writer.WriteLine();
            first = false;
        }
    }

    /// <summary>Takes control characters out of a text, line breaks among them.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isBad = char.IsControl(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.Format;
            if (isBad)
            {
                clean ??= new StringBuilder(text, 0, i, text.Length);
            }

            clean?.Append(isBad ? ' ' : text[i]);
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Cuts a text to a number of columns, at a word where one ends near.</summary>
    public static string Shorten(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        var end = 0;
        var columns = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += rune.ToString().GetCellWidth();
            if (columns > width)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        var blank = text.LastIndexOf(' ', Math.Max(0, end - 1));
        return text[..(end - blank <= MaxBackwards && blank > 0 ? blank : end)].TrimEnd(' ', ',', ';') + "…";
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var columns = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = word.GetCellWidth();
            if (columns > 0 && columns + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                columns = 0;
            }

            if (columns > 0)
            {
                line.Append(' ');
                columns++;
            }

            line.Append(word);
            columns += length;
        }

        yield return line.ToString();
    }

    private void Write(string text, Style style)
    {
        if (style.Equals(Style.Plain))
        {
            _writer.Write(text);
        }
        else
        {
            _console.Write(new Text(text, style));
        }
    }
}
