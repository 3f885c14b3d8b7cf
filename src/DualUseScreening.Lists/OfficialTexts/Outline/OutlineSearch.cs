namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>
/// Finds the outline of one entry. A letter or number may go on in any open list, open a new one, or belong to a list in a note; which it is shows only in what
/// comes later, and the columns of a PDF are no guide. So several readings are kept side by side, each with a cost for what is odd in it, and the cheapest wins.
/// </summary>
internal static class OutlineSearch
{
    private const int Width = 48;
    private const double TakenForText = 6;
    private const double WeakTakenForText = 1.2;
    private const double BeginsInTheMiddle = 7;
    private const double Skipped = 2;
    private const double EachSkipped = 0.5;
    private const double InMidSentence = 2.5;
    private const double AfterTheLast = 3;
    private const double AfterTheStop = 1.5;
    private const double WithoutColon = 2.5;
    private const double WrongType = 8;
    private const double Mentioned = 0.8;

    /// <summary>Reads the blocks of one entry.</summary>
    /// <param name="blocks">A heading and what follows.</param>
    /// <param name="shape">The text's shape.</param>
    /// <param name="mentioned">The codes that the text speaks of anywhere: they exist, so a reading that has them is the likelier.</param>
    /// <returns>How each block is best read.</returns>
    public static IReadOnlyList<OutlineStep> Read(IReadOnlyList<OutlineBlock> blocks, TextShape shape, IReadOnlySet<string> mentioned)
    {
        var steps = new List<OutlineStep> { new(null, new OutlineFrame(null, FrameKind.Head, blocks[0], false), false, 0, null) };
        var next = new List<OutlineStep>();
        for (var i = 1; i < blocks.Count; i++)
        {
            next.Clear();
            foreach (var step in steps)
            {
                if (blocks[i].Kind == BlockKind.Note)
                {
                    AddNote(step, blocks[i], blocks[i - 1], next);
                }
                else
                {
                    AddMarker(step, blocks[i], blocks[i - 1], shape, mentioned, next);
                }
            }

            // A stable order, so that of two readings that cost the same the deeper one stays first.
            steps = [.. next.OrderBy(s => s.Cost).Take(Width)];
        }

        var path = new List<OutlineStep>();
        for (var step = steps[0]; step is not null; step = step.Before)
        {
            path.Add(step);
        }

        path.Reverse();
        return path;
    }

    private static void AddNote(OutlineStep step, OutlineBlock note, OutlineBlock before, List<OutlineStep> next)
    {
        var item = step.Top;
        while (item.IsInNote)
        {
            item = item.Parent!;
        }

        next.Add(step with { Before = step, Top = new OutlineFrame(item, FrameKind.Note, note, false), IsText = false, Doubt = null });
        if (step.Top.IsInNote && step.Top.Kind != FrameKind.Note)
        {
            // A note to an item of a list in a note; the list goes on after it.
            next.Add(step with
            {
                Before = step,
                Top = new OutlineFrame(step.Top, FrameKind.Note, note, false),
                IsText = false,
                Doubt = null,
                Cost = step.Cost + (Endings.Lead(before.Text) ? 0.5 : 1),
            });
        }
    }

