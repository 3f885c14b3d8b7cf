using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Diversion;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What all rules of a release share: law, patterns, families, code lists, sentences. Immutable once completed.</summary>
internal sealed class RuleBook
{
    private CodeIndex? _codes;

    public RuleBook(LawIndex law, CatchAllContent catchAll, DiversionContent diversion, GoodsIndex goods, MessageCatalogue messages)
    {
        Law = law;
        Goods = goods;
        Messages = messages;
        Patterns = new PatternIndex(catchAll.Patterns, law.Content.FreeZones, goods);
        UnknownParty = Patterns.Number("unknown-party");
        VagueEndUse = Patterns.Number("vague-end-use");
        PriorityItems = new PriorityIndex(diversion.PriorityItems);
        NamedGoods = new NamedGoodsIndex(goods);
        Families = new FamilyIndex(catchAll.Families, goods, Patterns, CodeLists);
        Compiler = new ConditionCompiler(this);
        Activities = new ActivityRules(law.Content.Activities, Compiler);
    }

    public LawIndex Law { get; }

    public GoodsIndex Goods { get; }

    public MessageCatalogue Messages { get; }

    public PatternIndex Patterns { get; }

    public FamilyIndex Families { get; }

    public NamedGoodsIndex NamedGoods { get; }

    public PriorityIndex PriorityItems { get; }

    public ActivityRules Activities { get; }

    public ConditionCompiler Compiler { get; }

    /// <summary>Number of the pattern by which a party's name says that it is not known; −1 if there is none.</summary>
    public int UnknownParty { get; }

    /// <summary>Number of the pattern by which an end use says nothing; −1 if there is none.</summary>
    public int VagueEndUse { get; }

    /// <summary>Collects lists of commodity codes while rules are compiled.</summary>
    public CodeIndex.Builder CodeLists { get; } = new();

    /// <summary>All lists of commodity codes.</summary>
    public CodeIndex Codes => _codes ?? throw new InvalidOperationException("The rules are not compiled yet.");

    /// <summary>To be called when the last rule is compiled.</summary>
    public void Complete() => _codes = CodeLists.Build();

    /// <summary>What rules read of a screening, made at its first rule.</summary>
    public RuleFacts Facts(ScreeningContext context)
    {
        if (context.RuleFacts is not { } facts || !ReferenceEquals(facts.Book, this))
        {
            context.RuleFacts = facts = new RuleFacts(this, context.Transaction, context);
        }

        return facts;
    }

    /// <summary>A sentence.</summary>
    public Sentence Say(string id, params Argument[] arguments) => Messages.Say(id, arguments);

    /// <summary>A text without placeholders.</summary>
    public LocalText Text(string id) => Messages[id].Text;

    /// <summary>What a party is called in a sentence.</summary>
    public LocalText Role(PartyFacts party) => Text("role." + ContractNames.Of(party.Party.Role));

    /// <summary>The question for a line's commodity code.</summary>
    public Question AskForCode(RuleFacts facts, int item, string code) =>
        new(item, facts.Item(item).Field("commodityCode"), "", Say("ask.commodity-code"), [code], 1);

    /// <summary>The question for the clause against re-export.</summary>
    public Question AskForClause(string code) => new(-1, "endUse.noReexportClause", "", Say("ask.no-reexport-clause"), [code], 1);
}
