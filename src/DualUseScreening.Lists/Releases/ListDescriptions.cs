using System.Security.Cryptography;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>Describes the lists of a release: each with a version of its own, so that a change in one leaves the others' versions as they are.</summary>
internal static class ListDescriptions
{
    public static IReadOnlyList<ListDescription> Of(Release release)
    {
        var json = ReleaseJson.Default;
        var lists = new List<ListDescription>
        {
            new("control-list", Version(ReleaseJson.Write(release.ControlList, json.ControlListContent)), release.ControlList.Entries.Count,
                release.ControlList.StateAsOf, "Annex I of Regulation (EU) 2021/821, in the project's own words"),
            new("law", Version(ReleaseJson.Write(release.Law, json.LawContent)), release.Law.Countries.Count,
                Latest(release.Law.Authorisations.Select(a => a.Source.StateAsOf)), "Regulation (EU) 2021/821 and the acts it refers to"),
            new("embargo", Version(ReleaseJson.Write(release.Embargo, json.EmbargoContent)), release.Embargo.Measures.Count,
                Latest(release.Embargo.Measures.Select(m => m.Source.StateAsOf)), "restrictive measures of the Union"),
            new("catch-all", Version(ReleaseJson.Write(release.CatchAll, json.CatchAllContent)), release.CatchAll.Rules.Count,
                Latest(release.CatchAll.Rules.Select(r => r.Source.StateAsOf)), "Articles 4, 5, 9 and 10 of Regulation (EU) 2021/821"),
            new("diversion", Version(ReleaseJson.Write(release.Diversion, json.DiversionContent)), release.Diversion.Routes.Count,
                Latest(release.Diversion.Routes.Select(r => r.ValidFrom)), "watch-listed routes and common high-priority items"),
        };
        foreach (var list in release.Parties)
        {
            lists.Add(new ListDescription(
                list.Name, Version(ReleaseJson.Write(list, json.PartyListContent)), list.Entries.Count, list.PublishedAt, list.Source));
        }

        return lists;
    }

    private static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));

    private static string Latest(IEnumerable<string> dates) => dates.DefaultIfEmpty("").Max(StringComparer.Ordinal) ?? "";
}
