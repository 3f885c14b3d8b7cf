using DualUseScreening.Screening.Content;
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
    public static IEnumerable<string> Messages => Kinds.Select(k => k.Message).Concat(["act.article", "act.place"]);

    /// <summary>Act and article, as a sentence cites them: <c>Verordening (EU) nr. 833/2014, artikel 3k(1)</c>.</summary>
    public static LocalText Cite(LegalSource source, MessageCatalogue messages)
    {
        var act = Of(source.Name, messages);
        return source.Article.Length == 0 ? act : messages.Say(
            char.IsAsciiDigit(source.Article[0]) ? "act.article" : "act.place",
            new Argument("act", act), new Argument("article", source.Article)).ToLocalText();
    }

    /// <summary>The name in the four languages; the name itself where its kind is not known.</summary>
    public static LocalText Of(string name, MessageCatalogue messages)
    {
        foreach (var (prefix, message) in Kinds)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                var number = name[prefix.Length..];
                var french = number.Replace("/CFSP", "/PESC", StringComparison.Ordinal);
                return messages.Say(message, new Argument("number", new LocalText(
                    number, number.Replace("/CFSP", "/GBVB", StringComparison.Ordinal), french, number.Replace("/CFSP", "/GASP", StringComparison.Ordinal)))).ToLocalText();
            }
        }

        return new LocalText(name, name, name, name);
    }
}
