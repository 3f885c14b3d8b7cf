using System.Globalization;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Cli.Output;

/// <summary>Releases and what is in force, for a person or as JSON.</summary>
internal sealed class ReleaseView(CliEnvironment environment, bool json)
{
    private const int ShownChanges = 200;

    private readonly Page _page = new(environment.Output, environment.Width, environment.Colours);

    /// <summary>Writes a release.</summary>
    public void Write(ReleaseInfo info)
    {
        if (Json(info))
        {
            return;
        }

        Line("Release", info.Release);
        Line("Lists", string.Join(", ", info.Lists.Select(l => l.Name)));
        Line("Made of", $"{info.Sources.Count} files, {Bytes(info.Sources.Sum(s => s.SizeBytes))}");
        Line("Signed by", info.SignedBy.Count == 0 ? "nobody" : string.Join(", ", info.SignedBy));
        Line("Size", Bytes(info.SizeBytes));
    }

    /// <summary>Writes whether a release of a file stands.</summary>
    public void Write(string version, string? problem) =>
        Write(new VerifyReleaseResponse { Valid = problem is null, Problem = problem ?? "", Release = new ReleaseInfo { Release = version } });

    /// <summary>Writes whether a release stands.</summary>
    public void Write(VerifyReleaseResponse answer)
    {
        if (!Json(answer))
        {
            _page.Hang(0, answer.Valid ? "✓" : "✗", answer.Valid ? Tone.Plain : Tone.Error, answer.Valid
                ? $"release {answer.Release.Release} is whole and compiles{(answer.Release.TrustedKey.Length > 0 ? $"; signed by {answer.Release.TrustedKey}" : "")}"
                : $"release {answer.Release.Release}: {answer.Problem}");
        }
    }

    /// <summary>Writes what changed.</summary>
    public void Write(DiffReleasesResponse answer)
    {
        if (Json(answer))
        {
            return;
        }

        _page.Hang(0, "", Tone.Plain, $"{answer.FromRelease} to {answer.ToRelease}: {answer.TotalSize} {(answer.TotalSize == 1 ? "entry differs" : "entries differ")}");
        foreach (var list in answer.Changes.Take(ShownChanges).GroupBy(c => (c.List, c.Part)))
        {
            _page.Gap();
            _page.Hang(0, "", Tone.Plain, $"{list.Key.List}, {list.Key.Part}", Tone.Bold);
            foreach (var change in list)
            {
                var sign = change.Kind switch { EntryChangeKind.Added => "+", EntryChangeKind.Removed => "-", _ => "~" };
                _page.Hang(2, sign, Tone.Faint, change.Key.Length > 0 ? change.Key : "(as a whole)");
            }
        }

        if (answer.TotalSize > ShownChanges)
        {
            _page.Gap();
            _page.Hang(0, "", Tone.Faint, $"and {answer.TotalSize - ShownChanges} more; --json shows {answer.Changes.Count}");
        }
    }

    /// <summary>Writes what is in force now.</summary>
    public void Write(bool changed, ReleaseState state, IMessage answer)
    {
        if (Json(answer))
        {
            return;
        }

        Line("In force", state.Release + (changed ? "" : ", as before"));
        Line("Before it", state.Previous.Length > 0 ? state.Previous : "none");
        Line("Until", state.Pinned ? "it is unpinned" : state.Chosen ? "the sources change" : "the sources change (it was made of them)");
    }

    /// <summary>Writes the releases.</summary>
    public void Write(ListReleasesResponse answer)
    {
        if (Json(answer))
        {
            return;
        }

        foreach (var release in answer.Releases)
        {
            _page.Row(
                new Cell(release, 16, Tone.Plain),
                new Cell(release == answer.State.Release ? $"in force{(answer.State.Pinned ? ", pinned" : "")}" : release == answer.State.Previous ? "before it" : "", 20, Tone.Faint));
        }
    }

    private bool Json(IMessage message)
    {
        if (json)
        {
            JsonView.Write(environment.Output, message);
        }

        return json;
    }

    private void Line(string name, string text) => _page.Hang(0, name.PadRight(10), Tone.Faint, text);

    private static string Bytes(long count) => count < 1 << 20
        ? (count / 1024.0).ToString("0.0 'KiB'", CultureInfo.InvariantCulture)
        : (count / 1048576.0).ToString("0.0 'MiB'", CultureInfo.InvariantCulture);
}
