using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Diversion;

/// <summary>Which signs of diversion a line shows, read, explained and asked for once for all routes.</summary>
internal sealed class Signs
{
    private readonly IReadOnlyList<Indicator> _indicators;
    private readonly RuleFacts _facts;
    private readonly int _item;
    private readonly Truth[] _truths;
    private (List<Feature> Features, List<Evidence> Evidence)? _shown;

    public Signs(IReadOnlyList<Indicator> indicators, RuleFacts facts, int item, bool onlyAlways = false)
    {
        _indicators = indicators;
        _facts = facts;
        _item = item;
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

    /// <summary>The signs that hold, and what they were read from.</summary>
    public (List<Feature> Features, List<Evidence> Evidence) Shown => _shown ??= Show(onlyAlways: false);

    /// <summary>The questions that would settle the signs which the request does not tell; whose they are is left open.</summary>
    public IReadOnlyList<Question> Questions => field ??= Ask();

    /// <summary>How one came out.</summary>
    public Truth this[int indicator] => _truths[indicator];

    /// <summary>The signs that hold, and what they were read from.</summary>
    /// <param name="onlyAlways">Only those that count on any route and for any goods.</param>
    public (List<Feature> Features, List<Evidence> Evidence) Show(bool onlyAlways)
    {
        var (features, evidence) = (new List<Feature>(), new List<Evidence>());
        for (var i = 0; i < _truths.Length; i++)
        {
            var indicator = _indicators[i];
            if (_truths[i] != Truth.True || (onlyAlways && !indicator.Content.Always))
            {
                continue;
            }

            features.Add(new Feature(indicator.Content.Id, indicator.Content.Weight / 100.0, indicator.Sentence));

            // What speaks for the buyer is shown, and not marked in the request as a sign of diversion.
            if (indicator.Content.Weight >= 0)
            {
                var explanation = new Explanation();
                indicator.When.Explain(_facts, _item, false, explanation);
                evidence.AddRange(explanation.Evidence());
            }
        }

        return (features, evidence);
    }

    private List<Question> Ask()
    {
        var questions = new List<Question>();
        for (var i = 0; i < _truths.Length; i++)
        {
            if (_truths[i] == Truth.Unknown && _indicators[i].Content.Weight > 0)
            {
                _indicators[i].When.Ask(_facts, _item, "", questions);
            }
        }

        return questions;
    }
}
