using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Diversion;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What rules read of one line. Each read once, when first asked for.</summary>
internal sealed class ItemFacts(RuleBook book, RuleFacts facts, Item item, Classification? goods)
{
    private CodeHits? _codes;
    private FamilySet? _families;
    private IReadOnlyList<int>? _things;
    private IReadOnlyList<CodeHits>? _namedCodes;
    private PatternHit[]? _description;
    private PriorityItem? _priority;
    private bool _hasPriority;

    public Item Item { get; } = item;

    /// <summary>Where it stands on the control list; null before the goods were classified.</summary>
    public Classification? Goods { get; } = goods;

    public bool HasCode => Item.CommodityCode.Length > 0;

    public CodeHits Codes => _codes ??= HasCode ? book.Codes.Find(Item.CommodityCode, facts.Transaction.AsOf) : CodeHits.None;

    /// <summary>Positions, among the goods terms that were read, of those that name what is dealt in. Technical assistance is for what it names.</summary>
    public IReadOnlyList<int> Things => _things ??= Goods is null ? []
        : facts.Activity.Activity == Activity.TechnicalAssistance ? [.. Enumerable.Range(0, Goods.Terms.Count)]
        : Goods.Things;

    /// <summary>Without a declared code: how the codes stand that its names may fall under; empty where a name does not tell, or a code is declared.</summary>
    public IReadOnlyList<CodeHits> NamedCodes => _namedCodes ??= HasCode ? [] :
        [.. Things.SelectMany(t => book.NamedGoods.Codes(Goods!.Terms[t])).Distinct().Select(c => book.Codes.Find(c, facts.Transaction.AsOf))];

    /// <summary>Position of the first name that stands for commodity codes; −1 if none does.</summary>
    public int NamedThing
    {
        get
        {
            foreach (var thing in Things)
            {
                if (book.NamedGoods.Codes(Goods!.Terms[thing]).Count > 0)
                {
                    return thing;
                }
            }

            return -1;
        }
    }

    public FamilySet Families => _families ??= book.Families.Of(this);

    public PatternHit[] Description => _description ??= book.Patterns.Read(Item.Description, "", true);

    /// <summary>The common high-priority item that its code is; null: none.</summary>
    public PriorityItem? Priority
    {
        get
        {
            if (!_hasPriority)
            {
                (_priority, _hasPriority) = (book.PriorityItems.Find(Item.CommodityCode), true);
            }

            return _priority;
        }
    }

    /// <summary>Path of one of its fields.</summary>
    public string Field(string name) => $"items[{Item.Index}].{name}";
}
