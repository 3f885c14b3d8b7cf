namespace DualUseScreening.Lists;

/// <summary>A list file has an error. The release it belongs to is refused; the last good one stays in force.</summary>
public sealed class ListFormatException : Exception
{
    /// <summary>An error at a place.</summary>
    /// <param name="file">File, relative to the data folder where it lies in one.</param>
    /// <param name="line">Line, from 1; 0 when unknown.</param>
    /// <param name="field">Field or column; empty when the whole file is meant.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="inner">What caused it.</param>
    public ListFormatException(string file, int line, string? field, string problem, Exception? inner = null)
        : base($"{file}:{line}: {(string.IsNullOrEmpty(field) ? "" : field + ": ")}{problem}", inner)
    {
        File = file;
        Line = line;
        Field = field ?? "";
        Problem = problem;
    }

    /// <summary>File.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Field or column.</summary>
    public string Field { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }
}
