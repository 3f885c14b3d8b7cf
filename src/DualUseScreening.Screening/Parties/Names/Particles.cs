using System.Collections.Frozen;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>Words that say little about who somebody is: articles, prepositions, "son of", titles.</summary>
internal static class Particles
{
    private static readonly FrozenSet<ulong> Words = Build(
        "al el ul ad as ash at ar an az ath adh bin ben ibn bint binti bn ould oghlu ogli oglu kyzy qizi uulu zada zade de del della di da do dos das du des den der van von zu zum zur ten ter te la le les lo los las "
        + "of the and for in on to und fur und der die das et pour y e i en und voor het een the a o u og och i z w and "
        + "mr mrs ms dr prof sheikh shaykh shaikh cheikh sheik sayyid sayyed sayed sayid seyed seyyed seyid syed hajji haji hajj hadji mullah mulla maulavi mawlawi maulvi imam ustad ayatollah gen col sir lord capt "
        + "fi fy bi min wa wal val "
        + "wld bnt syd syyd shykh haj hajy mla mwlwy mwlana "
        + "mv mt");

    /// <summary>Titles long enough to be recognised when they are misspelt.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["sayyid", "sayyed", "sayed", "seyed", "seyyed", "sheikh", "shaykh", "shaikh", "mullah", "mulla", "maulavi", "mawlawi", "hajji", "haji", "ayatollah"];

    public static bool Contains(ReadOnlySpan<byte> word) => word.Length <= 9 && Words.Contains(AsciiHash.Of(word));

    private static FrozenSet<ulong> Build(string words)
    {
        var set = new HashSet<ulong>();
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            set.Add(AsciiHash.Of(Encoding.ASCII.GetBytes(word)));
        }

        return set.ToFrozenSet();
    }
}
