using System.Globalization;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What an amount is of.</summary>
internal enum AmountSubject : byte
{
    /// <summary>The line's value in euro.</summary>
    ItemValue,

    /// <summary>The value of one piece in euro.</summary>
    UnitValue,

    /// <summary>The value of all lines in euro.</summary>
    TotalValue,

    /// <summary>The quantity in the line's own unit.</summary>
    Quantity,
}

/// <summary><c>unit-value > 750</c> and the like. Another currency than the euro is unknown, as is the value of one piece where the unit is no piece.</summary>
internal sealed class AmountTest(string name, string text, AmountSubject subject, Relation relation, decimal limit) : StatementTest(name, text)
{
    public override bool IsAboutItem => subject != AmountSubject.TotalValue;

    public override Truth Evaluate(RuleFacts facts, int item) =>
        Amount(facts, item) is { } amount ? relation.Of(amount.CompareTo(limit)) : Truth.Unknown;

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
        var line = facts.Item(item);
        var isQuantity = subject == AmountSubject.Quantity || (subject == AmountSubject.UnitValue && Euro(line.Item) is not null);
        into.Add(new Question(
            item, line.Field(isQuantity ? "quantity" : "value"), isQuantity ? "" : "EUR",
            facts.Book.Say(isQuantity ? "ask.quantity" : "ask.value"), [code], 1));
    }

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var amount = Amount(facts, item)!.Value.ToString("0.##", CultureInfo.InvariantCulture);
        return facts.Book.Say("condition." + Name, new Argument("amount", amount));
    }

    private decimal? Amount(RuleFacts facts, int item)
    {
        var line = facts.Item(item).Item;
        switch (subject)
        {
            case AmountSubject.ItemValue:
                return Euro(line);
            case AmountSubject.Quantity:
                return line.Quantity > 0 && line.Quantity < 1e15 ? (decimal)line.Quantity : null;
            case AmountSubject.UnitValue:
                return Euro(line) is { } value && line.Quantity is > 0 and < 1e15 && IsPiece(facts, line.Unit)
                    ? value / (decimal)line.Quantity
                    : null;
            default:
                decimal total = 0;
                foreach (var other in facts.Transaction.Items)
                {
                    if (Euro(other) is not { } one)
                    {
                        return null;
                    }

                    total += one;
                }

                return total;
        }
    }

    private static decimal? Euro(Item item) => item.Value is { Currency: "EUR" } value ? value.Amount : null;

    // A unit of mass, length or volume is no piece.
    private static bool IsPiece(RuleFacts facts, string unit) =>
        unit.Length == 0 || unit is "C62" or "H87" or "EA" or "NAR" or "NMB"
        || (facts.Book.Goods.Units.Find(unit) is null && unit is not ("KGM" or "GRM" or "TNE" or "LTR" or "MTR" or "MTK" or "MTQ"));
}
