using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Words;

/// <summary>
/// Which words speak for which headings, and how strongly: words of titles, goods terms, examples and parameters. Plain arrays, so that they can be
/// written down and read back.
/// </summary>
/// <param name="Headings">Codes of the headings, five characters.</param>
/// <param name="Words">Word stems.</param>
/// <param name="Counts">For each word, how many headings it speaks for.</param>
/// <param name="Postings">The numbers of those headings, word after word.</param>
/// <param name="Weights">How strongly each speaks, in hundredths.</param>
internal sealed record WordTables(string[] Headings, string[] Words, int[] Counts, int[] Postings, byte[] Weights)
{
    private const byte TermWeight = 100;
    private const byte TitleWeight = 80;
    private const byte ExampleWeight = 60;
    private const byte ParameterWeight = 40;

    /// <summary>Collects the words of a list.</summary>
    public static WordTables Build(ControlListContent content)
    {
        var builder = new Builder(content);
        foreach (var entry in content.Entries)
        {
            builder.Add(entry);
        }

        return builder.ToTables();
    }

    private sealed class Builder(ControlListContent content)
    {
        private readonly Dictionary<string, TermContent> _terms = content.Terms.ToDictionary(t => t.Id, StringComparer.Ordinal);
        private readonly Dictionary<string, ParameterContent> _parameters = content.Parameters.ToDictionary(p => p.Id, StringComparer.Ordinal);
        private readonly List<string> _headings = [];
        private readonly SortedDictionary<string, SortedDictionary<int, byte>> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> _stems = new(StringComparer.Ordinal);
        private readonly HashSet<(int Heading, string Source)> _done = [];
        private readonly TokenisedText _text = new();

        public void Add(EntryContent entry)
        {
            var code = entry.Code[..Math.Min(5, entry.Code.Length)];
            if (_headings.Count == 0 || _headings[^1] != code)
            {
                _headings.Add(code);
            }

            AddTexts([entry.Title.En, entry.Title.Nl, entry.Title.Fr, entry.Title.De], TitleWeight);
            AddTexts(entry.Examples, ExampleWeight);
            foreach (var term in entry.Terms)
            {
                if (_terms.TryGetValue(term, out var found) && IsNew("t:" + term))
                {
                    AddTexts(found.Phrases.Select(p => p.Text), TermWeight);
                }
            }

            AddParameters(entry.When);
        }

        public WordTables ToTables() => new(
            [.. _headings], [.. _words.Keys], [.. _words.Values.Select(h => h.Count)], [.. _words.Values.SelectMany(h => h.Keys)],
            [.. _words.Values.SelectMany(h => h.Values)]);

        private bool IsNew(string source) => _done.Add((_headings.Count, source));

        private void AddParameters(Condition? condition)
        {
            foreach (var part in condition?.Parts ?? [])
            {
                AddParameters(part);
            }

            if (condition?.Statement is { } statement && _parameters.TryGetValue(CriterionName(statement), out var parameter) && IsNew("p:" + parameter.Id))
            {
                AddTexts(parameter.Words.Select(w => w.Text), ParameterWeight);
                AddTexts(parameter.Values.SelectMany(v => v.Words), ParameterWeight);
            }
        }

        private static string CriterionName(string statement)
        {
            var text = statement.AsSpan().Trim();
            text = text.StartsWith("not ") ? text[4..].TrimStart() : text;
            var end = text.IndexOfAny(" ?!<>=");
            return (end < 0 ? text : text[..end]).ToString();
        }

        private void AddTexts(IEnumerable<string> texts, byte weight)
        {
            var heading = _headings.Count - 1;
            foreach (var text in texts)
            {
                foreach (var stem in StemsOf(text))
                {
                    if (!_words.TryGetValue(stem, out var headings))
                    {
                        _words.Add(stem, headings = []);
                    }

                    headings[heading] = Math.Max(headings.GetValueOrDefault(heading), weight);
                }
            }
        }

        private string[] StemsOf(string text)
        {
            if (_stems.TryGetValue(text, out var known))
            {
                return known;
            }

            var stems = new List<string>();
            _text.Read(text);
            for (var t = 0; t < _text.Count; t++)
            {
                if (WordIndex.Counts(_text, t))
                {
                    stems.Add(Stemming.Stem(new string(_text.Folded(t))));
                }
            }

            string[] result = [.. stems.Distinct()];
            _stems.Add(text, result);
            return result;
        }
    }
}
