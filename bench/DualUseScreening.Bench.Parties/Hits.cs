using System.Text;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Bench.Parties;

/// <summary>Shows how a name is read and which listed words each of its words may stand for.</summary>
internal static class Hits
{
    public static void Print(PartyIndex index, string name)
    {
        var scratch = new MatchScratch();
        scratch.Begin(index.NameCount);
        NameFolder.Fold(name, false, scratch.Query);
        TokenFinder.Find(index.Words, index.Names, scratch);
        for (int i = 0; i < scratch.Query.Count; i++)
        {
            Console.WriteLine($"{Encoding.ASCII.GetString(scratch.Query[i])} {scratch.Query.Tokens[i].Marks}");
        }

        foreach (TokenHit hit in scratch.Hits.AsSpan(0, scratch.HitCount).ToArray().OrderBy(h => h.Position).ThenByDescending(h => h.Similarity))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"   {hit.Position}+{hit.Span} {hit.Similarity:0.00} {hit.Bits:0.0} bits {Encoding.ASCII.GetString(index.Words.Spelling(hit.Token))} ({index.Words.EntriesOf(hit.Token)})"));
        }
    }
}
