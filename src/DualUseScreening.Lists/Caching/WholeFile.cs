namespace DualUseScreening.Lists.Caching;

/// <summary>Writes files that appear whole or not at all, whoever reads meanwhile and whenever the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file, and its folder where there is none. What cannot be written leaves nothing behind, see <see cref="IsFault"/>.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(beside))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: true);
        }
        catch
        {
            Remove(beside);
            throw;
        }
    }

    /// <summary>Whether it was the disk that said no. A limit on the size of files comes as an argument that is out of range.</summary>
    public static bool IsFault(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (IsFault(e))
        {
            // Left behind; nothing refers to it.
        }
    }
}
