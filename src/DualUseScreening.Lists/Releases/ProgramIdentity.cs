using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Tells one build of the readers and of the engine from another. What a build made of the sources is used by that build only: a reader that learnt something
/// reads the sources again instead of taking what its predecessor understood.
/// </summary>
internal static class ProgramIdentity
{
    /// <summary>Ids that the compiler gives to the two assemblies, the same for the same source code.</summary>
    public static string Value { get; } =
        $"{typeof(ProgramIdentity).Module.ModuleVersionId:N}{typeof(ListSnapshot).Module.ModuleVersionId:N}";

    /// <summary>Name of the section with the search tables of goods.</summary>
    public static string TablesName { get; } =
        $"goods-tables:{(BitConverter.IsLittleEndian ? "le" : "be")}:{typeof(ListSnapshot).Module.ModuleVersionId:N}";
}
