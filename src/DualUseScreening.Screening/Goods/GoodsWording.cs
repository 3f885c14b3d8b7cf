using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Words figures and thresholds for people, with the decimal sign of each language.</summary>
public static class GoodsWording
{
    private static readonly LocalText Yes = new("yes", "ja", "oui", "ja");
    private static readonly LocalText No = new("no", "nee", "non", "nein");

    /// <summary>What a comparison asks for, such as <c>≤ 0.9 µm</c>.</summary>
    public static LocalText Required(Comparison comparison)
    {
        if (comparison.Operator == Operator.Flag)
        {
            return comparison.Negated ? No : Yes;
        }

        if (comparison.Operator == Operator.OneOf)
        {
            return Same(ChoiceNames(comparison.Parameter, comparison.Values));
        }

        var text = comparison.Required
            .Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal)
            .Replace("in ]", "> ", StringComparison.Ordinal).Replace("in [", "", StringComparison.Ordinal)
            .Replace("in ", "", StringComparison.Ordinal).Replace("..", "–", StringComparison.Ordinal)
            .Replace(" um", " µm", StringComparison.Ordinal).Replace(" Cel", " °C", StringComparison.Ordinal);
        return Decimal(comparison.Negated ? "≠ " + text : text);
    }

    /// <summary>What was stated, in the parameter's own unit, such as <c>0.8 µm</c>.</summary>
    public static LocalText Stated(in Reading reading, Parameter parameter)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Flag:
                return reading.Low > 0 ? Yes : No;
            case ParameterKind.Choice:
                return Same(ChoiceNames(parameter, reading.Values));
        }

        var unit = parameter.Unit;
        var text = Number(unit?.FromSi(reading.Low) ?? reading.Low);
        if (reading.High > reading.Low)
        {
            text += "–" + Number(unit?.FromSi(reading.High) ?? reading.High);
        }

        if (reading.Slope > 0 && unit is not null)
        {
            text += " + L/" + Number(unit.Factor / (reading.Slope * 1e-3));
        }

        text = reading.Qualifier switch
        {
            Qualifier.UpTo => "≤ " + text,
            Qualifier.LessThan => "< " + text,
            Qualifier.AtLeast => "≥ " + text,
            Qualifier.MoreThan => "> " + text,
            _ => text,
        };
        return Decimal(text + Symbol(unit));
    }

    /// <summary>How a unit is written for people, with a blank before it; empty for none.</summary>
    public static string Symbol(Unit? unit) => unit?.Ucum switch
    {
        null => "",
        "um" => " µm",
        "Cel" => " °C",
        "deg" => "°",
        "/min" => " rpm",
        "[psi]" => " psi",
        "[g]" => " g",
        "{pixel}" => " px",
        "Ohm.cm" => " Ω·cm",
        "''" => "″",
        var ucum => " " + ucum.Replace('.', '·').Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal),
    };

    private static string ChoiceNames(Parameter parameter, ulong values)
    {
        var names = new List<string>();
        for (var i = 0; i < parameter.Values.Count; i++)
        {
            if ((values & (1UL << i)) != 0)
            {
                names.Add(parameter.Values[i].Replace('-', ' '));
            }
        }

        return string.Join(", ", names);
    }

    private static string Number(double value) =>
        (Math.Abs(value) is >= 1e6 or < 1e-3 && value != 0 ? value.ToString("0.###E+0", CultureInfo.InvariantCulture)
            : Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture));

    private static LocalText Same(string text) => new(text, text, text, text);

    private static LocalText Decimal(string text)
    {
        var comma = text.Replace('.', ',');
        return new LocalText(text, comma, comma, comma);
    }
}
