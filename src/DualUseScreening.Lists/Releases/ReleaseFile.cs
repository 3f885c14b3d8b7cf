using System.Security.Cryptography;
using System.Text.Json;
using DualUseScreening.Lists.Signing;

namespace DualUseScreening.Lists.Releases;

/// <summary>A release as a file: its sections with every hash checked, the manifest and the signatures. What it holds is not read yet.</summary>
public sealed class ReleaseFile
{
    private readonly byte[] _bytes;
    private readonly int _signatureStart;

    private ReleaseFile(byte[] bytes, IReadOnlyList<ReleaseSection> sections, int signatureStart)
    {
        _bytes = bytes;
        _signatureStart = signatureStart;
        Lists = new ReleaseSections(
            [.. sections.Where(s => s.Kind is SectionKind.List or SectionKind.Parties or SectionKind.PartyList or SectionKind.Classifications)],
            [.. sections.Where(s => s.Kind == SectionKind.PartyPart)]);
        Tables = [.. sections.Where(s => s.Kind == SectionKind.Derived)];
        var manifest = sections.FirstOrDefault(s => s.Kind == SectionKind.Manifest);
        if (manifest is not null)
        {
            ManifestBytes = manifest.Content;
            Manifest = ReleaseManifest.Read(manifest.Content.Span);
        }

        Signatures = sections.FirstOrDefault(s => s.Kind == SectionKind.Signature) is { } signed ? ReleaseSignature.ReadAll(signed.Content.Span) : [];
        Fault = FindFault();
    }

    /// <summary>Version: the first 16 hexadecimal digits of the hash of the lists.</summary>
    public string Version => Lists.Version;

    /// <summary>What it says of itself; null in a release of the first formats, which had none.</summary>
    public ReleaseManifest? Manifest { get; }

    /// <summary>The signatures, whoever made them.</summary>
    public IReadOnlyList<ReleaseSignature> Signatures { get; }

    /// <summary>What does not fit together: the manifest speaks of other content; null when all fits.</summary>
    public string? Fault { get; }

    /// <summary>Length in bytes.</summary>
    public int Length => _bytes.Length;

    internal ReadOnlyMemory<byte> ManifestBytes { get; }

    internal ReleaseSections Lists { get; }

    internal IReadOnlyList<ReleaseSection> Tables { get; }

    /// <summary>Opens a release and checks every hash.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The release; null when the bytes are none, or damaged.</returns>
    public static ReleaseFile? Open(byte[] bytes) => Open(bytes, null);

    /// <summary>As <see cref="Open(byte[])"/>; content that is at hand already, by its hash, is not unpacked again.</summary>
    internal static ReleaseFile? Open(byte[] bytes, Func<byte[], ReleaseSection?>? known)
    {
        try
        {
            return CompiledRelease.Sections(bytes, known, out var signatureStart) is { } sections ? new ReleaseFile(bytes, sections, signatureStart) : null;
        }
        catch (Exception e) when (CompiledRelease.IsDamage(e) || (e is AggregateException several && several.Flatten().InnerExceptions.All(CompiledRelease.IsDamage)))
        {
            return null;
        }
    }

    /// <summary>The same bytes with one more signature, in the place of an earlier one by the same key.</summary>
    internal byte[] SignedBy(ECDsa key)
    {
        var signature = ReleaseSignature.Of(ManifestBytes.Span, key);
        ReleaseSignature[] all = [.. Signatures.Where(s => s.KeyId != signature.KeyId), signature];
        return CompiledRelease.WithSignatures(_bytes.AsSpan(0, _signatureStart), ReleaseSignature.WriteAll(all));
    }

    private string? FindFault()
    {
        if (Manifest is not { } manifest)
        {
            return null;
        }

        return manifest.Release != Convert.ToHexStringLower(Lists.Hash) ? $"release {Version} is not the one that its manifest speaks of"
            : !manifest.Lists.Select(l => (l.Name, l.Sha256)).SequenceEqual(Lists.All.Select(s => (s.Name, Convert.ToHexStringLower(s.Hash))))
                ? $"the lists of release {Version} are not those of its manifest"
            : !manifest.Tables.Select(t => (t.Name, t.Sha256)).SequenceEqual(Tables.Select(s => (s.Name, Convert.ToHexStringLower(s.Hash))))
                ? $"the search tables of release {Version} are not those of its manifest"
            : null;
    }
}
