using System.Collections.Frozen;
using System.Text;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>The words of an address that tell it from others, as hashes. Words for street, floor, building and their abbreviations are left out.</summary>
internal static class AddressWords
{
    /// <summary>Bit set in the hash of a word that has a digit.</summary>
    private const ulong NumberBit = 1;

    private static readonly FrozenSet<ulong> Common = Build(
        "street str st road rd avenue ave av lane ln boulevard blvd bulvar drive dr building bldg block blk floor fl room rm suite ste office unit flat apt apartment no number nr po box p o d k kv ul ulitsa ulica dom korpus str stroenie litera pom pomeshch pomeshcheniye ofis etazh obl oblast region "
        + "district dist city town village province state county rue straat laan weg strasse platz plaza calle avenida carrera via sk sokak cad caddesi mah mahallesi the of and near opposite behind off c/o co tower house center centre industrial zone area g gorod pr prospekt per");

    public static bool IsNumber(ulong word) => (word & NumberBit) != 0;

    /// <summary>Distinct words; <paramref name="placed"/> is false where nothing tells a place within a town: no number, or fewer than three words.</summary>
    public static ulong[] Of(string address, FoldedName folded, out bool placed)
    {
        NameFolder.Fold(address, keepLegalForm: true, folded);
        var words = new List<ulong>(folded.Count);
        bool number = false;
        for (int i = 0; i < folded.Count; i++)
        {
            ulong word = AsciiHash.Of(folded[i]) & ~NumberBit;
            if (Common.Contains(word))
            {
                continue;
            }

            if ((folded.Tokens[i].Marks & TokenMarks.Digits) != 0)
            {
                word |= NumberBit;
                number = true;
            }

            if (!words.Contains(word))
            {
                words.Add(word);
            }
        }

        placed = number && words.Count >= 3;
        return [.. words];
    }

    private static FrozenSet<ulong> Build(string text)
    {
        var set = new HashSet<ulong>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            set.Add(AsciiHash.Of(Encoding.ASCII.GetBytes(word)) & ~NumberBit);
        }

        return set.ToFrozenSet();
    }
}
