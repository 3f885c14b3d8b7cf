using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>
/// Finds the competent authority: where the exporter is established (Article 12(2) of Regulation (EU) 2021/821), where the goods are when it is established outside the
/// Union, the state of departure for transfers (Article 11(3)). In Belgium the exporter's address tells the region.
/// </summary>
public sealed class AuthorityFinder
{
    private readonly RuleBook _book;
    private readonly Case[] _cases;
    private readonly PhraseIndex<int> _words;
    private readonly TextScratchPool _pool = new();

    internal AuthorityFinder(RuleBook book)
    {
        _book = book;
        var cases = new List<Case>();
        var builder = new PhraseIndexBuilder<int>();
        foreach (var authority in book.Law.Content.Authorities)
        {
            for (var i = 0; i < authority.Instead.Count; i++)
            {
                var content = authority.Instead[i];
                foreach (var word in content.Words)
                {
                    builder.Add(word, cases.Count);
                }

                cases.Add(new Case(authority, content, book.Compiler.CompileOrNull(content.When, authority.Place.At($"instead[{i}].when"))));
            }
        }

        _cases = [.. cases];
        _words = builder.Build();
    }

    /// <summary>The authority for a screening.</summary>
    public AuthorityChoice Find(ScreeningContext context)
    {
        var facts = _book.Facts(context);
        var law = _book.Law;
        var activity = facts.Activity.Activity;
        var country = activity == Activity.IntraEuTransfer || !law.Member.Contains(facts.Exporter.Country) ? facts.Departure : facts.Exporter.Country;
        var name = ContractNames.Of(activity);
        var candidates = new List<AuthorityContent>();
        foreach (var authority in law.Content.Authorities)
        {
            var isGeneral = authority.Activities.Count == 0 && authority.Instead.Count == 0;
            if (authority.Country == country && (isGeneral || authority.Activities.Contains(name)))
            {
                candidates.Add(authority);
            }
        }

        if (candidates.Count > 1 && facts.Exporter.Country == country)
        {
            var region = law.Addresses.Region(country, facts.Exporter.Party.Address);
            if (region >= 0 && candidates.Contains(law.Content.Authorities[region]))
            {
                candidates = [law.Content.Authorities[region]];
            }
        }

        return new AuthorityChoice(candidates, Beside(facts, country));
    }

    private List<AuthorityBeside> Beside(RuleFacts facts, string country)
    {
        var beside = new List<AuthorityBeside>();
        for (var c = 0; c < _cases.Length; c++)
        {
            var one = _cases[c];
            if (one.Authority.Country == country && (IsTrue(one.When, facts) || Names(facts, c)))
            {
                beside.Add(new AuthorityBeside(one.Authority, one.Content.Text));
            }
        }

        return beside;
    }

    private static bool IsTrue(Test? when, RuleFacts facts)
    {
        for (var item = 0; when is not null && item < facts.Transaction.Items.Count; item++)
        {
            if (when.Evaluate(facts, item) == Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    private bool Names(RuleFacts facts, int number) =>
        _cases[number].Content.Words.Count > 0 && (Names(facts.Exporter.Party.Name, number) || Names(facts.Consignee.Party.Name, number));

    private bool Names(string name, int number)
    {
        var scratch = _pool.Rent();
        scratch.Tokens.Read(name);
        _words.Search(scratch.Tokens, scratch.Search);
        var found = false;
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            found |= hit.Quality >= 0.9f && _words.Targets(hit).Contains(number);
        }

        _pool.Return(scratch);
        return found;
    }

    private sealed record Case(AuthorityContent Authority, AuthorityCase Content, Test? When);
}
