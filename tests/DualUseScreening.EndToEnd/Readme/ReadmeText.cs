namespace DualUseScreening.EndToEnd.Readme;

/// <summary>The README as it is in the repository, and the blocks of code in it.</summary>
internal static class ReadmeText
{
    public static string Root { get; } = FindRoot();

    /// <summary>The blocks of a language, without their fences.</summary>
    public static IReadOnlyList<string> Blocks(string language)
    {
        var blocks = new List<string>();
        List<string>? block = null;
        foreach (var line in File.ReadAllLines(Path.Combine(Root, "README.md")))
        {
            if (block is not null && line == "```")
            {
                blocks.Add(string.Join('\n', block));
                block = null;
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line == "```" + language)
            {
                block = [];
            }
        }

        return blocks;
    }

    /// <summary>The JSON that a command sends: all between <c>-d '</c> and the next apostrophe.</summary>
    public static string Body(string command)
    {
        var start = command.IndexOf("-d '", StringComparison.Ordinal) + "-d '".Length;
        return command[start..command.IndexOf('\'', start)];
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DualUseScreening.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no repository above the tests");
        }

        return folder;
    }
}
