namespace DualUseScreening.Screening.Content;

/// <summary>Words that qualify figures or spell numbers.</summary>
/// <param name="Id"><c>up-to</c>, <c>less-than</c>, <c>at-least</c>, <c>more-than</c>, <c>range</c> or <c>number-N</c>.</param>
/// <param name="Words">The words.</param>
public sealed record WordingContent(string Id, IReadOnlyList<string> Words);
