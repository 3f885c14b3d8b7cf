using DualUseScreening.Lists.OfficialTexts.Outline;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>
/// Reads the outline of Annex I from a text file: text made from a PDF, with columns; Markdown; or text copied out of the Official Journal, in any language,
/// since codes and letters are the same in all of them.
/// </summary>
public static class OfficialTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="name">Name of the file, for errors.</param>
    /// <param name="text">The text.</param>
    /// <returns>Its items; where the outline was doubtful, <see cref="OfficialText.Problems"/> says so by line.</returns>
    /// <exception cref="ListFormatException">No entry is in the text.</exception>
    public static OfficialText Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = BlockReader.Read(text);
        var entries = new List<OfficialEntry>();
        var sections = new List<OfficialEntry>();
        var problems = new List<OfficialTextProblem>();
        var mentioned = CodeMentions.WithParents(reader.Blocks);
        var from = 0;
        for (var i = 1; i <= reader.Blocks.Count; i++)
        {
            if (i == reader.Blocks.Count || reader.Blocks[i].Kind == BlockKind.Head)
            {
                var blocks = reader.Blocks.Skip(from).Take(i - from).ToList();
                if (IsEntry(blocks[0].Label))
                {
                    entries.AddRange(EntryBuilder.Build(blocks, reader.Shape, mentioned, problems));
                }
                else
                {
                    sections.AddRange(EntryBuilder.Build(blocks, reader.Shape, mentioned, []).Take(1));
                }

                from = i;
            }
        }

        if (entries.Count == 0)
        {
            throw new ListFormatException(name, 0, null, "no entry of the control list begins a line here: is this the text of Annex I?");
        }

        return new OfficialText { Source = name, Sections = sections, Entries = entries, Problems = problems };
    }

    private static bool IsEntry(string code) => code.Length == 5;
}
