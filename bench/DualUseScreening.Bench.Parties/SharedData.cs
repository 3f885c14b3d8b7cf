namespace DualUseScreening.Bench.Parties;

/// <summary>Finds the folder with the real lists: <c>shared/data</c> beside the repository, or the path in the variable <c>DUALUSE_SHARED_DATA</c>.</summary>
internal static class SharedData
{
    public static string? Find()
    {
        string? set = Environment.GetEnvironmentVariable("DUALUSE_SHARED_DATA");
        if (set is not null)
        {
            return set;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
