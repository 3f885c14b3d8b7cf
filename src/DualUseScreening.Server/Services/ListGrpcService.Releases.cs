using DualUseScreening.Contract.V1;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Diff;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Validation;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary>What a person may do with releases.</summary>
internal sealed partial class ListGrpcService
{
    private const int MaxChanges = 10_000;
    private const int PieceBytes = 256 * 1024;
    private const int MaxReleaseBytes = 256 * 1024 * 1024;
    private const string Current = "current";

    /// <inheritdoc/>
    public override Task<ListReleasesResponse> ListReleases(ListReleasesRequest request, ServerCallContext context)
    {
        _ = endpoint.Current();
        var response = new ListReleasesResponse { State = State() };
        response.Releases.AddRange(desk.Versions);
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override async Task<GetReleaseResponse> GetRelease(GetReleaseRequest request, ServerCallContext context) =>
        new() { Release = Info((await FindAsync(request.Release, context)).File) };

    /// <inheritdoc/>
    public override async Task<BuildReleaseResponse> BuildRelease(BuildReleaseRequest request, ServerCallContext context)
    {
        var version = await OrAsync(desk.BuildAsync(context.CancellationToken), Invalid);
        return new BuildReleaseResponse { Release = Info((await FindAsync(version, context)).File) };
    }

    /// <inheritdoc/>
    public override async Task<VerifyReleaseResponse> VerifyRelease(VerifyReleaseRequest request, ServerCallContext context)
    {
        var (file, _) = await FindAsync(request.Release, context);
        var problem = await desk.VerifyAsync(file, context.CancellationToken);
        return new VerifyReleaseResponse { Valid = problem is null, Problem = problem ?? "", Release = Info(file) };
    }

    /// <inheritdoc/>
    public override async Task<DiffReleasesResponse> DiffReleases(DiffReleasesRequest request, ServerCallContext context)
    {
        var to = request.ToRelease.Length > 0 ? request.ToRelease : endpoint.Current().Version;
        var from = request.FromRelease.Length > 0 ? request.FromRelease : holder.InForce?.Previous ?? "";
        if (from.Length == 0)
        {
            throw Refused("no release was in force before this one: name one");
        }

        var (before, _) = await FindAsync(from, context);
        var (after, _) = await FindAsync(to, context);
        var changes = await Task.Run(() => ReleaseDiff.Between(before, after), context.CancellationToken);
        var response = new DiffReleasesResponse { FromRelease = before.Version, ToRelease = after.Version, TotalSize = changes.Count };
        response.Changes.AddRange(changes.Take(MaxChanges).Select(ReleaseChanges.ToChange));
        return response;
    }

    /// <inheritdoc/>
    public override async Task<PublishReleaseResponse> PublishRelease(PublishReleaseRequest request, ServerCallContext context)
    {
        await FindAsync(request.Release, context);
        return new PublishReleaseResponse { Changed = await OrAsync(desk.PublishAsync(request.Release, false, context.CancellationToken), Refused), State = State() };
    }

    /// <inheritdoc/>
    public override async Task<RollbackReleaseResponse> RollbackRelease(RollbackReleaseRequest request, ServerCallContext context) =>
        new() { Changed = await OrAsync(desk.RollbackAsync(context.CancellationToken), Refused), State = State() };

    /// <inheritdoc/>
    public override async Task<PinReleaseResponse> PinRelease(PinReleaseRequest request, ServerCallContext context)
    {
        var version = request.Release.Length > 0 ? request.Release : endpoint.Current().Version;
        await FindAsync(version, context);
        return new PinReleaseResponse { Changed = await OrAsync(desk.PublishAsync(version, true, context.CancellationToken), Refused), State = State() };
    }

    /// <inheritdoc/>
    public override async Task<UnpinReleaseResponse> UnpinRelease(UnpinReleaseRequest request, ServerCallContext context)
    {
        _ = endpoint.Current();
        return new UnpinReleaseResponse { Changed = await OrAsync(desk.UnpinAsync(context.CancellationToken), Invalid), State = State() };
    }

    /// <inheritdoc/>
    public override async Task<UploadReleaseResponse> UploadRelease(IAsyncStreamReader<UploadReleaseRequest> requestStream, ServerCallContext context)
    {
        if (!desk.Accepts)
        {
            throw Errors.Status(
                StatusCode.PermissionDenied, "UPLOAD_NOT_ALLOWED",
                "this service takes releases in only where signing is on (Lists:Signing:TrustedKeys), or Lists:AcceptReleases says so").ToRpcException();
        }

        using var bytes = new MemoryStream();
        await foreach (var piece in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (bytes.Length + piece.Chunk.Length > MaxReleaseBytes)
            {
                throw Errors.Status(StatusCode.ResourceExhausted, "TOO_LARGE", $"a release is at most {MaxReleaseBytes} bytes").ToRpcException();
            }

            bytes.Write(piece.Chunk.Span);
        }

        var (version, refusal) = await desk.TakeInAsync(bytes.ToArray(), context.CancellationToken);
        return refusal is null ? new UploadReleaseResponse { Release = Info((await FindAsync(version, context)).File) } : throw Refused(refusal);
    }

    /// <inheritdoc/>
    public override async Task DownloadRelease(DownloadReleaseRequest request, IServerStreamWriter<DownloadReleaseResponse> responseStream, ServerCallContext context)
    {
        var (_, bytes) = await FindAsync(request.Release, context);
        for (var at = 0; at < bytes.Length; at += PieceBytes)
        {
            var piece = UnsafeByteOperations.UnsafeWrap(bytes.AsMemory(at, Math.Min(PieceBytes, bytes.Length - at)));
            await responseStream.WriteAsync(new DownloadReleaseResponse { Chunk = piece }, context.CancellationToken);
        }
    }

    private static RpcException Refused(string problem) => Errors.Status(StatusCode.FailedPrecondition, "RELEASE_REFUSED", problem).ToRpcException();

    private static RpcException Refused(ListFormatException e) => Refused(e.Problem);

    private static async Task<T> OrAsync<T>(Task<T> work, Func<ListFormatException, RpcException> error)
    {
        try
        {
            return await work;
        }
        catch (ListFormatException e)
        {
            throw error(e);
        }
    }

    private async Task<(ReleaseFile File, byte[] Bytes)> FindAsync(string release, ServerCallContext context)
    {
        var version = release.Length == 0 || release == Current ? endpoint.Current().Version : release;

        // What came into force just now may still be on its way to the disk.
        await holder.Kept.WaitAsync(context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await desk.FileAsync(version, context.CancellationToken)
            ?? throw Errors.NotFound("UNKNOWN_RELEASE", $"'{Errors.Shortened(version)}' is no release that is kept here");
    }

    private ReleaseState State()
    {
        var inForce = holder.InForce;
        return new ReleaseState
        {
            Release = endpoint.Current().Version,
            Previous = inForce?.Previous ?? "",
            Chosen = inForce?.Chosen ?? false,
            Pinned = inForce?.Pinned ?? false,
            Since = inForce is null ? "" : Times.ToTheSecond(inForce.Since),
            Sequence = inForce?.Sequence ?? 0,
        };
    }

    private ReleaseInfo Info(ReleaseFile file)
    {
        var info = new ReleaseInfo
        {
            Release = file.Version,
            Sha256 = file.Manifest?.Release ?? "",
            SizeBytes = file.Length,
            TrustedKey = desk.SignerOf(file) ?? "",
            InForce = holder.IsLoaded && holder.Current.Version == file.Version,
        };
        info.SignedBy.AddRange(file.Signatures.Select(s => s.KeyId));
        foreach (var list in file.Manifest?.Lists ?? [])
        {
            info.Lists.Add(new Contract.V1.ReleaseList { Name = list.Name, Version = list.Sha256[..16], SizeBytes = list.Bytes });
        }

        foreach (var source in file.Manifest?.Sources ?? [])
        {
            info.Sources.Add(new Contract.V1.ReleaseSource
            {
                List = source.List,
                File = source.File,
                Origin = source.Origin,
                Sha256 = source.Sha256,
                SizeBytes = source.Bytes,
                Date = source.Date,
            });
        }

        return info;
    }
}
