using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>What one screening gathers on its way through the checks, in the order in which they run.</summary>
public sealed class ScreeningContext(Transaction transaction, IReadOnlyList<Classification> goods)
{
    /// <summary>The shipment.</summary>
    public Transaction Transaction { get; } = transaction;

    /// <summary>Where each line stands on the control list, by the line's position.</summary>
    public IReadOnlyList<Classification> Goods { get; } = goods;

    /// <summary>What was found so far.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What would change the verdict.</summary>
    public List<Question> Questions { get; } = [];

    /// <summary>Authorisations that cover lines.</summary>
    public List<AuthorisationUse> Authorisations { get; } = [];

    /// <summary>Authorisations that would cover lines if the exporter can state the facts they ask for.</summary>
    public List<AuthorisationOffer> Offers { get; } = [];

    /// <summary>What the checks did.</summary>
    public List<CheckSummary> Checks { get; } = [];

    /// <summary>What rules read of the shipment, kept so that each text is searched once.</summary>
    internal RuleFacts? RuleFacts { get; set; }
}