    private static void AddMarker(OutlineStep step, OutlineBlock marker, OutlineBlock before, TextShape shape, IReadOnlySet<string> mentioned, List<OutlineStep> next)
    {
        var kind = marker.IsNumber ? FrameKind.Number : FrameKind.Letter;
        var leads = Endings.Lead(before.Text);
        var says = Endings.SayThatOneFollows(before.Text);
        var start = step.Cost + (shape != TextShape.Markdown && Endings.IsInMidSentence(before.Text) ? InMidSentence : 0);
        var pops = 0;
        var listsLeft = 0;
        for (var frame = step.Top; frame is not null; frame = frame.Parent, pops++)
        {
            if (CanOpenList(step.Top, frame, kind))
            {
                var cost = start + (pops * 0.1) + Opening(frame, marker, kind, shape)
                    + Type(marker, frame.IsInNote, shape) + (leads && frame.Block != before ? WithoutColon : 0);
                var opened = new OutlineFrame(frame, kind, marker, false);
                var isExpected = leads && frame.Block == before;
                var beginning = marker.Value == 1 ? 0 : isExpected || shape == TextShape.Markdown ? Gap(marker.Value - 1) : BeginsInTheMiddle;
                next.Add(new OutlineStep(step, opened, false, cost + beginning - Known(opened, mentioned),
                    marker.Value == 1 || isExpected ? null : $"the list begins with '{marker.Label}'"));
            }

            if (frame.Kind == kind && marker.Value > frame.Block.Value)
            {
                var missing = marker.Value - frame.Block.Value - 1;
                var cost = start + (pops * 0.1) + Gap(missing) + (frame.IsLast ? AfterTheLast : 0) + (frame.IsClosed ? AfterTheStop : 0) + (leads ? WithoutColon : 0)
                    + (says && listsLeft > 0 && !step.Top.IsLast ? 1 : 0)
                    + Column(marker.Indent - frame.Block.Indent, marker, shape) + Type(marker, frame.IsInNote, shape);
                var opened = new OutlineFrame(frame.Parent, kind, marker, says) { Before = frame.Block };
                next.Add(new OutlineStep(step, opened, false, cost - Known(opened, mentioned),
                    missing == 0 ? null : $"'{marker.Label}' follows '{frame.Block.Label}'"));
            }

            listsLeft += frame.Kind is FrameKind.Letter or FrameKind.Number ? 1 : 0;
        }

        var isWeak = marker.Separator.Length == 0;
        next.Add(new OutlineStep(step, step.Top, true, step.Cost + (isWeak ? WeakTakenForText : TakenForText),
            isWeak ? null : $"'{marker.Label}' was taken for running text"));
    }

    // A list opens in the innermost level, or in the item that the notes read last belong to.
    private static bool CanOpenList(OutlineFrame top, OutlineFrame frame, FrameKind kind)
    {
        if (frame.Kind == kind || (frame != top && (frame.IsInNote || !top.IsInNote)))
        {
            return false;
        }

        return frame == top || OuterNote(top).Parent == frame;
    }

    private static OutlineFrame OuterNote(OutlineFrame frame)
    {
        while (frame.Parent is { IsInNote: true })
        {
            frame = frame.Parent;
        }

        return frame;
    }

    private static double Opening(OutlineFrame frame, OutlineBlock marker, FrameKind kind, TextShape shape)
    {
        var text = frame.Block.Text;
        var cost = text.Length == 0 || Endings.Lead(text) ? 0 : WithoutColon;
        if (frame.Kind == FrameKind.Head && kind == FrameKind.Number)
        {
            cost += 0.5;
        }

        return shape == TextShape.Flat || frame.Kind == FrameKind.Head || marker.Indent > frame.Block.Indent ? cost : cost + 2;
    }

    private static double Known(OutlineFrame frame, IReadOnlySet<string> mentioned) => !frame.IsInNote && mentioned.Contains(frame.Code) ? Mentioned : 0;

    private static double Gap(int missing) => missing == 0 ? 0 : Skipped + (EachSkipped * Math.Min(missing, 5));

    private static double Type(OutlineBlock marker, bool isInNote, TextShape shape) =>
        shape == TextShape.Markdown && marker.IsEmphasised != isInNote ? WrongType : 0;

    private static double Column(int difference, OutlineBlock marker, TextShape shape)
    {
        var away = Math.Abs(difference);
        if (marker.IsFirstOfPage && shape == TextShape.Columns)
        {
            return away <= 3 ? 0 : 1;
        }

        return shape switch
        {
            TextShape.Flat => 0,
            TextShape.Markdown => away == 0 ? 0 : 3,
            _ => marker.Indent < 0 || away <= 1 ? 0 : away <= 3 ? 0.5 : Math.Min(4, away * 0.35),
        };
    }
}
