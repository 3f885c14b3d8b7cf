namespace DualUseScreening.Lists.Tests.Parties;

/// <summary>The big real lists, beside the repository; absent on other machines.</summary>
internal static class SharedLists
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "data", "parties");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A test on the real lists, skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealListsFactAttribute : FactAttribute
{
    public RealListsFactAttribute()
    {
        if (SharedLists.Folder is null)
        {
            Skip = "the real lists (shared/data/parties) are not beside the repository";
        }
    }
}
