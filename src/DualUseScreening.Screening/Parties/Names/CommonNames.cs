using System.Collections.Frozen;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Names that millions bear. Some of them are rare on sanctions lists, which would make them look like strong evidence; each counts at least as often as
/// <see cref="Share"/> of the entries would.
/// </summary>
internal static class CommonNames
{
    /// <summary>Least share of entries that such a name is taken to be in.</summary>
    public const double Share = 0.006;

    private static readonly FrozenSet<ulong> Words = Build(
        "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris clark lewis robinson walker young king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner parker edwards collins stewart morris murphy cook rogers "
        + "james john robert michael william david richard joseph charles christopher daniel matthew anthony mark paul steven stephen andrew kenneth george kevin brian edward mary patricia jennifer linda elizabeth barbara susan jessica sarah karen laura emma anna maria andrea julia sophie peter "
        + "garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez ruiz vasquez alvarez fernandez jimenez moreno romero silva santos oliveira souza pereira costa ferreira jose juan luis carlos jorge pedro miguel leonardo antonio francisco manuel ana "
        + "muller schmidt schneider fischer weber meyer wagner becker hoffmann jansen peeters janssens maes bernard dubois rossi russo ferrari esposito bianchi kowalski novak "
        + "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao liang luo wei jing ming ping lee kim park choi jung nguyen tran le pham hoang minh hung van thi tanaka suzuki sato yamamoto watanabe ito nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue kimura hayashi shimizu saito mori ikeda hashimoto abe ishikawa ogawa goto "
        + "yoon yun kang lim shin seo kwon hwang ahn oh yoo hong jeong jang song han cho jun min ji hyun soo jin seung sung ho jae hee mi kyung woo bin "
        + "feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng su lu ding ren shen yao tan zhong qiang lei tao bo hao mei fang yan xin jie hui yong na dan hua jian xiang "
        + "vo vu dang bui do ngo duong ly anh tuan dung hoa lan huong linh nam long quang thanh duc hieu "
        + "singh kumar sharma gupta patel khan ali ahmed hussain hassan mohammed ibrahim alexey dmitry sergey ivan olga ivanov petrov");

    public static bool Contains(ReadOnlySpan<byte> word) => Words.Contains(AsciiHash.Of(word));

    private static FrozenSet<ulong> Build(string words)
    {
        var set = new HashSet<ulong>();
        foreach (string word in words.Split(' '))
        {
            set.Add(AsciiHash.Of(Encoding.ASCII.GetBytes(word)));
        }

        return set.ToFrozenSet();
    }
}
