namespace DualUseScreening.Cli.Input;

/// <summary>Something wrong with an input file, where a person finds it.</summary>
/// <param name="File">The file as it was named on the command line.</param>
/// <param name="Line">The line, from 1; 0 when it is about the whole file.</param>
/// <param name="Field">The field's path or the column's name; empty when it is about the whole line.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record InputProblem(string File, int Line, string Field, string Message)
{
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        return Field.Length > 0 ? $"{place}: {Field}: {Message}" : $"{place}: {Message}";
    }
}
