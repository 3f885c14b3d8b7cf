namespace DualUseScreening.Lists.Parties;

/// <summary>A list file is not as its format says. The release is refused; the last good one stays.</summary>
public sealed class ListFormatException : Exception
{
    /// <summary>Says where and what.</summary>
    public ListFormatException(string file, int line, string? field, string message, Exception? inner = null)
        : base(field is null ? $"{file}, line {line}: {message}" : $"{file}, line {line}, {field}: {message}", inner)
    {
        File = file;
        Line = line;
        Field = field;
    }

    /// <summary>File name.</summary>
    public string File { get; }

    /// <summary>Line, counted from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; }

    /// <summary>Column, element or property, or null.</summary>
    public string? Field { get; }
}
