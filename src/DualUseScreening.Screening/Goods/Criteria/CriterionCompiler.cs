using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>Compiles criteria as written in data files. The grammar is in docs/control-list-format.md.</summary>
public sealed class CriterionCompiler(IReadOnlyDictionary<string, Parameter> parameters, UnitTable units)
{
    /// <summary>Compiles a condition.</summary>
    /// <exception cref="FormatException">A statement cannot be read; the message quotes it.</exception>
    public Criterion Compile(Condition condition) => condition.Kind == ConditionKind.Statement
        ? new Criterion(Parse(condition.Statement!))
        : new Criterion(condition.Kind, (condition.Parts ?? []).Select(Compile));

    /// <summary>The id of the parameter that a statement is about.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="negated">Whether it begins with <c>not</c>.</param>
    /// <param name="rest">What follows the id.</param>
    internal static string ParameterOf(string statement, out bool negated, out ReadOnlySpan<char> rest)
    {
        var text = statement.AsSpan().Trim();
        negated = text.StartsWith("not ");
        text = negated ? text[4..].TrimStart() : text;
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        rest = text[end..];
        return text[..end].ToString();
    }

    /// <summary>Compiles one comparison, such as <c>travel? &lt; 1 m</c>.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public Comparison Parse(string statement)
    {
        var id = ParameterOf(statement, out var negated, out var text);
        if (!parameters.TryGetValue(id, out var parameter))
        {
            throw new FormatException($"unknown parameter '{id}' in '{statement}'");
        }

        var unstated = Unstated.Ask;
        if (text.StartsWith("?") || text.StartsWith("!"))
        {
            unstated = text[0] == '?' ? Unstated.Met : Unstated.NotMet;
            text = text[1..];
        }

        text = text.Trim();
        var required = text.ToString();
        if (text.IsEmpty)
        {
            if (parameter.Kind != ParameterKind.Flag)
            {
                throw new FormatException($"'{id}' is no flag and needs a comparison in '{statement}'");
            }

            return new Comparison
            {
                Parameter = parameter,
                Operator = Operator.Flag,
                Negated = negated,
                Unstated = unstated,
                Required = negated ? "no" : "yes",
            };
        }

        var comparison = text.StartsWith("in ")
            ? parameter.Kind == ParameterKind.Choice
                ? ParseChoice(parameter, text[3..], statement)
                : ParseRange(parameter, text[3..].Trim(), statement)
            : ParseLimit(parameter, text, statement);
        return comparison with { Negated = negated, Unstated = unstated, Required = required };
    }

    private static Comparison ParseChoice(Parameter parameter, ReadOnlySpan<char> text, string statement)
    {
        ulong values = 0;
        foreach (var part in text.ToString().Trim().Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var index = parameter.Values.ToList().IndexOf(part);
            if (index < 0)
            {
                throw new FormatException($"'{parameter.Id}' has no value '{part}' in '{statement}'");
            }

            values |= 1UL << index;
        }

        return new Comparison { Parameter = parameter, Operator = Operator.OneOf, Values = values, Required = "" };
    }

    private Comparison ParseRange(Parameter parameter, ReadOnlySpan<char> text, string statement)
    {
        var lowerOpen = text.StartsWith("]");
        var upperOpen = false;
        text = text.TrimStart("[]").Trim();
        var dots = text.IndexOf("..");
        if (dots < 0)
        {
            throw new FormatException($"a range is written 'a..b' in '{statement}'");
        }

        var upperText = text[(dots + 2)..].Trim();
        var upper = ReadNumber(upperText, statement, out var rest);
        rest = rest.TrimStart();
        if (rest.StartsWith("[") || rest.StartsWith("]"))
        {
            upperOpen = rest[0] == '[';
            rest = rest[1..].TrimStart();
        }

        var unit = FindUnit(parameter, rest, statement);
        var lower = ReadNumber(text[..dots].Trim(), statement, out var between);
        if (!between.Trim().IsEmpty)
        {
            throw new FormatException($"one unit for both ends in '{statement}'");
        }

        return new Comparison
        {
            Parameter = parameter,
            Operator = Operator.Within,
            Limit = ToSi(lower, unit),
            Upper = ToSi(upper, unit),
            LowerOpen = lowerOpen,
            UpperOpen = upperOpen,
            Required = "",
        };
    }

    private Comparison ParseLimit(Parameter parameter, ReadOnlySpan<char> text, string statement)
    {
        var (op, length) = text switch
        {
            ['<', '=', ..] => (Operator.AtMost, 2),
            ['>', '=', ..] => (Operator.AtLeast, 2),
            ['<', ..] => (Operator.Less, 1),
            ['>', ..] => (Operator.Greater, 1),
            ['=', ..] => (Operator.Equal, 1),
            _ => throw new FormatException($"cannot read the comparison in '{statement}'"),
        };
        text = text[length..].Trim();
        var value = ReadNumber(text, statement, out var rest);
        rest = rest.Trim();
        if (parameter.Kind != ParameterKind.Linear)
        {
            var unit = FindUnit(parameter, rest, statement);
            return new Comparison { Parameter = parameter, Operator = op, Limit = ToSi(value, unit), Required = "" };
        }

        // a + L/b unit, L in mm
        var slope = 0.0;
        if (rest.StartsWith("+"))
        {
            rest = rest[1..].TrimStart();
            var factor = 1.0;
            if (!rest.StartsWith("L"))
            {
                factor = ReadNumber(rest, statement, out rest);
                rest = rest.TrimStart().TrimStart('*').TrimStart();
            }

            if (!rest.StartsWith("L"))
            {
                throw new FormatException($"an error limit is written 'a + L/b unit' in '{statement}'");
            }

            rest = rest[1..].TrimStart();
            var divisor = 1.0;
            if (rest.StartsWith("/"))
            {
                divisor = ReadNumber(rest[1..].TrimStart(), statement, out rest);
            }

            slope = factor / divisor;
        }

        var limitUnit = FindUnit(parameter, rest.Trim(), statement);
        return new Comparison
        {
            Parameter = parameter,
            Operator = Operator.WithinLimit,
            Limit = ToSi(value, limitUnit),
            Slope = ToSi(slope, limitUnit) / 1e-3,
            Required = "",
        };
    }

    private Unit? FindUnit(Parameter parameter, ReadOnlySpan<char> symbol, string statement)
    {
        if (symbol.IsEmpty)
        {
            return parameter.Unit;
        }

        var unit = units.Find(symbol.ToString()) ?? throw new FormatException($"unknown unit '{symbol}' in '{statement}'");
        if (parameter.Kind is ParameterKind.Quantity or ParameterKind.Linear && unit.Dimension != parameter.Dimension)
        {
            throw new FormatException($"'{symbol}' does not convert to the unit of '{parameter.Id}' in '{statement}'");
        }

        return unit;
    }

    private static double ToSi(double value, Unit? unit) => unit?.ToSi(value) ?? value;

    private static double ReadNumber(ReadOnlySpan<char> text, string statement, out ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            || (text[end] == '-' && (end == 0 || text[end - 1] is 'e'))
            || (text[end] == '+' && end > 0 && text[end - 1] is 'e')
            || (text[end] == 'e' && end > 0 && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is '-' or '+'))))
        {
            end++;
        }

        if (!double.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            throw new FormatException($"cannot read the number in '{statement}'");
        }

        rest = text[end..];
        return value;
    }
}
