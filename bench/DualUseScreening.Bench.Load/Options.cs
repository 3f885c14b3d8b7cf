namespace DualUseScreening.Bench.Load;

/// <summary>What to measure: see <c>bench/load.sh</c>.</summary>
/// <param name="Server">The published service.</param>
/// <param name="Echo">The published echo.</param>
/// <param name="Cases">A file of contract cases.</param>
/// <param name="RequestIds">The cases to send.</param>
/// <param name="Rounds">How often each is measured, in turns.</param>
/// <param name="Seconds">How long each turn takes, after a second of warming up.</param>
/// <param name="Starts">How often the service is started to time its first verdict.</param>
/// <param name="Report">The Markdown file to write.</param>
internal sealed record Options(
    string Server, string Echo, string Cases, IReadOnlyList<string> RequestIds, int Rounds, int Seconds, int Starts, string Report)
{
    private const int MostRounds = 20;
    private const int MostSeconds = 30;

    public static Options Parse(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i].TrimStart('-')] = args[i + 1];
        }

        return new Options(
            Needed("server"), Needed("echo"), Needed("cases"), Needed("requests").Split(',', StringSplitOptions.TrimEntries),
            Math.Clamp(Number("rounds", 5), 1, MostRounds), Math.Clamp(Number("seconds", 4), 1, MostSeconds), Math.Clamp(Number("starts", 3), 1, MostRounds),
            Needed("report"));

        string Needed(string name) => values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"--{name} is missing");

        int Number(string name, int otherwise) => values.TryGetValue(name, out var value) ? int.Parse(value) : otherwise;
    }
}
