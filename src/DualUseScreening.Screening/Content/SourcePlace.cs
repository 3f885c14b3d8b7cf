namespace DualUseScreening.Screening.Content;

/// <summary>Where something stands in the files that people edit. No part of a release's content: it only serves error messages.</summary>
/// <param name="File">File, relative to the data folder.</param>
/// <param name="Line">Line, from 1; 0 when unknown.</param>
/// <param name="Field">Path of the field.</param>
public sealed record SourcePlace(string File, int Line, string Field)
{
    /// <summary>Not known.</summary>
    public static readonly SourcePlace Unknown = new("", 0, "");

    /// <summary>A field below this one.</summary>
    public SourcePlace At(string field) => this with { Field = Field.Length == 0 ? field : Field + "." + field };
}
