using System.Text;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Tests.Parties;

/// <summary>Reads a list from texts.</summary>
internal static class Fixture
{
    public static List<PartyEntry> Read(string format, params (string File, string Text)[] files) =>
        ReadBytes(format, [.. files.Select(f => (f.File, Encoding.UTF8.GetBytes(f.Text)))]);

    public static List<PartyEntry> ReadBytes(string format, params (string File, byte[] Bytes)[] files) =>
        [.. PartyListReaders.ForFormat(format)!.Read(PartyListFiles.FromStreams("test", files.ToDictionary(f => f.File, f => (Func<Stream>)(() => new MemoryStream(f.Bytes)))))];
}
