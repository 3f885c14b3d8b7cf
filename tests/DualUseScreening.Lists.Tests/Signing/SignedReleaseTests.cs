using System.Security.Cryptography;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Lists.Tests.Caching;
using DualUseScreening.Lists.Tests.Releases;

namespace DualUseScreening.Lists.Tests.Signing;

/// <summary>Where keys are configured, only what a trusted key signed comes into force.</summary>
public sealed class SignedReleaseTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    [Fact]
    public async Task What_a_replica_compiles_it_signs_and_another_that_trusts_the_key_takes()
    {
        await using var signer = await new Replica(settings: Signs(_key)).StartedAsync();
        var (version, bytes) = (signer.Version, signer.Disk.Read(signer.Version)!);
        await using var reader = new Replica(source: new ScriptedSource { Error = new ListFormatException("", 0, "", "never read") }, settings: Trusts(_key));
        reader.Disk.Write(version, bytes);
        reader.Disk.Remember("first", version);
        await reader.StartedAsync();

        Assert.Equal(version, reader.Version);
        Assert.Equal(ReleaseSignature.IdOf(_key), signer.Desk.SignerOf(ReleaseFile.Open(bytes)!));
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("another key")]
    [InlineData("changed manifest")]
    [InlineData("signature of another release")]
    public async Task What_no_trusted_key_signed_is_refused(string how)
    {
        await using var signer = await new Replica(settings: how == "another key" ? Signs(_other) : how == "unsigned" ? [] : Signs(_key)).StartedAsync();
        var version = signer.Version;
        var bytes = signer.Disk.Read(version)!;
        if (how == "changed manifest")
        {
            var file = ReleaseFile.Open(bytes)!;
            var lied = CompiledRelease.Write(file.Lists, CompiledRelease.Read(bytes, "")!.Tables!, [new ReleaseSource("law", "law.yaml", "", new string('f', 64), 1, "")]);
            bytes = CompiledRelease.WithSignatures(lied, ReleaseSignature.WriteAll(file.Signatures));
        }
        else if (how == "signature of another release")
        {
            var signatures = ReleaseFile.Open(bytes)!.Signatures;
            await using var other = await new Replica(source: new ScriptedSource { State = "x", Content = BundledRelease.With("x") }).StartedAsync();
            version = other.Version;
            bytes = CompiledRelease.WithSignatures(other.Disk.Read(version)!, ReleaseSignature.WriteAll(signatures));
        }

        await using var reader = new Replica(settings: Trusts(_key));
        reader.Disk.Write(version, bytes);
        reader.Disk.Remember("first", version);
        await reader.StartedAsync();

        Assert.False(reader.Holder.IsLoaded);
        Assert.Contains("Lists:Signing:PrivateKey", reader.Holder.LastError!.Message, StringComparison.Ordinal);
        Assert.Equal(0, reader.Source.Compilations);
        Assert.NotNull((await reader.Desk.TakeInAsync(bytes, default)).Refusal);
    }

    [Fact]
    public async Task Signing_again_replaces_and_changes_nothing_that_is_signed()
    {
        await using var replica = await new Replica(settings: Signs(_key)).StartedAsync();
        var bytes = replica.Disk.Read(replica.Version)!;
        var twice = ReleaseFile.Open(ReleaseFile.Open(bytes)!.SignedBy(_key))!;
        var both = ReleaseFile.Open(ReleaseFile.Open(bytes)!.SignedBy(_other))!;

        Assert.Single(twice.Signatures);
        Assert.Equal(2, both.Signatures.Count);
        Assert.True(both.ManifestBytes.Span.SequenceEqual(twice.ManifestBytes.Span));
        Assert.NotNull(replica.Desk.SignerOf(both));
    }

    [Fact]
    public void A_key_that_is_none_is_named_by_its_setting()
    {
        var error = Assert.Throws<ListFormatException>(() => new ReleaseTrust(new SigningOptions { TrustedKeys = ["-----BEGIN PUBLIC KEY-----\nnothing\n-----END PUBLIC KEY-----"] }));
        Assert.Equal("Lists:Signing:TrustedKeys:0", error.Field);
        Assert.Throws<ListFormatException>(() => new ReleaseTrust(new SigningOptions { PrivateKey = _key.ExportSubjectPublicKeyInfoPem() }));
    }

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
    }

    private static (string Key, string Value)[] Signs(ECDsa key) => [("Lists:Signing:PrivateKey", key.ExportPkcs8PrivateKeyPem())];

    private static (string Key, string Value)[] Trusts(ECDsa key) => [("Lists:Signing:TrustedKeys:0", key.ExportSubjectPublicKeyInfoPem())];
}
