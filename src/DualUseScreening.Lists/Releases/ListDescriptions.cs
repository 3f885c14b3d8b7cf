using System.Globalization;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>Describes the lists of a release: each with a version of its own.</summary>
internal static class ListDescriptions
{
    public static IReadOnlyList<ListDescription> Of(Release release, ReleaseSections sections)
    {
        var lists = new List<ListDescription>
        {
            Described(ReleaseSections.ControlList, release.ControlList.Entries.Count, release.ControlList.StateAsOf,
                "Annex I of Regulation (EU) 2021/821, in the project's own words"),
            Described(ReleaseSections.Law, release.Law.Countries.Count, Latest(release.Law.Authorisations.Select(a => a.Source.StateAsOf)),
                "Regulation (EU) 2021/821 and the acts it refers to"),
            Described(ReleaseSections.Embargo, release.Embargo.Measures.Count, Latest(release.Embargo.Measures.Select(m => m.Source.StateAsOf)),
                "restrictive measures of the Union"),
            Described(ReleaseSections.CatchAll, release.CatchAll.Rules.Count, Latest(release.CatchAll.Rules.Select(r => r.Source.StateAsOf)),
                "Articles 4, 5, 9 and 10 of Regulation (EU) 2021/821"),
            Described(ReleaseSections.Diversion, release.Diversion.Routes.Count, Latest(release.Diversion.Routes.Select(r => r.ValidFrom)),
                "watch-listed routes and common high-priority items"),
            Described(ReleaseSections.Messages, release.Messages.Count, "", "the sentences of answers"),
        };
        if (release.ReviewedMatches.Count > 0)
        {
            lists.Add(Described(
                ReleaseSections.ReviewedMatches, release.ReviewedMatches.Count,
                Day(DateOnly.FromDateTime(release.ReviewedMatches.Max(r => r.DecidedAt).UtcDateTime)),
                "decisions that a customer is not a listed party"));
        }

        if (release.ExporterRules.Count > 0)
        {
            lists.Add(Described(ReleaseSections.ExporterRules, release.ExporterRules.Sum(e => e.Rules.Count), "", "exporters' own rules"));
        }

        lists.AddRange(release.Parties.Select(p => Described(p.Name, p.Entries.Count, p.PublishedAt, p.Source)));
        lists.AddRange(release.Classifications.Select(c => Described(c.Name, c.Parts.Count, Latest(c.Parts.Select(p => Day(p.ClassifiedOn))), c.Source)));
        return lists;

        ListDescription Described(string name, int entries, string publishedAt, string source) =>
            new(name, sections.All.First(s => s.Name == name).Version, entries, publishedAt, source);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Latest(IEnumerable<string> dates) => dates.DefaultIfEmpty("").Max(StringComparer.Ordinal) ?? "";
}
