using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DualUseScreening.Cli.Input;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Cli.Routes;

/// <summary>
/// The watch list's routes that were learnt: one file for each partner, <c>data/diversion/learnt-uz.yaml</c>. What is written is compiled and its examples are
/// run with all other lists before it stays.
/// </summary>
internal sealed partial class WatchListFile(string data)
{
    /// <summary>Writes the accepted proposals of a partner.</summary>
    /// <param name="file">The proposals.</param>
    /// <param name="partner">The partner.</param>
    /// <returns>The file written.</returns>
    /// <exception cref="InputException">The lists would not compile with it; nothing is changed.</exception>
    public string Write(ProposalFile file, string partner)
    {
        var path = Path.Combine(data, "diversion", $"learnt-{partner.ToLowerInvariant()}.yaml");
        var before = File.Exists(path) ? File.ReadAllText(path) : null;
        var accepted = file.Proposals.Where(p => p.Partner == partner && p.Status == ProposalStatus.Accepted).OrderBy(p => p.Product, StringComparer.Ordinal).ToList();
        var name = Compile(path).Rules.Law.CountryName(partner);
        File.WriteAllText(path, Text(file, accepted, Codes(before, file, partner, accepted), name));
        try
        {
            if (Compile(path).Examples.Failures() is [var failure, ..])
            {
                throw new InputException(new InputProblem(failure.Place.File, failure.Place.Line, failure.Rule, $"{failure.Problem}: {failure.Text}"));
            }
        }
        catch
        {
            Restore(path, before);
            throw;
        }

        return path;
    }

    /// <summary>Takes a product off a partner's route that was learnt; a route without products is gone.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="product">The product.</param>
    /// <returns>The file changed; null when the product was on none.</returns>
    public string? Remove(string partner, string product)
    {
        var path = Path.Combine(data, "diversion", $"learnt-{partner.ToLowerInvariant()}.yaml");
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        var line = HsLine().Match(before);
        var codes = line.Groups["codes"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!codes.Remove($"\"{product}\""))
        {
            return null;
        }

        if (codes.Count == 0)
        {
            File.Delete(path);
        }
        else
        {
            var text = before.Replace(line.Value, $"goods: {{hs: [{string.Join(", ", codes)}]", StringComparison.Ordinal);
            File.WriteAllText(path, text.Replace($"hs: \"{product}\"", $"hs: {codes[0]}", StringComparison.Ordinal));
        }

        return path;
    }

    // Codes that an earlier learning put there stay.
    private static SortedSet<string> Codes(string? before, ProposalFile file, string partner, List<Proposal> accepted)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var code in before is null ? [] : HsLine().Match(before).Groups["codes"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            codes.Add(code.Trim('"'));
        }

        codes.ExceptWith(file.Proposals.Where(p => p.Partner == partner && p.Status == ProposalStatus.Rejected).Select(p => p.Product));
        codes.UnionWith(accepted.Select(p => p.Product));
        return codes;
    }

    private ListSnapshot Compile(string path)
    {
        try
        {
            return SnapshotCompiler.Compile(new ReleaseCompiler(new ListsOptions { Folder = data }).Compile(), "proposed");
        }
        catch (ListFormatException e)
        {
            throw new InputException(new InputProblem(e.File, e.Line, e.Field, e.Problem));
        }
        catch (FormatException e)
        {
            throw new InputException(new InputProblem(path, 0, "", e.Message));
        }
    }

    private static void Restore(string path, string? before)
    {
        if (before is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, before);
        }
    }

    private static string Text(ProposalFile file, List<Proposal> accepted, SortedSet<string> codes, LocalText name)
    {
        var partner = accepted[0].Partner;
        var since = accepted.Select(p => p.Changed).Min(StringComparer.Ordinal)!;
        var (before, after) = (accepted.Sum(p => p.Before), accepted.Sum(p => p.After));
        var (fallen, left) = (accepted.Sum(p => p.DirectBefore), accepted.Sum(p => p.DirectAfter));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # Learnt from trade statistics and accepted by the authority (docs/routes-learning.md); written by `dualuse routes accept`.
            routes:

              - id: {{partner.ToLowerInvariant()}}-learnt
                title:
                  en: "{{name.En}}: goods that stopped going to {{string.Join(", ", file.Feared)}} directly arrive here."
                  nl: "{{name.Nl}}: goederen die niet meer rechtstreeks naar {{string.Join(", ", file.Feared)}} gaan, komen hier aan."
                  fr: "{{name.Fr}} : des biens qui ne vont plus directement vers {{string.Join(", ", file.Feared)}} arrivent ici."
                  de: "{{name.De}}: Hier kommen Güter an, die nicht mehr unmittelbar nach {{string.Join(", ", file.Feared)}} gehen."
                via: [{{partner}}]
                feared: [{{string.Join(", ", file.Feared)}}]
                scopes:
                  - goods: {hs: [{{string.Join(", ", codes.Select(c => $"\"{c}\""))}}]}
                    needs: 20
                verdict: REVIEW
                score: 30
                validFrom: {{since}}-01
                evidence:
                  en: "Exports of the Union rose from {{before}} to {{after}} euro a month since {{since}}, while those to {{string.Join(", ", file.Feared)}} fell from {{fallen}} to {{left}} (Comext, {{file.From}} to {{file.To}})."
                  nl: "De uitvoer van de Unie steeg sinds {{since}} van {{before}} naar {{after}} euro per maand, terwijl die naar {{string.Join(", ", file.Feared)}} daalde van {{fallen}} naar {{left}} (Comext, {{file.From}} tot {{file.To}})."
                  fr: "Les exportations de l'Union sont passées de {{before}} à {{after}} euros par mois depuis {{since}}, celles vers {{string.Join(", ", file.Feared)}} de {{fallen}} à {{left}} (Comext, {{file.From}} à {{file.To}})."
                  de: "Die Ausfuhren der Union stiegen seit {{since}} von {{before}} auf {{after}} Euro im Monat, die nach {{string.Join(", ", file.Feared)}} fielen von {{fallen}} auf {{left}} (Comext, {{file.From}} bis {{file.To}})."
                examples:
                  fires:
                    - {destination: {{partner}}, endUser: "Global General Trading Co", endUserSector: TRADER, endUse: resale, description: Goods, hs: "{{codes.Min}}"}
                  silent:
                    - {destination: {{partner}}, description: "Frozen pre-fried potato chips", hs: "20041010"}
                    - {destination: {{partner}}, endUser: "Municipal Water Works", endUse: "Pumping stations of the town", description: Goods, hs: "{{codes.Min}}"}

            """);
        return text.ToString();
    }

    [GeneratedRegex("""goods: \{hs: \[(?<codes>[^\]]*)\]""")]
    private static partial Regex HsLine();
}
