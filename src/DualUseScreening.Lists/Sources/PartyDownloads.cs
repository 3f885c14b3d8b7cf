using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Sources;

/// <summary>
/// Downloads party lists and keeps the last good copy of each on disk: <c>&lt;name&gt;/state.json</c> and the folder it names. The publisher is asked with
/// <c>If-None-Match</c> and <c>If-Modified-Since</c>. A download counts only when all its files came whole, can be read in the list's format and have not
/// lost a suspicious number of entries; until then the last good copy stays.
/// </summary>
internal sealed partial class PartyDownloads(HttpClient http, string directory, TimeProvider time, ILogger<PartyDownloads> logger)
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The folder of the last good copy; empty when there is none.</summary>
    public string FolderOf(PartySource source) => StateOf(source) is { } state ? Path.Combine(Home(source), state.Folder) : "";

    /// <summary>When the publisher last confirmed the copy; null when there is none.</summary>
    public DateTimeOffset? CheckedAt(PartySource source) => StateOf(source)?.CheckedAt;

    /// <summary>When the publisher says that it changed each file of the copy, by name.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset?> StatedDates(PartySource source) =>
        StateOf(source)?.Files.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.LastModified, StringComparer.Ordinal) ?? [];

    /// <summary>Asks the publisher for a newer list.</summary>
    /// <returns>What went wrong; null when the copy on disk is the current list.</returns>
    public async Task<ListFormatException?> FetchAsync(PartySource source, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var folder = $"{time.GetUtcNow():yyyyMMddHHmmss}-{Guid.NewGuid():N}";
        try
        {
            await FetchAsync(source, StateOf(source), folder, cancellation);
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or ListFormatException or UriFormatException || WholeFile.IsFault(e)
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogFailed(logger, source.Name, e.Message);
            Remove(Path.Combine(Home(source), folder));
            return e as ListFormatException ?? new ListFormatException(source.Url, 0, source.Name, e.Message, e);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task FetchAsync(PartySource source, DownloadState? before, string folder, CancellationToken cancellation)
    {
        var home = Home(source);
        var target = Path.Combine(home, folder);
        Directory.CreateDirectory(target);
        var files = new List<DownloadedFile>();
        var changed = false;
        foreach (var url in source.Urls)
        {
            var known = before?.Files.FirstOrDefault(f => f.Url == url);
            var file = await DownloadAsync(url, known, target, cancellation);
            if (file is null)
            {
                File.Copy(Path.Combine(home, before!.Folder, known!.Name), Path.Combine(target, known.Name));
            }

            changed |= file is not null;
            files.Add(file ?? known!);
        }

        if (!changed && before is not null && before.Files.Count == files.Count)
        {
            Remove(target);
            Save(source, before with { CheckedAt = time.GetUtcNow() });
            return;
        }

        var count = Validate(source, target, before?.EntryCount ?? 0);
        if (before is not null && Older(source, home, before, target, files) is { } older)
        {
            throw new ListFormatException(source.Url, 0, source.Name, older);
        }

        Save(source, new DownloadState(folder, files, count, time.GetUtcNow()));
        LogDownloaded(logger, source.Name, count);

        // The copy before may still be being read; older ones are not.
        foreach (var old in Directory.EnumerateDirectories(home).Where(d => Path.GetFileName(d) != folder && Path.GetFileName(d) != before?.Folder))
        {
            Remove(old);
        }
    }

    /// <summary>The name under which the file of an address lies in the copy.</summary>
    internal static string NameOf(string url) => Path.GetFileName(new Uri(url).AbsolutePath) is { Length: > 0 } name ? name : "list";

    // Null: not modified.
    private async Task<DownloadedFile?> DownloadAsync(string url, DownloadedFile? known, string target, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        request.Headers.IfModifiedSince = known?.LastModified;
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        var name = NameOf(url);
        await using (var file = File.Create(Path.Combine(target, name)))
        {
            await response.Content.CopyToAsync(file, cancellation);
        }

        return new DownloadedFile(url, name, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
    }

    // A publisher behind several servers, or a cache on the way, may give out yesterday's list again.
    private static string? Older(PartySource source, string home, DownloadState before, string target, List<DownloadedFile> files)
    {
        var was = PublicationDate.Of(source.Format, SourceFiles.In(Path.Combine(home, before.Folder)));
        var now = PublicationDate.Of(source.Format, SourceFiles.In(target));
        if (was.Length > 0 && string.CompareOrdinal(now, was) < 0)
        {
            return $"the list of {now} is older than the one of {was} that is at hand";
        }

        // The same file, from a server that wrote it down at another moment, is no older file.
        return files.FirstOrDefault(f => before.Files.Any(b => b.Url == f.Url && f.LastModified < b.LastModified
            && !File.ReadAllBytes(Path.Combine(target, f.Name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(home, before.Folder, b.Name))))) is { } file
            ? $"{file.Name} of {file.LastModified:u} is older than the one that is at hand"
            : null;
    }

    private static int Validate(PartySource source, string folder, int before)
    {
        var reader = PartyListReaders.ForFormat(source.Format)
            ?? throw new ListFormatException("configuration", 0, source.Name, $"unknown format '{source.Format}'");
        var count = reader.Read(PartyListFiles.FromPath(source.Name, folder)).Count();
        return ListShrinkage.Refusal(source.Name, before, count, source.MaximumLoss) is { } refusal
            ? throw new ListFormatException(source.Url, 0, source.Name, refusal)
            : count;
    }

    private string Home(PartySource source) =>
        Path.Combine(directory, string.Concat(source.Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')));

    private string StateFile(PartySource source) => Path.Combine(Home(source), "state.json");

    private DownloadState? StateOf(PartySource source)
    {
        try
        {
            var file = StateFile(source);
            var state = File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), DownloadJson.Default.DownloadState) : null;
            return state is not null && state.Files.All(f => File.Exists(Path.Combine(Home(source), state.Folder, f.Name))) ? state : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private void Save(PartySource source, DownloadState state) =>
        WholeFile.Write(StateFile(source), JsonSerializer.SerializeToUtf8Bytes(state, DownloadJson.Default.DownloadState));

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left behind; nothing refers to it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Downloaded list {List}: {Entries} entries")]
    private static partial void LogDownloaded(ILogger logger, string list, int entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "List {List} could not be downloaded, its last good copy stays: {Problem}")]
    private static partial void LogFailed(ILogger logger, string list, string problem);
}
