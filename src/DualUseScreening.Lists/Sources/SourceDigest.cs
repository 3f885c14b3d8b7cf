using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Sources;

/// <summary>
/// SHA-256 over names and content of all source files, over what the settings say of the party lists and classification files, and over the identity of the program that reads them:
/// the same as long as compiling would lead to the same release. Nothing is parsed.
/// </summary>
internal static class SourceDigest
{
    public static string Of(
        string folder, IEnumerable<PartySource> sources, Func<PartySource, string> place, string exporterRules, string reviewedMatches,
        IEnumerable<(string Setting, IReadOnlyList<string> Files)> classifications)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, ProgramIdentity.Value);
        AppendAll(hash, folder);
        if (exporterRules.Length > 0 && Directory.Exists(exporterRules))
        {
            Append(hash, "exporter-rules");
            AppendAll(hash, exporterRules);
        }

        foreach (var source in sources)
        {
            Append(hash, $"{source.Name}|{source.Format}|{source.Jurisdiction}|{source.Path}|{source.Url}");
            foreach (var file in SourceFiles.In(place(source)))
            {
                Append(hash, Path.GetFileName(file), file);
            }
        }

        if (reviewedMatches.Length > 0)
        {
            Append(hash, "reviewed matches", File.Exists(reviewedMatches) ? reviewedMatches : null);
        }

        foreach (var (setting, files) in classifications)
        {
            Append(hash, "classifications|" + setting);
            foreach (var file in files)
            {
                Append(hash, Path.GetFileName(file), file);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendAll(IncrementalHash hash, string folder)
    {
        foreach (var file in SourceFiles.Under(folder))
        {
            Append(hash, Path.GetRelativePath(folder, file), file);
        }
    }

    private static void Append(IncrementalHash hash, string name, string? file = null)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0"));
        var length = 0L;
        if (file is not null)
        {
            // Never whole in memory: lists are large, and are looked at often.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
            while (stream.Read(buffer) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }

        hash.AppendData(Encoding.UTF8.GetBytes($"\0{length}\0"));
    }
}
