using System.Globalization;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Rules;

/// <summary>Conditions and goods as lines of text, as the data files write them.</summary>
public static class RuleLines
{
    /// <summary>A condition, one statement a line, indented by level.</summary>
    public static IReadOnlyList<string> Of(Condition? condition)
    {
        var lines = new List<string>();
        if (condition is { Kind: ConditionKind.All })
        {
            foreach (var part in condition.Parts!)
            {
                Add(part, 0, lines);
            }
        }
        else if (condition is not null)
        {
            Add(condition, 0, lines);
        }

        return lines;
    }

    /// <summary>Which goods are meant, one part a line.</summary>
    public static IEnumerable<string> Of(GoodsScope goods)
    {
        if (goods.All)
        {
            yield return "all";
        }

        if (goods.Listed)
        {
            yield return "listed";
        }

        foreach (var (name, values) in new[]
        {
            ("annexes", goods.Annexes), ("hs", goods.HsCodes), ("entries", goods.Entries), ("families", goods.Families), ("priority-tiers", goods.PriorityTiers),
        })
        {
            if (values.Count > 0)
            {
                yield return $"{name}: {string.Join(", ", values)}";
            }
        }
    }

    /// <summary>Which goods a route is about, each scope with the signs it needs.</summary>
    public static IEnumerable<string> Of(IEnumerable<RouteScope> scopes) => scopes.SelectMany(s => Of(s.Goods).Select(line =>
        s.Needs > 0 ? string.Create(CultureInfo.InvariantCulture, $"{line} (needs {s.Needs})") : line));

    private static void Add(Condition condition, int level, List<string> lines)
    {
        var indent = new string(' ', level * 2);
        if (condition.Kind == ConditionKind.Statement)
        {
            lines.Add(indent + condition.Statement);
            return;
        }

        lines.Add(indent + condition.Kind switch { ConditionKind.All => "all:", ConditionKind.Any => "any:", _ => "none:" });
        foreach (var part in condition.Parts!)
        {
            Add(part, level + 1, lines);
        }
    }
}
