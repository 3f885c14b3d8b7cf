using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Words;

/// <summary>
/// Which words speak for which topics, and how strongly: words of titles, goods terms, examples and parameters. A topic is what the entries of one
/// heading with the same goods terms have in common. Plain arrays, so that they can be written down and read back.
/// </summary>
/// <param name="Headings">For each topic, the five characters of its heading.</param>
/// <param name="TopicOf">For each entry, the number of its topic.</param>
/// <param name="Words">Word stems.</param>
/// <param name="Counts">For each word, how many topics it speaks for.</param>
/// <param name="Postings">The numbers of those topics, word after word.</param>
/// <param name="Weights">How strongly each speaks, in hundredths.</param>
internal sealed record WordTables(string[] Headings, int[] TopicOf, string[] Words, int[] Counts, int[] Postings, byte[] Weights)
{
    private const byte TermWeight = 100;
    private const byte TitleWeight = 80;
    private const byte ExampleWeight = 60;
    private const byte ParameterWeight = 40;

    // Of a word that only says in which shape goods come.
    private const float FormShare = 0.5f;

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
        private readonly List<int> _topicOf = [];
        private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, SortedDictionary<int, byte>> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> _stems = new(StringComparer.Ordinal);
        private readonly HashSet<(int Topic, string Source)> _done = [];
        private readonly TokenisedText _text = new();
        private readonly HashSet<string> _forms =
            [.. content.Contexts.Where(c => c.Kind == ContextKind.Form).SelectMany(c => c.Words).Select(w => Stemming.Stem(Folding.Fold(w)))];

        public void Add(EntryContent entry)
        {
            var code = entry.Code[..Math.Min(5, entry.Code.Length)];
            var key = code + ":" + string.Join(',', entry.Terms);
            if (!_topics.TryGetValue(key, out var topic))
            {
                topic = _headings.Count;
                _topics.Add(key, topic);
                _headings.Add(code);
            }

            _topicOf.Add(topic);
            AddTexts(topic, [entry.Title.En, entry.Title.Nl, entry.Title.Fr, entry.Title.De], TitleWeight);
            AddTexts(topic, entry.Examples, ExampleWeight);
            foreach (var term in entry.Terms)
            {
                if (_terms.TryGetValue(term, out var found) && IsNew(topic, "t:" + term))
                {
                    AddTexts(topic, found.Phrases.Select(p => p.Text), TermWeight);
                }
            }

            AddParameters(topic, entry.When);
        }

        public WordTables ToTables() => new(
            [.. _headings], [.. _topicOf], [.. _words.Keys], [.. _words.Values.Select(t => t.Count)], [.. _words.Values.SelectMany(t => t.Keys)],
            [.. _words.Values.SelectMany(t => t.Values)]);

        private bool IsNew(int topic, string source) => _done.Add((topic, source));

        private void AddParameters(int topic, Condition? condition)
        {
            foreach (var part in condition?.Parts ?? [])
            {
                AddParameters(topic, part);
            }

            if (condition?.Statement is { } statement && _parameters.TryGetValue(CriterionCompiler.ParameterOf(statement, out _, out _), out var parameter) && IsNew(topic, "p:" + parameter.Id))
            {
                AddTexts(topic, parameter.Words.Select(w => w.Text), ParameterWeight);
                AddTexts(topic, parameter.Values.SelectMany(v => v.Words), ParameterWeight);
            }
        }

        private void AddTexts(int topic, IEnumerable<string> texts, byte weight)
        {
            foreach (var text in texts)
            {
                foreach (var stem in StemsOf(text))
                {
                    if (!_words.TryGetValue(stem, out var topics))
                    {
                        _words.Add(stem, topics = []);
                    }

                    var share = _forms.Contains(stem) ? FormShare : 1f;
                    topics[topic] = Math.Max(topics.GetValueOrDefault(topic), (byte)(weight * share));
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
