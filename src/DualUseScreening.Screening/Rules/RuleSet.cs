using DualUseScreening.Screening.Authorisations;
using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Diversion;
using DualUseScreening.Screening.Embargo;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Rules;

/// <summary>All rules of a release, compiled: the checks in the order in which they run, and what else reads the law. Immutable and safe for several threads.</summary>
public sealed class RuleSet
{
    private readonly RuleBook _book;

    internal RuleSet(
        RuleBook book, EmbargoCheck embargo, DiversionCheck diversion, CatchAllCheck catchAll, AuthorisationCheck authorisations, AuthorityFinder authorities)
    {
        _book = book;
        Embargo = embargo;
        Diversion = diversion;
        CatchAll = catchAll;
        Authorisations = authorisations;
        Authorities = authorities;
        Checks = [embargo, diversion, catchAll, authorisations];
        Catalogue = new RuleCatalogue(this);
    }

    /// <summary>The checks in the order in which they run, after those of the control list and of parties.</summary>
    public IReadOnlyList<ICheck> Checks { get; }

    /// <summary>Destination and goods against embargoes.</summary>
    public EmbargoCheck Embargo { get; }

    /// <summary>Watch-listed routes.</summary>
    public DiversionCheck Diversion { get; }

    /// <summary>Catch-all criteria.</summary>
    public CatchAllCheck CatchAll { get; }

    /// <summary>General authorisations and what activities need.</summary>
    public AuthorisationCheck Authorisations { get; }

    /// <summary>The rules one by one.</summary>
    public RuleCatalogue Catalogue { get; }

    /// <summary>Competent authorities.</summary>
    public AuthorityFinder Authorities { get; }

    /// <summary>Countries, territories, groups, documents.</summary>
    public LawIndex Law => _book.Law;

    internal RuleBook Book => _book;

    /// <summary>What is really being done: the caller's word does not decide.</summary>
    public DerivedActivity Activity(Transaction transaction) => new RuleFacts(_book, transaction, null).Activity;

    /// <summary>What is really being done in a screening; costs nothing once a check ran.</summary>
    public DerivedActivity Activity(ScreeningContext context) => _book.Facts(context).Activity;

    /// <summary>The sentences of duties under what is really being done that hold for a line (proof at customs, statements on documents).</summary>
    public IReadOnlyList<Content.ActivityNote> Duties(ScreeningContext context, int item)
    {
        var facts = _book.Facts(context);
        var duties = new List<Content.ActivityNote>();
        foreach (var (note, when) in _book.Activities.Of(facts, item)?.Duties ?? [])
        {
            if (when is null || when.Evaluate(facts, item) == Truth.True)
            {
                duties.Add(note);
            }
        }

        return duties;
    }
}
