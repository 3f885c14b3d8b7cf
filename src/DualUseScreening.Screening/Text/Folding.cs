namespace DualUseScreening.Screening.Text;

/// <summary>
/// Folds characters for comparison: lower case, Latin letters without diacritics, full-width forms to ASCII.
/// Letters of other scripts stay, in lower case. One character may become two (<c>ß</c>, <c>æ</c>).
/// </summary>
public static class Folding
{
    // Written out, since the runtime decomposes nothing when it runs without globalisation data.
    // U+0080 to U+024F.
    private const string Latin =
        "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0¡¢£¤¥¦§¨©a«¬\u00AD®¯°±²³´µ¶·¸¹o»¼½¾¿"
        + "aaaaaaæceeeeiiiidnooooo×ouuuuytßaaaaaaæceeeeiiiidnooooo÷ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllŀ"
        + "ŀllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒfɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
        + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
        + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    // U+1E00 to U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>Folds one character into <paramref name="target"/>.</summary>
    /// <param name="c">The character.</param>
    /// <param name="target">At least two characters long.</param>
    /// <returns>The number of characters written: 0 for a combining mark, else 1 or 2.</returns>
    public static int Fold(char c, Span<char> target)
    {
        if (c < 0x80)
        {
            target[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }

        if (c is 'ß' or 'ẞ')
        {
            (target[0], target[1]) = ('s', 's');
            return 2;
        }

        if (c is 'æ' or 'Æ')
        {
            (target[0], target[1]) = ('a', 'e');
            return 2;
        }

        if (c is 'œ' or 'Œ')
        {
            (target[0], target[1]) = ('o', 'e');
            return 2;
        }

        if (c < 0x80 + Latin.Length)
        {
            target[0] = Latin[c - 0x80];
            return 1;
        }

        if (c is >= '\u0300' and <= '\u036F')
        {
            return 0;
        }

        if (c is >= '\u1E00' and <= '\u1EFF')
        {
            target[0] = LatinAdditional[c - 0x1E00];
            return 1;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0), target);
        }

        target[0] = c switch
        {
            'μ' or 'Μ' => 'µ',
            'ё' or 'Ё' => 'е',
            >= '\u2080' and <= '\u2089' => (char)('0' + (c - '\u2080')),
            _ => char.ToLowerInvariant(c),
        };
        return 1;
    }

    /// <summary>Folds a whole text; for vocabulary and short texts, not for the way of a request.</summary>
    public static string Fold(string text)
    {
        var buffer = new char[text.Length * 2];
        var length = 0;
        foreach (var c in text)
        {
            length += Fold(c, buffer.AsSpan(length));
        }

        return new string(buffer, 0, length);
    }
}
