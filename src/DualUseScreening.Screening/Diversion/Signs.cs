using DualUseScreening.Screening.Conditions;

namespace DualUseScreening.Screening.Diversion;

/// <summary>Which signs of diversion a line shows, read once for all routes.</summary>
internal sealed class Signs
{
    private readonly Truth[] _truths;

    public Signs(IReadOnlyList<Indicator> indicators, RuleFacts facts, int item, bool onlyAlways = false)
    {
        _truths = new Truth[indicators.Count];
        for (var i = 0; i < _truths.Length; i++)
        {
            var content = indicators[i].Content;
            if (onlyAlways && !content.Always)
            {
                continue;
            }

            _truths[i] = indicators[i].When.Evaluate(facts, item);
            if (_truths[i] == Truth.True)
            {
                Sum += content.Weight;
                SumAlways += content.Always ? content.Weight : 0;
            }
            else if (_truths[i] == Truth.Unknown)
            {
                Unknown += Math.Max(content.Weight, 0);
            }
        }
    }

    /// <summary>Weights of the signs that hold.</summary>
    public int Sum { get; }

    /// <summary>Weights of those among them that count on any route and for any goods.</summary>
    public int SumAlways { get; }

    /// <summary>Weights of the signs that the request does not tell.</summary>
    public int Unknown { get; }

    /// <summary>How one came out.</summary>
    public Truth this[int indicator] => _truths[indicator];
}
