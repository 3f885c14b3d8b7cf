using DualUseScreening.Lists.Parties;

namespace DualUseScreening.Lists.Hosting;

/// <summary>A party list to screen against, <c>Lists:Sources:N</c>.</summary>
public sealed class PartySource
{
    /// <summary>How often a list is looked at again unless <see cref="RefreshEvery"/> says otherwise.</summary>
    public static readonly TimeSpan DefaultRefreshEvery = TimeSpan.FromHours(6);

    /// <summary>
    /// An official list by name: <c>eu-fsf</c>, <c>un</c>, <c>ofac-sdn</c>, <c>uk</c> or <c>us-csl</c>. It gives name, format, address, jurisdiction, period and
    /// maximum age, each of which the other settings may give otherwise, such as a mirror's address.
    /// </summary>
    public string Preset { get; set; } = "";

    /// <summary>Name in answers.</summary>
    public string Name { get => field.Length > 0 ? field : Known?.Name ?? ""; set; } = "";

    /// <summary>Format: <c>ofac-sdn</c>, <c>un-xml</c>, <c>us-csl-json</c>, <c>eu-fsf-xml</c>, <c>eu-fsf-csv</c>, <c>uk-ofsi-csv</c>, <c>bis-dpl</c>,
    /// <c>opensanctions-ftm-json</c> or <c>simple-csv</c>.</summary>
    public string Format { get => field.Length > 0 ? field : Known?.Format ?? ""; set; } = "";

    /// <summary>A file, or a folder with the files of the format.</summary>
    public string Path { get; set; } = "";

    /// <summary>Instead of a path: a web address; several, separated by blanks, for a format of several files.</summary>
    public string Url { get => field.Length > 0 || Path.Length > 0 || Known is null ? field : string.Join(' ', Known.Urls.Select(u => u.AbsoluteUri)); set; } = "";

    /// <summary>How often it is looked at again; zero: only when asked to. Absent: <see cref="DefaultRefreshEvery"/>.</summary>
    public TimeSpan? RefreshEvery { get; set; }

    /// <summary>Whose law the list is, such as <c>EU</c>; empty leaves it to the format.</summary>
    public string Jurisdiction { get => field.Length > 0 ? field : Known?.Jurisdiction ?? ""; set; } = "";

    /// <summary>Share of the entries that a download may lose against the last good one, 0-1; more is refused as damaged.</summary>
    public double MaximumLoss { get; set; } = ListShrinkage.DefaultMaximumLoss;

    /// <summary>The addresses.</summary>
    internal IReadOnlyList<string> Urls => Url.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The period in force.</summary>
    internal TimeSpan Period => RefreshEvery ?? Known?.RefreshEvery ?? DefaultRefreshEvery;

    /// <summary>The official list it names; null for none.</summary>
    internal PartyListPreset? Known => Preset.Length == 0 ? null : PartyListPreset.Of(Preset);
}
