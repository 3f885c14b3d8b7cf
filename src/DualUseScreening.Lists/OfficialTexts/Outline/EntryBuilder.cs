using System.Text;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>Puts items and notes together from the way an entry was read.</summary>
internal sealed class EntryBuilder(TextShape shape)
{
    private readonly List<Item> _items = [];
    private readonly List<OfficialTextProblem> _problems = [];
    private StringBuilder _target = new();

    /// <summary>Reads one entry.</summary>
    /// <param name="blocks">Its blocks, the heading first.</param>
    /// <param name="shape">The text's shape.</param>
    /// <param name="mentioned">The codes that the text speaks of.</param>
    /// <param name="problems">Takes what was doubtful.</param>
    public static IReadOnlyList<OfficialEntry> Build(
        IReadOnlyList<OutlineBlock> blocks, TextShape shape, IReadOnlySet<string> mentioned, List<OfficialTextProblem> problems)
    {
        var builder = new EntryBuilder(shape);
        foreach (var (block, step) in blocks.Zip(OutlineSearch.Read(blocks, shape, mentioned)))
        {
            builder.Take(block, step);
        }

        problems.AddRange(builder._problems);
        return [.. builder._items.Select(i => new OfficialEntry(i.Code, i.Text.ToString().Trim(), [.. i.Notes.Select(n => n.Done())], i.Line))];
    }

    private void Take(OutlineBlock block, OutlineStep step)
    {
        if (step.Doubt is { } doubt)
        {
            _problems.Add(new OfficialTextProblem(block.Line, step.Top.Code, doubt));
        }

        if (block.Kind == BlockKind.Note)
        {
            var note = new OpenNote(block.Label, block.Text);
            OwnerOf(block, step.Top).Notes.Add(note);
            _target = note.Text;
        }
        else if (step.IsText)
        {
            _target.Append(' ').Append(block.Label).Append(block.Separator).Append(' ').Append(block.Text);
        }
        else if (step.Top.IsInNote)
        {
            _target.Append('\n').Append(block.Label).Append(". ").Append(block.Text);
        }
        else
        {
            Open(block, step.Top.Code);
        }
    }

    private void Open(OutlineBlock block, string code)
    {
        if (_items.Find(i => i.Code == code) is { } twice)
        {
            _problems.Add(new OfficialTextProblem(block.Line, code, $"stands there twice, first on line {twice.Line}"));
            _target = twice.Text.Append(' ').Append(block.Text);
            return;
        }

        var item = new Item(code, new StringBuilder(block.Text), [], block.Line);
        _items.Add(item);
        _target = item.Text;
    }

    // A note says which item it means, or stands in its column, or else follows it.
    private Item OwnerOf(OutlineBlock note, OutlineFrame top)
    {
        var open = new List<OutlineFrame>();
        for (var frame = top; frame is not null; frame = frame.Parent)
        {
            if (!frame.IsInNote)
            {
                open.Add(frame);
            }
        }

        foreach (var code in CodeMentions.In(note.Text.Length > 200 ? note.Text[..200] : note.Text))
        {
            if (open.Find(f => f.Code == code) is { } named)
            {
                return Find(named.Code);
            }
        }

        var owner = shape == TextShape.Flat || note.Indent < 0 ? open[0] : open.Find(f => f.Kind == FrameKind.Head || f.Block.Indent < note.Indent - 1) ?? open[^1];
        return Find(owner.Code);
    }

    private Item Find(string code) => _items.Find(i => i.Code == code)!;

    private sealed record Item(string Code, StringBuilder Text, List<OpenNote> Notes, int Line);

    private sealed class OpenNote(string label, string text)
    {
        public StringBuilder Text { get; } = new(text);

        public OfficialNote Done() => new(label, Text.ToString().Trim());
    }
}
