namespace DualUseScreening.Screening.Text;

/// <summary>
/// Which known words an unknown one may stand for: one it is the beginning of (<c>MICROBOLOM</c>), one whose vowels were left out (<c>RCTR</c>), or one
/// that differs by a slip of a letter inside it (<c>centrifgue</c>). Immutable.
/// </summary>
internal sealed class WordGuesses
{
    private const int MaxWords = 40;
    private const int LeastBeginning = 4;
    private const int LeastMisspelt = 7;
    private const int IntactStart = 3;
    private const int IntactEnd = 3;

    private readonly string[] _words;
    private readonly int[] _numbers;
    private readonly ulong[] _skeletons;
    private readonly int[] _skeletonWords;

    /// <summary>Guesses among word stems; those with digits and abbreviations are left out.</summary>
    public WordGuesses(string[] stems)
    {
        var words = new List<(string Word, int Number)>(stems.Length);
        for (var s = 0; s < stems.Length; s++)
        {
            if (stems[s].Length > LeastBeginning && IsLetters(stems[s]))
            {
                words.Add((stems[s], s));
            }
        }

        words.Sort(static (a, b) => string.CompareOrdinal(a.Word, b.Word));
        _words = [.. words.Select(w => w.Word)];
        _numbers = [.. words.Select(w => w.Number)];
        _skeletonWords = [.. _numbers];
        _skeletons = Array.ConvertAll(_words, static w => Skeleton(w));
        Array.Sort(_skeletons, _skeletonWords);
    }

    /// <summary>Finds the words that a misspelt one may stand for, or else, in a text that shortens words, those that a shortened one may.</summary>
    /// <param name="folded">The word as it stands, folded.</param>
    /// <param name="stem">Its stem.</param>
    /// <param name="mayShorten">Whether the text shortens words.</param>
    /// <param name="found">The numbers of the words; emptied first.</param>
    public void Find(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem, bool mayShorten, List<int> found)
    {
        found.Clear();
        AddMisspelt(stem, found);
        if (mayShorten && found.Count == 0)
        {
            AddShortened(folded, stem, found);
        }
    }

    /// <summary>Adds the numbers of the words that a shortened word may stand for.</summary>
    /// <param name="folded">The word as it stands, folded.</param>
    /// <param name="stem">Its stem.</param>
    /// <param name="found">Where they are added: none where too many begin like it, the first ones where too many have its consonants.</param>
    public void AddShortened(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem, List<int> found)
    {
        if (folded.Length < LeastBeginning || !IsLetters(folded))
        {
            return;
        }

        if (folded[1..].IndexOfAny("aeiouy") < 0)
        {
            AddSkeleton(Skeleton(stem), found);
            return;
        }

        var from = LowerBound(stem);
        var to = from;
        while (to < _words.Length && to - from <= MaxWords && _words[to].AsSpan().StartsWith(stem))
        {
            to++;
        }

        for (var w = from; to - from <= MaxWords && w < to; w++)
        {
            if (_words[w].Length >= stem.Length + 2)
            {
                found.Add(_numbers[w]);
            }
        }
    }

    /// <summary>Adds the numbers of the words that differ from a long word by one letter, or by two that changed places, not at its start, and
    /// no other letter near its end, where endings differ in meaning (<c>phosphite</c>, <c>phosphate</c>).</summary>
    public void AddMisspelt(ReadOnlySpan<char> stem, List<int> found)
    {
        if (stem.Length < LeastMisspelt || !IsLetters(stem))
        {
            return;
        }

        var start = stem[..IntactStart];
        for (var w = LowerBound(start); w < _words.Length && _words[w].AsSpan().StartsWith(start); w++)
        {
            if (Math.Abs(_words[w].Length - stem.Length) <= 1 && _words[w].Length >= LeastMisspelt && IsOneSlip(stem, _words[w]))
            {
                found.Add(_numbers[w]);
            }
        }
    }

    private void AddSkeleton(ulong skeleton, List<int> found)
    {
        var at = Array.BinarySearch(_skeletons, skeleton);
        if (at < 0)
        {
            return;
        }

        while (at > 0 && _skeletons[at - 1] == skeleton)
        {
            at--;
        }

        for (; at < _skeletons.Length && _skeletons[at] == skeleton && found.Count < MaxWords; at++)
        {
            found.Add(_skeletonWords[at]);
        }
    }

    private int LowerBound(ReadOnlySpan<char> start)
    {
        int low = 0, high = _words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_words[middle].AsSpan().SequenceCompareTo(start) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        if (start < IntactStart || end < 1)
        {
            return false;
        }

        // Another letter near the end is another ending: phosphite, phosphate.
        ReadOnlySpan<char> restA = a[start..^end], restB = b[start..^end];
        return (restA.Length, restB.Length) switch
        {
            (1, 1) => end >= IntactEnd,
            (0, 1) or (1, 0) => true,
            (2, 2) => restA[0] == restB[1] && restA[1] == restB[0],
            _ => false,
        };
    }

    // The first letter and the consonants, as a number; 64 bits hold them without a clash that matters.
    private static ulong Skeleton(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i] == 'v' ? 'f' : word[i];
            if (i == 0 || c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
        }

        return hash;
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
