using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Transactions;

/// <summary>One shipment as the checks see it: valid, complete with defaults, immutable.</summary>
public sealed record Transaction
{
    /// <summary>The caller's reference.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>What is being done, as stated or derived from the route.</summary>
    public required Activity Activity { get; init; }

    /// <summary>The exporter.</summary>
    public required Party Exporter { get; init; }

    /// <summary>The consignee.</summary>
    public required Party Consignee { get; init; }

    /// <summary>The end user; the consignee when none is stated.</summary>
    public required Party EndUser { get; init; }

    /// <summary>Whether the end user was stated.</summary>
    public bool EndUserStated { get; init; } = true;

    /// <summary>Everybody else.</summary>
    public IReadOnlyList<Party> OtherParties { get; init; } = [];

    /// <summary>Country of departure, ISO 3166-1 alpha-2.</summary>
    public required string Departure { get; init; }

    /// <summary>Country of final destination, ISO 3166-1 alpha-2.</summary>
    public required string Destination { get; init; }

    /// <summary>Countries passed on the way.</summary>
    public IReadOnlyList<string> TransitCountries { get; init; } = [];

    /// <summary>The conveyance.</summary>
    public Conveyance Conveyance { get; init; } = Conveyance.None;

    /// <summary>The stated end use; empty: none.</summary>
    public string EndUse { get; init; } = "";

    /// <summary>Whether the contract forbids re-export to Russia and Belarus; null: not known.</summary>
    public bool? NoReexportClause { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Warning signs reported by the caller.</summary>
    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    /// <summary>What each line continues of the exporter's past shipments; empty: nothing is kept.</summary>
    public IReadOnlyList<PastTrade> Past { get; init; } = [];

    /// <summary>Language of the answer.</summary>
    public Language Language { get; init; }

    /// <summary>The day whose law applies.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every party but the exporter, each once: end user, consignee, others.</summary>
    public IEnumerable<Party> Counterparties
    {
        get
        {
            yield return Consignee;
            if (!ReferenceEquals(EndUser, Consignee))
            {
                yield return EndUser;
            }

            foreach (var party in OtherParties)
            {
                yield return party;
            }
        }
    }
}
