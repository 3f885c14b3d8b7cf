using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>The repository's own lists, read once for all tests.</summary>
internal static class BundledRelease
{
    private static readonly Lazy<Release> Read = new(() => new ReleaseCompiler(Options()).Compile());
    private static readonly Lazy<Release> Cut = new(() => CutDown(Read.Value));

    public static Release Content => Read.Value;

    /// <summary>The same with the first phrase of every term only, and few parties: quick to compile.</summary>
    public static Release Small => Cut.Value;

    public static string Folder { get; } =
        ListsOptions.FindFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("the data folder is not above the tests");

    public static ListsOptions Options() => new() { Folder = Folder };

    /// <summary>The small release with one more sentence.</summary>
    public static Release With(string sentence)
    {
        var text = new Screening.Text.LocalText(sentence, sentence, sentence, sentence);
        return Small with { Messages = [.. Small.Messages, new MessageContent("test." + sentence, text)] };
    }

    private static Release CutDown(Release release) => release with
    {
        ControlList = release.ControlList with
        {
            Terms = [.. release.ControlList.Terms.Select(t => t with { Phrases = [.. t.Phrases.Take(1)], Not = [] })],
            Parameters = [.. release.ControlList.Parameters.Select(p => p with { Words = [.. p.Words.Take(1)] })],
        },

        // Rules are proven by examples that need all the words.
        CatchAll = release.CatchAll with { Rules = [.. release.CatchAll.Rules.Select(r => r with { Examples = null })] },
        Embargo = release.Embargo with { Measures = [.. release.Embargo.Measures.Select(m => m with { Examples = null })] },
        Diversion = release.Diversion with
        {
            Routes = [.. release.Diversion.Routes.Select(r => r with { Examples = null })],
            Indicators = [.. release.Diversion.Indicators.Select(i => i with { Examples = null })],
        },
        Parties = [.. release.Parties.Select(p => p with { Entries = [.. p.Entries.Take(10)] })],
    };
}
