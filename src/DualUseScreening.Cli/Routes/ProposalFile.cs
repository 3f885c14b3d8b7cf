using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Cli.Input;

namespace DualUseScreening.Cli.Routes;

/// <summary>The proposals of one learning and what became of them.</summary>
internal sealed record ProposalFile
{
    /// <summary>Name of the file in its folder.</summary>
    public const string Name = "proposals.json";

    /// <summary>First day of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Feared end destinations.</summary>
    public required IReadOnlyList<string> Feared { get; init; }

    /// <summary>First month of the figures.</summary>
    public required string From { get; init; }

    /// <summary>Last month of the figures.</summary>
    public required string To { get; init; }

    /// <summary>The proposals, those to look at first first.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>Reads the file of a folder; null when there is none.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static ProposalFile? Read(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), ProposalJson.Default.ProposalFile)
                ?? throw new InputException(new InputProblem(file, 0, "", "the file is empty"));
        }
        catch (JsonException e)
        {
            throw new InputException(new InputProblem(file, (int)(e.LineNumber ?? -1) + 1, e.Path ?? "", "is not as it was written"));
        }
    }

    /// <summary>Writes the file of a folder, whole or not at all.</summary>
    public void Write(string folder)
    {
        var file = Path.Combine(folder, Name);
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(this, ProposalJson.Default.ProposalFile));
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>The same proposals with what was decided before; what was decided and is not found any more is kept.</summary>
    public ProposalFile With(ProposalFile? earlier)
    {
        var decided = (earlier?.Proposals ?? []).Where(p => p.Status != ProposalStatus.Proposed).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var merged = Proposals.Select(p => decided.Remove(p.Id, out var known)
            ? p with { Status = known.Status, DecidedBy = known.DecidedBy, DecidedOn = known.DecidedOn, Reason = known.Reason }
            : p).ToList();
        return this with { Proposals = [.. merged, .. decided.Values] };
    }
}

/// <summary>Serialises proposals for people to read.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposalFile))]
internal sealed partial class ProposalJson : JsonSerializerContext;
