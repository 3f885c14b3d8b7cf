using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>The release of the bundled lists, built once for all tests.</summary>
public sealed class ReleaseData
{
    public ReleaseData()
    {
        Built = Build(new ListsOptions { Folder = Folder });
        Bytes = Built.Write();
    }

    public static string Folder { get; } = ListsOptions.FindFolder(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("no data folder above the tests");

    public byte[] Bytes { get; }

    internal BuiltRelease Built { get; }

    internal static BuiltRelease Build(ListsOptions options) => ReleaseBuilder.Build(new ReleaseCompiler(options), []);
}
