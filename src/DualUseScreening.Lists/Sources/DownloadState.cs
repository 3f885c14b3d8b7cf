using System.Text.Json.Serialization;

namespace DualUseScreening.Lists.Sources;

/// <summary>What is known of a downloaded party list.</summary>
/// <param name="Folder">Folder with its files, beside the state.</param>
/// <param name="Files">One for each address.</param>
/// <param name="EntryCount">Entries read.</param>
/// <param name="CheckedAt">When the publisher last said that this is the current list.</param>
internal sealed record DownloadState(string Folder, IReadOnlyList<DownloadedFile> Files, int EntryCount, DateTimeOffset CheckedAt);

/// <summary>One downloaded file.</summary>
/// <param name="Url">Where it comes from.</param>
/// <param name="Name">Its name in the folder.</param>
/// <param name="ETag">The publisher's mark of this state; null for none.</param>
/// <param name="LastModified">When the publisher changed it; null when not said.</param>
internal sealed record DownloadedFile(string Url, string Name, string? ETag, DateTimeOffset? LastModified);

[JsonSerializable(typeof(DownloadState))]
internal sealed partial class DownloadJson : JsonSerializerContext;
