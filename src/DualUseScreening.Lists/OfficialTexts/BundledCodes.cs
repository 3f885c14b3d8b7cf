using DualUseScreening.Lists.Files;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>The codes of the bundled control list.</summary>
public static class BundledCodes
{
    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder of the bundled lists.</param>
    /// <returns>The codes, in the order of the list.</returns>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static IReadOnlyList<string> Read(string folder) =>
        [.. new DataFolder(folder).Files("control-list").SelectMany(f => f.Elements("entries", "code")).Select(n => n.Text("code")).Order(OfficialCodes.Order)];
}
