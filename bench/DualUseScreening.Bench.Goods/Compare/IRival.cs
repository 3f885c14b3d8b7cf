namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>A heading that was found.</summary>
/// <param name="Heading">Five characters.</param>
/// <param name="Score">The higher, the better; comparable within one engine.</param>
internal readonly record struct Hit(string Heading, double Score);

/// <summary>One way to find headings from a description.</summary>
internal interface IRival : IDisposable
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>Finds headings, best first.</summary>
    /// <param name="text">A description.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<Hit> Find(string text, int most);
}

/// <summary>The legal text of one heading with all its sub-items and notes.</summary>
/// <param name="Heading">Five characters.</param>
/// <param name="Text">Its text.</param>
internal sealed record Document(string Heading, string Text);
