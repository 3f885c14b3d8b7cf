using System.Runtime.InteropServices;

namespace DualUseScreening.Screening.Goods.Words;

/// <summary>What the words of one text say for each topic. Reused by the next text; not shared between threads.</summary>
internal sealed class WordScores
{
    private const float TellingWeight = 2f;

    private readonly List<int> _touched = [];
    private readonly List<int> _seen = [];
    private bool[] _isSeen = [];
    private Score[] _scores = [];
    private int _word;
    private float _known;
    private float _total;

    /// <summary>Numbers of the topics that any word speaks for.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    public List<int> Guesses { get; } = [];

    /// <summary>The highest score of a topic.</summary>
    public float Best { get; private set; }

    /// <summary>What the words say for a topic: the sum of their weights.</summary>
    public float Of(int topic) => _scores[topic].Sum;

    /// <summary>How many telling words speak for a topic.</summary>
    public int WordsFor(int topic) => _scores[topic].Telling;

    /// <summary>The share of the text's weight that speaks for a topic, 0 to 1.</summary>
    public float Share(int topic) => _total == 0 ? 0 : _scores[topic].Sum / _total;

    /// <summary>Position of the word that says most for a topic.</summary>
    public int StrongestWord(int topic) => _scores[topic].StrongestWord;

    public void Begin(int topics, int words)
    {
        foreach (var word in _seen)
        {
            _isSeen[word] = false;
        }

        _seen.Clear();
        if (_isSeen.Length < words)
        {
            _isSeen = new bool[words];
        }

        foreach (var topic in _touched)
        {
            _scores[topic] = default;
        }

        _touched.Clear();
        (_total, Best) = (0, 0);
        if (_scores.Length < topics)
        {
            _scores = new Score[topics];
        }
    }

    /// <summary>Whether a known word has not been read in this text yet: the <c>zähler</c> of four compounds is one word.</summary>
    public bool IsFirstSight(int word)
    {
        if (_isSeen[word])
        {
            return false;
        }

        _isSeen[word] = true;
        _seen.Add(word);
        return true;
    }

    public void BeginWord(int token) => (_word, _known) = (token, 0);

    /// <summary>Of several readings of one word, the one that says most for a topic counts.</summary>
    public void Add(int topic, float weight)
    {
        ref var score = ref _scores[topic];
        if (score.Sum == 0)
        {
            _touched.Add(topic);
            score.Word = -1;
        }

        if (score.Word != _word)
        {
            (score.Word, score.OfWord) = (_word, 0);
        }

        if (weight > score.OfWord)
        {
            score.Telling += score.OfWord <= TellingWeight && weight > TellingWeight ? 1 : 0;
            score.Sum += weight - score.OfWord;
            score.OfWord = weight;
            Best = Math.Max(Best, score.Sum);
            if (weight > score.Strongest)
            {
                (score.Strongest, score.StrongestWord) = (weight, _word);
            }
        }
    }

    public void Know(float weight) => _known = Math.Max(_known, weight);

    public void EndWord(float unknown) => _total += _known > 0 ? _known : unknown;

    private struct Score
    {
        public float Sum;
        public float OfWord;
        public float Strongest;
        public int Word;
        public int StrongestWord;
        public int Telling;
    }
}
