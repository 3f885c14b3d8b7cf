using System.Globalization;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What is counted of past trade.</summary>
internal enum PastSubject : byte
{
    /// <summary>Shipments of like goods to the same end user.</summary>
    Shipments,

    /// <summary>Their value in euro.</summary>
    Value,

    /// <summary>Other end users at the same address.</summary>
    BuyersAtAddress,

    /// <summary>Shipments of like goods on the same route.</summary>
    RouteShipments,

    /// <summary>This quantity by the usual one.</summary>
    QuantityToUsual,
}

/// <summary><c>past-shipments >= 5</c> and the like. What is not kept, or was not before, is not so.</summary>
internal sealed class PastTest(string name, string text, PastSubject subject, Relation relation, decimal limit) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item) =>
        Amount(facts.Transaction, item) is { } amount && relation.Of(amount.CompareTo(limit)) == Truth.True ? Truth.True : Truth.False;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence) => facts.Book.Say(
        "condition." + Name, new Argument("amount", Amount(facts.Transaction, item)!.Value.ToString("0.#", CultureInfo.InvariantCulture)));

    private decimal? Amount(Transaction transaction, int item)
    {
        if (item >= transaction.Past.Count)
        {
            return null;
        }

        var past = transaction.Past[item];
        return subject switch
        {
            PastSubject.Shipments => past.Shipments,
            PastSubject.Value => past.Value,
            PastSubject.BuyersAtAddress => past.BuyersAtAddress,
            PastSubject.RouteShipments => past.RouteShipments,
            _ => past.UsualQuantity is > 0 and < 1e15 && transaction.Items[item].Quantity is > 0 and < 1e15
                ? (decimal)Math.Min(transaction.Items[item].Quantity / past.UsualQuantity.Value, 1e15)
                : null,
        };
    }
}
