using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>Compiles the parameters of a release.</summary>
public static class ParameterCompiler
{
    /// <summary>The parameters in their order.</summary>
    /// <exception cref="FormatException">A unit or a formula cannot be read.</exception>
    public static IReadOnlyList<Parameter> Compile(IReadOnlyList<ParameterContent> parameters, UnitTable units)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            numbers[parameters[i].Id] = i;
        }

        return [.. parameters.Select((p, i) => new Parameter(
            i, p.Id, p.Kind, FindUnit(p, units), p.Bare, p.SpanAny, p.Ask, p.Effort, [.. p.Values.Select(v => v.Id)],
            p.Formula is null ? null : ParseFormula(p.Formula, numbers, parameters, units)))];
    }

    private static Unit? FindUnit(ParameterContent parameter, UnitTable units) =>
        parameter.Unit is "" or "1"
            ? null
            : units.Find(parameter.Unit) ?? throw new FormatException($"unknown unit '{parameter.Unit}' of '{parameter.Id}'");

    private static Formula ParseFormula(
        string text, Dictionary<string, int> numbers, IReadOnlyList<ParameterContent> parameters, UnitTable units)
    {
        var open = text.IndexOf('(');
        if (open < 0 || !text.EndsWith(')') || !Formula.Functions.Contains(text[..open].Trim()))
        {
            throw new FormatException($"cannot read the formula '{text}'");
        }

        var arguments = text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        return new Formula(text[..open].Trim(), [.. arguments.Select(a => Argument(a, text, numbers, parameters, units))]);
    }

    private static FormulaArgument Argument(
        string argument, string formula, Dictionary<string, int> numbers, IReadOnlyList<ParameterContent> parameters, UnitTable units)
    {
        if (double.TryParse(argument, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var constant))
        {
            return new FormulaArgument(-1, constant);
        }

        return numbers.TryGetValue(argument, out var number)
            ? new FormulaArgument(number, null, parameters[number].Bare ? FindUnit(parameters[number], units)?.Dimension ?? 0 : 0)
            : throw new FormatException($"unknown parameter '{argument}' in the formula '{formula}'");
    }
}
