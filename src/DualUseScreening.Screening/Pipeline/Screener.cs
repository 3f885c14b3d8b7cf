using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>
/// Answers the one question: may this shipment go, and if not, why? A pure function of the shipment and the lists it was built from: no I/O, no
/// clock, no locks; the same inputs give the same answer on every machine.
/// </summary>
public sealed class Screener
{
    private readonly ClassifiedGoods _goods;
    private readonly ClassificationFiles _files;
    private readonly IReadOnlyList<ICheck> _checks;
    private readonly VerdictAssembler _verdicts;

    /// <summary>A screener over one list snapshot's parts.</summary>
    /// <param name="goods">Reads goods.</param>
    /// <param name="files">Exporters' own classifications.</param>
    /// <param name="checks">The checks in the order in which they run; a later one sees what an earlier one found.</param>
    /// <param name="verdicts">Puts the answer together.</param>
    public Screener(ClassifiedGoods goods, ClassificationFiles files, IReadOnlyList<ICheck> checks, VerdictAssembler verdicts)
    {
        _goods = goods;
        _files = files;
        _checks = checks;
        _verdicts = verdicts;
    }

    /// <summary>Screens one shipment.</summary>
    public ScreeningResult Screen(Transaction transaction) => Screen(transaction, []);

    /// <summary>Screens one shipment.</summary>
    /// <param name="transaction">The shipment.</param>
    /// <param name="given">What is known beforehand of the lists themselves, such as that one is too old; it counts as every other finding does.</param>
    public ScreeningResult Screen(Transaction transaction, IReadOnlyList<Finding> given)
    {
        var context = new ScreeningContext(transaction, Classify(transaction));
        context.Findings.AddRange(given);
        foreach (var check in _checks)
        {
            using var span = ScreeningActivity.Start(check.Check);
            check.Run(context);
        }

        return _verdicts.Assemble(context);
    }

    private Classification[] Classify(Transaction transaction)
    {
        using var span = ScreeningActivity.StartClassification();
        var files = _files.For(transaction.Exporter.Name, transaction.Exporter.Identifiers);
        var goods = new Classification[transaction.Items.Count];
        for (var i = 0; i < goods.Length; i++)
        {
            goods[i] = _goods.Classify(GoodsQuery.Of(transaction.Items[i], transaction.AsOf), files);
        }

        return goods;
    }
}
