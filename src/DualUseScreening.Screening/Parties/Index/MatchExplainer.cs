using System.Globalization;
using System.Text;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Writes down how a score came about.</summary>
internal static class MatchExplainer
{
    public static PartyMatch Explain(PartyIndex index, ref readonly PartyQuery query, MatchScratch scratch, Candidate candidate)
    {
        PartyEntry entry = index.Entries[candidate.Entry];
        var features = new List<PartyMatchFeature>(8);
        if (candidate.Name < 0)
        {
            features.Add(new PartyMatchFeature("identifier", 1, Math.Round(candidate.Score, 4), "the number stands for this party, whatever the name"));
            return new PartyMatch(entry, entry.PrimaryName, candidate.Score, features);
        }

        NameOwner owner = index.Names.OwnersOf(candidate.Name)[candidate.Owner];
        double score = NameScorer.Score(index.Words, index.Names, scratch, candidate.Name, 0);
        AddWords(index, scratch, candidate.Name, features);
        double total = EntryEvidence.Total(index, in query, scratch, owner, score, features);
        string matched = owner.Alias < 0 ? entry.PrimaryName : entry.Aliases[owner.Alias].Name;
        return new PartyMatch(entry, matched, Math.Round(total, 4), features);
    }

    private static void AddWords(PartyIndex index, MatchScratch scratch, int name, List<PartyMatchFeature> features)
    {
        Alignment alignment = scratch.Alignment;
        Vocabulary words = index.Words;
        ReadOnlySpan<int> tokens = index.Names.TokensOf(name);
        double whole = alignment.PairWeight + (alignment.Alpha * alignment.ExtraInQuery) + (alignment.Beta * alignment.MissingFromQuery) + alignment.Clash;
        double factor = alignment.Matched / whole;
        double unlike = 0;
        for (int i = 0; i < alignment.Count; i++)
        {
            unlike += alignment.Pairs[i].Weight * (1 - alignment.Pairs[i].Similarity);
        }

        // Unlikeness as the score counted it, spread over the pairs.
        double scale = unlike > 0 ? (alignment.PairWeight - alignment.Matched) / unlike : 0;
        for (int i = 0; i < alignment.Count; i++)
        {
            ref readonly Alignment.Pair pair = ref alignment.Pairs[i];
            double share = pair.Weight / whole;
            double contribution = pair.Weight * (1 - (scale * (1 - pair.Similarity))) / whole;
            features.Add(new PartyMatchFeature(
                pair.Kind switch { Alignment.PairKind.Word => "word", Alignment.PairKind.Initial => "initial", _ => "glued" },
                Math.Round(share, 4), Math.Round(contribution, 4), Describe(words, scratch.Query, tokens, pair)));
        }

        AddLeftOver(alignment, words, scratch, tokens, whole, features);
        if (alignment.Clash > 0)
        {
            features.Add(new PartyMatchFeature("clash", Math.Round(alignment.Clash / whole, 4), 0, "each name has a word that the other lacks, or a character too many"));
        }

        if (alignment.OrderPenalty > 0)
        {
            features.Add(new PartyMatchFeature("order", ScoreWeights.Order, -alignment.OrderPenalty, "the words stand in another order"));
        }

        if (factor < 0.9999 && alignment.Leniency < 1)
        {
            features.Add(new PartyMatchFeature("rarity", Math.Round(1 - alignment.Leniency, 4), 0, "what is shared is common on the lists, so differences count more"));
        }
    }

    private static void AddLeftOver(Alignment alignment, Vocabulary words, MatchScratch scratch, ReadOnlySpan<int> tokens, double whole, List<PartyMatchFeature> features)
    {
        for (int i = 0; i < scratch.Query.Count; i++)
        {
            if ((alignment.UsedPositions & (1u << i)) == 0)
            {
                features.Add(new PartyMatchFeature("extra-word", Math.Round(alignment.Alpha * scratch.Weights[i] / whole, 4), 0, Text(scratch.Query[i])));
            }
        }

        for (int j = 0; j < tokens.Length; j++)
        {
            if ((alignment.UsedTokens & (1u << j)) == 0)
            {
                features.Add(new PartyMatchFeature("missing-word", Math.Round(alignment.Beta * words.WeightOf(tokens[j]) / whole, 4), 0, Text(words.Spelling(tokens[j]))));
            }
        }
    }

    private static string Describe(Vocabulary words, FoldedName query, ReadOnlySpan<int> tokens, in Alignment.Pair pair)
    {
        string asked = Text(query[pair.Position]);
        for (int i = 1; i < pair.QueryWords; i++)
        {
            asked += " " + Text(query[pair.Position + i]);
        }

        string listed = Text(words.Spelling(tokens[pair.Index]));
        for (int j = 1; j < pair.NameWords; j++)
        {
            listed += " " + Text(words.Spelling(tokens[pair.Index + j]));
        }

        return asked == listed
            ? asked
            : string.Create(CultureInfo.InvariantCulture, $"{asked} ~ {listed} ({pair.Similarity:0.00})");
    }

    private static string Text(ReadOnlySpan<byte> word) => Encoding.ASCII.GetString(word);
}
