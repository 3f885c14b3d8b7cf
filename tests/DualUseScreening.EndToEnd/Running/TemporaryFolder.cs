using DualUseScreening.Lists.Hosting;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dualuse-test-").FullName;

    /// <summary>The bundled lists of the repository.</summary>
    public static string Data { get; } = ListsOptions.FindFolder(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("no data folder above the tests");

    /// <summary>A copy of the bundled lists, to be broken.</summary>
    public string CopyData()
    {
        var copy = System.IO.Path.Combine(Path, "data");
        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(Data, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
