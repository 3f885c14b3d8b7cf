using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Law;

/// <summary>Names of acts in the four languages: <c>Regulation (EU) No 833/2014</c> is Verordening (EU) nr. 833/2014. The words stand in the messages.</summary>
internal static class ActTitles
{
    private static readonly (string Prefix, string Message)[] Kinds =
    [
        ("Regulation (EU) No ", "act.regulation-eu-no"),
        ("Regulation (EU) ", "act.regulation-eu"),
        ("Regulation (EC) No ", "act.regulation-ec-no"),
        ("Decision (CFSP) ", "act.decision-cfsp"),
        ("Common Position ", "act.common-position"),
        ("Decision ", "act.decision"),
    ];

    /// <summary>The messages it needs.</summary>
    public static IEnumerable<string> Messages => Kinds.Select(k => k.Message);

    /// <summary>The name in the four languages; the name itself where its kind is not known.</summary>
    public static LocalText Of(string name, MessageCatalogue messages)
    {
        foreach (var (prefix, message) in Kinds)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                var number = name[prefix.Length..];
                var french = number.Replace("/CFSP", "/PESC", StringComparison.Ordinal);
                var sentence = messages.Say(message, new Argument("number", new LocalText(
                    number, number.Replace("/CFSP", "/GBVB", StringComparison.Ordinal), french, number.Replace("/CFSP", "/GASP", StringComparison.Ordinal))));
                return new LocalText(sentence.In(Language.En), sentence.In(Language.Nl), sentence.In(Language.Fr), sentence.In(Language.De));
            }
        }

        return new LocalText(name, name, name, name);
    }
}
