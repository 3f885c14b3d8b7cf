using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What rules read of one shipment, shared by all checks of one screening. Not shared between threads.</summary>
internal sealed class RuleFacts
{
    private readonly ItemFacts?[] _items;
    private PatternHit[]? _endUse;

    public RuleFacts(RuleBook book, Transaction transaction, ScreeningContext? context)
    {
        Book = book;
        Transaction = transaction;
        Context = context;
        _items = new ItemFacts?[transaction.Items.Count];
        var asOf = transaction.AsOf;
        var destination = book.Law.Canonical(transaction.Destination);
        Exporter = new PartyFacts(book, transaction.Exporter, transaction.Departure, asOf);
        Consignee = new PartyFacts(book, transaction.Consignee, destination, asOf);
        EndUser = ReferenceEquals(transaction.EndUser, transaction.Consignee)
            ? Consignee
            : new PartyFacts(book, transaction.EndUser, destination, asOf);
        if (!ReferenceEquals(EndUser, Consignee) && IsSameFirm(EndUser, Consignee))
        {
            (EndUser.Twin, Consignee.Twin) = (Consignee, EndUser);
        }

        Others = transaction.OtherParties.Count == 0 ? [] : new PartyFacts[transaction.OtherParties.Count];
        for (var i = 0; i < Others.Length; i++)
        {
            Others[i] = new PartyFacts(book, transaction.OtherParties[i], "", asOf);
        }

        Counterparties = ReferenceEquals(EndUser, Consignee) ? [Consignee, .. Others] : [Consignee, EndUser, .. Others];
        AllParties = [Exporter, .. Counterparties];
        Receivers = ReferenceEquals(EndUser, Consignee) ? [Consignee] : [EndUser, Consignee];

        // The place of delivery tells the territory where it lies in the country of destination.
        Destination = EndUser.Stated == destination && EndUser.Country != destination ? EndUser.Country
            : Consignee.Stated == destination ? Consignee.Country
            : destination;
        var departure = book.Law.Canonical(transaction.Departure);
        Departure = Exporter.Stated == departure ? Exporter.Country : departure;
        Activity = book.Activities.Derive(this);
    }

    public RuleBook Book { get; }

    public Transaction Transaction { get; }

    /// <summary>What was found so far; null outside a screening.</summary>
    public ScreeningContext? Context { get; }

    public PartyFacts Exporter { get; }

    public PartyFacts Consignee { get; }

    /// <summary>The end user; the very same object as the consignee when they are one party.</summary>
    public PartyFacts EndUser { get; }

    public PartyFacts[] Others { get; }

    /// <summary>Every party but the exporter, each once.</summary>
    public PartyFacts[] Counterparties { get; }

    /// <summary>Every party.</summary>
    public PartyFacts[] AllParties { get; }

    /// <summary>End user and consignee, each once.</summary>
    public PartyFacts[] Receivers { get; }

    /// <summary>Country of departure as the law counts it.</summary>
    public string Departure { get; }

    /// <summary>Country of destination as the law counts it.</summary>
    public string Destination { get; }

    /// <summary>What is really being done.</summary>
    public DerivedActivity Activity { get; }

    public PatternHit[] EndUse => _endUse ??= Book.Patterns.Read(Transaction.EndUse, "", true);

    /// <summary>The parties that a statement is about.</summary>
    public ReadOnlySpan<PartyFacts> Parties(PartySelector selector) => selector switch
    {
        PartySelector.Consignee => Counterparties.AsSpan(0, 1),
        PartySelector.EndUser => Receivers.AsSpan(0, 1),
        PartySelector.Counterparties => Counterparties,
        PartySelector.Exporter => AllParties.AsSpan(0, 1),
        PartySelector.Receivers => Receivers,
        _ => AllParties,
    };

    public ItemFacts Item(int index) =>
        _items[index] ??= new ItemFacts(Book, this, Transaction.Items[index], Context?.Goods[index]);

    private static bool IsSameFirm(PartyFacts a, PartyFacts b) =>
        a.Stated == b.Stated && a.Party.Name.AsSpan().Trim().Equals(b.Party.Name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds a question, or what it would settle to one that is there.</summary>
    public static void Add(ScreeningContext context, Question question)
    {
        for (var i = 0; i < context.Questions.Count; i++)
        {
            var known = context.Questions[i];
            if (known.ItemIndex == question.ItemIndex && known.Parameter == question.Parameter)
            {
                foreach (var code in question.Codes)
                {
                    if (!known.Codes.Contains(code))
                    {
                        known = known with { Codes = [.. known.Codes, code] };
                    }
                }

                context.Questions[i] = known;
                return;
            }
        }

        context.Questions.Add(question);
    }
}
