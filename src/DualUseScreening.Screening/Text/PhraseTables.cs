namespace DualUseScreening.Screening.Text;

/// <summary>What a <see cref="PhraseIndex{TTarget}"/> is made of: plain numbers and texts, so that they can be written down and read back.</summary>
/// <param name="Stems">Word stems by number.</param>
/// <param name="Lengths">For each phrase, how many stems it has.</param>
/// <param name="PhraseStems">The stems of all phrases one after the other, of each the rarest first.</param>
/// <param name="TargetCounts">For each phrase, how many things it stands for.</param>
/// <param name="Targets">What the phrases stand for, one after the other.</param>
/// <param name="ShortForms">Short forms and the stems of the words that they stand for.</param>
internal sealed record PhraseTables<TTarget>(
    string[] Stems, byte[] Lengths, int[] PhraseStems, byte[] TargetCounts, TTarget[] Targets, NumberedName[] ShortForms)
{
    /// <summary>How seldom each stem is: the logarithm of the number of phrases for each one that has it.</summary>
    /// <param name="phrasesOfStem">For each stem, how many phrases have it.</param>
    /// <param name="phrases">Number of phrases.</param>
    public static float[] Rarity(int[] phrasesOfStem, int phrases) =>
        Array.ConvertAll(phrasesOfStem, count => MathF.Log(1f + phrases / (1f + count)));

    /// <summary>Where the stems and targets of each phrase stand.</summary>
    public PhraseEntry[] Phrases()
    {
        var phrases = new PhraseEntry[Lengths.Length];
        int stem = 0, target = 0;
        for (var p = 0; p < phrases.Length; p++)
        {
            phrases[p] = new PhraseEntry(stem, Lengths[p], target, TargetCounts[p]);
            stem += Lengths[p];
            target += TargetCounts[p];
        }

        return phrases;
    }

    /// <summary>For each stem, the phrases whose rarest it is, in their order: where they begin, one more at the end, and the phrases.</summary>
    public (int[] Start, int[] Postings) Postings(PhraseEntry[] phrases)
    {
        var start = new int[Stems.Length + 1];
        foreach (var phrase in phrases)
        {
            start[PhraseStems[phrase.StemStart] + 1]++;
        }

        for (var s = 0; s < Stems.Length; s++)
        {
            start[s + 1] += start[s];
        }

        var next = start.AsSpan(0, Stems.Length).ToArray();
        var postings = new int[phrases.Length];
        for (var p = 0; p < phrases.Length; p++)
        {
            postings[next[PhraseStems[phrases[p].StemStart]]++] = p;
        }

        return (start, postings);
    }

    /// <summary>How much each phrase says: the sum of its stems' rarity.</summary>
    public float[] Weights(PhraseEntry[] phrases)
    {
        var phrasesOfStem = new int[Stems.Length];
        foreach (var stem in PhraseStems)
        {
            phrasesOfStem[stem]++;
        }

        var rarity = Rarity(phrasesOfStem, phrases.Length);
        var weights = new float[phrases.Length];
        for (var p = 0; p < weights.Length; p++)
        {
            foreach (var stem in PhraseStems.AsSpan(phrases[p].StemStart, phrases[p].StemCount))
            {
                weights[p] += rarity[stem];
            }
        }

        return weights;
    }
}

/// <summary>A name and the numbers of what it names.</summary>
internal readonly record struct NumberedName(string Name, int[] Numbers);

internal readonly record struct PhraseEntry(int StemStart, int StemCount, int TargetStart, int TargetCount);
