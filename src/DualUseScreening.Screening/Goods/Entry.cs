using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Screening.Goods;

/// <summary>A control-list entry, compiled.</summary>
public sealed class Entry
{
    internal Entry(int number, EntryContent content, Criterion? when, IReadOnlyList<Criterion> unless)
    {
        Number = number;
        Content = content;
        When = when;
        Unless = unless;
        Heading = content.Code.Length >= 5 ? content.Code[..5] : content.Code;
        Since = content.Since is { Length: > 0 } since ? DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture) : DateOnly.MinValue;
        Group = content.Code[1];
        var parameters = new HashSet<int>();
        when?.AddParameters(parameters);
        foreach (var note in unless)
        {
            note.AddParameters(parameters);
        }

        Parameters = parameters.ToFrozenSet();
    }

    /// <summary>Its number.</summary>
    public int Number { get; }

    /// <summary>What the data file says.</summary>
    public EntryContent Content { get; }

    /// <summary>Code.</summary>
    public string Code => Content.Code;

    /// <summary>The five characters of its heading.</summary>
    public string Heading { get; }

    /// <summary>Group letter: A equipment, B test and production equipment, C materials, D software, E technology.</summary>
    public char Group { get; }

    /// <summary>Numbers of the parameters that its criteria speak of.</summary>
    public FrozenSet<int> Parameters { get; }

    /// <summary>First day in force.</summary>
    public DateOnly Since { get; }

    /// <summary>Criteria; null: none.</summary>
    public Criterion? When { get; }

    /// <summary>Notes that release.</summary>
    public IReadOnlyList<Criterion> Unless { get; }
}
