using DualUseScreening.Screening.Authorisations;
using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Diversion;
using DualUseScreening.Screening.Embargo;
using DualUseScreening.Screening.ExporterRules;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Rules;

/// <summary>Compiles law, measures, rules and routes into the checks that run on them.</summary>
public static class RulesCompiler
{
    /// <summary>Compiles the rules of a release.</summary>
    /// <param name="law">The law's frame.</param>
    /// <param name="embargo">Measures and annexes.</param>
    /// <param name="catchAll">Rules, families, patterns.</param>
    /// <param name="diversion">Routes, indicators, priority items.</param>
    /// <param name="goods">The control list, compiled.</param>
    /// <param name="messages">The sentences of answers.</param>
    /// <exception cref="RuleFormatException">Something cannot be compiled; it names the place.</exception>
    public static RuleSet Compile(
        LawContent law, EmbargoContent embargo, CatchAllContent catchAll, DiversionContent diversion, GoodsIndex goods, MessageCatalogue messages)
    {
        RuleMessages.Check(messages);
        var book = new RuleBook(new LawIndex(law), catchAll, diversion, goods, messages);
        var annexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var annex in embargo.Annexes)
        {
            var list = book.CodeLists.Add(annex.Codes);
            if (!annexes.TryAdd(annex.Id, list))
            {
                throw new RuleFormatException(annex.Place, $"annex '{annex.Id}' twice");
            }

            book.NamedGoods.Add(list, annex);
        }

        foreach (var named in embargo.NamedGoods)
        {
            book.NamedGoods.Add(named);
        }

        if (!book.NamedGoods.IsEmpty)
        {
            RuleMessages.CheckNamedGoods(messages);
        }

        var rules = new RuleSet(
            book,
            new EmbargoCheck(embargo, book, annexes),
            new DiversionCheck(diversion, book, annexes),
            new CatchAllCheck(catchAll, book),
            new AuthorisationCheck(law, book),
            new AuthorityFinder(book));
        book.Complete();
        return rules;
    }

    /// <summary>Compiles exporters' own rules, each with the bundled words and families and its own words.</summary>
    /// <param name="exporters">The rules.</param>
    /// <param name="rules">The rules of the release, compiled.</param>
    /// <param name="catchAll">Families and patterns.</param>
    /// <param name="diversion">Priority items.</param>
    /// <exception cref="RuleFormatException">Something cannot be compiled; it names the place.</exception>
    public static ExporterRulesCheck CompileExporters(
        IReadOnlyList<ExporterRulesContent> exporters, RuleSet rules, CatchAllContent catchAll, DiversionContent diversion) =>
        new(exporters.Select(e =>
        {
            var content = new CatchAllContent([], catchAll.Families, [.. catchAll.Patterns, .. e.Patterns]);
            var book = new RuleBook(rules.Law, content, diversion, rules.Book.Goods, rules.Book.Messages);
            var set = new ExporterRuleSet(e, book);
            book.Complete();
            return set;
        }));
}
