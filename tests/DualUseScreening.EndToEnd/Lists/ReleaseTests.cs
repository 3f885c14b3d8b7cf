using System.Security.Cryptography;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.BadInput;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>Releases over <c>ListService</c>, and an answer given again from the release that it names.</summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";

    private readonly TemporaryFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task A_release_is_built_compared_published_rolled_back_and_pinned()
    {
        await using var server = await StartAsync("1,Acme Imaginary Optics,,organisation,AE,,,\n");
        var lists = new ListService.ListServiceClient(server.Channel);
        var first = (await lists.ListListsAsync(new ListListsRequest())).Release;
        Write("1,Acme Imaginary Optics,,organisation,AE,,,\n2,Beta Imaginary Optics,,organisation,AE,,,\n");
        var built = (await lists.BuildReleaseAsync(new BuildReleaseRequest())).Release;
        Assert.NotEqual(first, built.Release);
        Assert.False(built.InForce);
        Assert.Contains(built.Sources, s => s is { List: "partners", File: "partners.csv", Sha256.Length: 64 });
        Assert.Contains(built.Sources, s => s.List == "control-list" && s.Date.Length == 10);

        var changes = await lists.DiffReleasesAsync(new DiffReleasesRequest { FromRelease = first, ToRelease = built.Release });
        Assert.Equal(("partners", "2", EntryChangeKind.Added), (changes.Changes.Single().List, changes.Changes.Single().Key, changes.Changes.Single().Kind));
        Assert.True((await lists.VerifyReleaseAsync(new VerifyReleaseRequest { Release = built.Release })).Valid);

        Assert.True((await lists.PublishReleaseAsync(new PublishReleaseRequest { Release = built.Release })).Changed);
        var back = await lists.RollbackReleaseAsync(new RollbackReleaseRequest());
        Assert.Equal((first, built.Release, true), (back.State.Release, back.State.Previous, back.State.Chosen));
        Assert.True((await lists.PinReleaseAsync(new PinReleaseRequest())).State.Pinned);
        Write("1,Acme Imaginary Optics,,organisation,AE,,,\n3,Gamma Imaginary Optics,,organisation,AE,,,\n");
        Assert.Equal(first, (await lists.RefreshListsAsync(new RefreshListsRequest())).Release);
        Assert.NotEqual(first, (await lists.UnpinReleaseAsync(new UnpinReleaseRequest())).State.Release);
        using var json = await server.Http.GetAsync("/v1/releases/current");
        Assert.Contains("\"inForce\":true", (await json.Content.ReadAsStringAsync()).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_kept_or_not_wanted_is_refused()
    {
        await using var server = await StartAsync("1,Acme Imaginary Optics,,organisation,AE,,,\n");
        var lists = new ListService.ListServiceClient(server.Channel);
        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await lists.PublishReleaseAsync(new PublishReleaseRequest { Release = "0123456789abcdef" }));
        Assert.Equal("UNKNOWN_RELEASE", ErrorDetails.Of(unknown).Reason);
        var odd = await Assert.ThrowsAsync<RpcException>(async () => await lists.GetReleaseAsync(new GetReleaseRequest { Release = "../in-force" }));
        Assert.Equal(StatusCode.NotFound, odd.StatusCode);
        var closed = await Assert.ThrowsAsync<RpcException>(() => UploadAsync(lists, [1, 2, 3]));
        Assert.Equal("UPLOAD_NOT_ALLOWED", ErrorDetails.Of(closed).Reason);
    }

    [Fact]
    public async Task A_signed_release_of_another_machine_is_taken_in_and_an_unsigned_one_is_not()
    {
        byte[] signed, unsigned;
        await using (var signer = await StartAsync("1,Acme Imaginary Optics,,organisation,AE,,,\n", "signer", $"--Lists:Signing:PrivateKey={_key.ExportPkcs8PrivateKeyPem()}"))
        {
            signed = await DownloadAsync(signer);
        }

        await using (var other = await StartAsync("9,Zeta Imaginary Optics,,organisation,AE,,,\n", "other"))
        {
            unsigned = await DownloadAsync(other);
        }

        // It can take what is signed, and cannot sign what it would compile itself.
        await using var server = await RunningServer.StartAsync(
            $"--Storage:DataDirectory={_folder.Path}/reader", $"--Lists:Signing:TrustedKeys:0={_key.ExportSubjectPublicKeyInfoPem()}");
        var lists = new ListService.ListServiceClient(server.Channel);
        Assert.Equal("LISTS_NOT_LOADED", ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(async () => await lists.ListListsAsync(new ListListsRequest()))).Reason);
        Assert.Equal("RELEASE_REFUSED", ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(() => UploadAsync(lists, unsigned))).Reason);
        Assert.Equal("RELEASE_REFUSED", ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(() => UploadAsync(lists, signed[..^1]))).Reason);
        var taken = await UploadAsync(lists, signed);
        Assert.Equal(taken.SignedBy.Single(), taken.TrustedKey);
        Assert.True((await lists.PublishReleaseAsync(new PublishReleaseRequest { Release = taken.Release })).Changed);
        Assert.Equal(taken.Release, (await new ScreeningService.ScreeningServiceClient(server.Channel).ScreenAsync(Samples.Shirts())).Release);
    }

    [Fact]
    public async Task An_answer_is_given_again_byte_for_byte_after_the_lists_have_changed()
    {
        await using var server = await StartAsync("1,Modehaus Basel,,organisation,CH,,,\n", "state", "--Lists:WarnAfter:partners=00:00:00");
        var screening = new ScreeningService.ScreeningServiceClient(server.Channel);
        var request = Samples.Shirts();
        request.LanguageCode = "fr";
        var answer = await screening.ScreenAsync(request);
        Assert.Contains(answer.Findings, f => f.MessageId == "lists.stale" && f.Verdict == Verdict.Clear);
        Assert.Contains(answer.Lists, l => l is { Name: "partners", Freshness: ListFreshness.Stale, MaxAgeSeconds: 604800 } && l.ConfirmedAt.Length == 20);
        Write("1,Somebody Else Entirely,,organisation,CH,,,\n");
        Assert.True((await new ListService.ListServiceClient(server.Channel).RefreshListsAsync(new RefreshListsRequest())).Changed);
        Assert.NotEqual(answer.Findings.Count, (await screening.ScreenAsync(request)).Findings.Count);

        var replay = await screening.ReplayScreeningAsync(new ReplayScreeningRequest { Request = request, Answer = answer });
        Assert.True(replay.Identical, string.Join(", ", replay.Differences));
        Assert.Equal(answer.ToByteString(), replay.Answer.ToByteString());

        // What was changed in one of the two shows where.
        var forged = answer.Clone();
        forged.Verdict = Verdict.Clear;
        Assert.Contains("verdict", (await screening.ReplayScreeningAsync(new ReplayScreeningRequest { Request = request, Answer = forged })).Differences);
        var other = request.Clone();
        other.Items[0].Quantity++;
        Assert.Equal(["receipt"], (await screening.ReplayScreeningAsync(new ReplayScreeningRequest { Request = other, Answer = answer })).Differences);
        forged.Release = "0123456789abcdef";
        var gone = await Assert.ThrowsAsync<RpcException>(async () => await screening.ReplayScreeningAsync(new ReplayScreeningRequest { Request = request, Answer = forged }));
        Assert.Equal("RELEASE_NOT_KEPT", ErrorDetails.Of(gone).Reason);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _key.Dispose();
    }

    private static async Task<ReleaseInfo> UploadAsync(ListService.ListServiceClient lists, byte[] bytes)
    {
        using var call = lists.UploadRelease();
        try
        {
            await call.RequestStream.WriteAsync(new UploadReleaseRequest { Chunk = ByteString.CopyFrom(bytes) });
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // Refused before everything was sent: the answer says why.
        }

        return (await call.ResponseAsync).Release;
    }

    private static async Task<byte[]> DownloadAsync(RunningServer server)
    {
        using var call = new ListService.ListServiceClient(server.Channel).DownloadRelease(new DownloadReleaseRequest());
        using var bytes = new MemoryStream();
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
        {
            bytes.Write(piece.Chunk.Span);
        }

        return bytes.ToArray();
    }

    private void Write(string lines) => File.WriteAllText(Path.Combine(_folder.Path, "partners.csv"), Header + lines);

    private async Task<RunningServer> StartAsync(string lines, string directory = "state", params string[] settings)
    {
        Write(lines);
        return await RunningServer.StartAsync(
            [
                $"--Storage:DataDirectory={_folder.Path}/{directory}", "--Lists:Sources:0:Name=partners", "--Lists:Sources:0:Format=simple-csv",
                $"--Lists:Sources:0:Path={_folder.Path}/partners.csv", "--Lists:Sources:0:RefreshEvery=00:00:00", .. settings,
            ]);
    }
}
