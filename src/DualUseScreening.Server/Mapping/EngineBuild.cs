using System.Security.Cryptography;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Server.Mapping;

/// <summary>Names the build of the program: an answer hangs on it as it hangs on the lists.</summary>
internal static class EngineBuild
{
    /// <summary>The version, and what tells builds of it apart: made of the ids that the compiler gives to the assemblies that answer, the same for the same
    /// source code.</summary>
    public static string Name { get; } = $"{typeof(EngineBuild).Assembly.GetName().Version!.ToString(3)}+{Id()}";

    private static string Id()
    {
        byte[] ids = [.. typeof(ListSnapshot).Module.ModuleVersionId.ToByteArray(), .. typeof(EngineBuild).Module.ModuleVersionId.ToByteArray()];
        return Convert.ToHexStringLower(SHA256.HashData(ids).AsSpan(0, 6));
    }
}
