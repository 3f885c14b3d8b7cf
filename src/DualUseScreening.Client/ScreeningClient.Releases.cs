using DualUseScreening.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.Client;

/// <summary>What an operator does with list releases.</summary>
public sealed partial class ScreeningClient
{
    private const int PieceBytes = 256 * 1024;

    // Compiling lists of hundreds of thousands of entries takes longer than a screening.
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Lists the releases that the replica keeps, and says which is in force.</summary>
    /// <exception cref="ScreeningException">The service cannot answer.</exception>
    public Task<ListReleasesResponse> ListReleasesAsync(CancellationToken cancellation = default) =>
        CallAsync(c => _lists.ListReleasesAsync(new ListReleasesRequest(), c), cancellation, ReleaseTimeout);

    /// <summary>Compiles and keeps a release of the service's sources, without putting it into force.</summary>
    /// <exception cref="ScreeningException">A source has an error: its file, line and field are among the fields.</exception>
    public async Task<ReleaseInfo> BuildReleaseAsync(CancellationToken cancellation = default) =>
        (await CallAsync(c => _lists.BuildReleaseAsync(new BuildReleaseRequest(), c), cancellation, ReleaseTimeout).ConfigureAwait(false)).Release;

    /// <summary>Checks a release to the end.</summary>
    /// <exception cref="ScreeningException">NOT_FOUND with reason <c>UNKNOWN_RELEASE</c>.</exception>
    public Task<VerifyReleaseResponse> VerifyReleaseAsync(string release, CancellationToken cancellation = default) =>
        CallAsync(c => _lists.VerifyReleaseAsync(new VerifyReleaseRequest { Release = release }, c), cancellation, ReleaseTimeout);

    /// <summary>Says what changed from one release to another; empty names stand for the one in force and the one before it.</summary>
    /// <exception cref="ScreeningException">NOT_FOUND with reason <c>UNKNOWN_RELEASE</c>.</exception>
    public Task<DiffReleasesResponse> DiffReleasesAsync(string from, string to, CancellationToken cancellation = default) =>
        CallAsync(c => _lists.DiffReleasesAsync(new DiffReleasesRequest { FromRelease = from, ToRelease = to }, c), cancellation, ReleaseTimeout);

    /// <summary>Puts a release into force on all replicas until the sources change.</summary>
    /// <exception cref="ScreeningException">FAILED_PRECONDITION with reason <c>RELEASE_REFUSED</c>.</exception>
    public Task<PublishReleaseResponse> PublishReleaseAsync(string release, CancellationToken cancellation = default) =>
        CallAsync(c => _lists.PublishReleaseAsync(new PublishReleaseRequest { Release = release }, c), cancellation, ReleaseTimeout);

    /// <summary>Puts the release before the one in force into force again.</summary>
    /// <exception cref="ScreeningException">FAILED_PRECONDITION with reason <c>RELEASE_REFUSED</c>.</exception>
    public Task<RollbackReleaseResponse> RollbackReleaseAsync(CancellationToken cancellation = default) =>
        CallAsync(c => _lists.RollbackReleaseAsync(new RollbackReleaseRequest(), c), cancellation, ReleaseTimeout);

    /// <summary>Keeps a release in force whatever the sources say.</summary>
    /// <exception cref="ScreeningException">FAILED_PRECONDITION with reason <c>RELEASE_REFUSED</c>.</exception>
    public Task<PinReleaseResponse> PinReleaseAsync(string release, CancellationToken cancellation = default) =>
        CallAsync(c => _lists.PinReleaseAsync(new PinReleaseRequest { Release = release }, c), cancellation, ReleaseTimeout);

    /// <summary>Lets the sources decide again.</summary>
    /// <exception cref="ScreeningException">The service cannot answer.</exception>
    public Task<UnpinReleaseResponse> UnpinReleaseAsync(CancellationToken cancellation = default) =>
        CallAsync(c => _lists.UnpinReleaseAsync(new UnpinReleaseRequest(), c), cancellation, ReleaseTimeout);

    /// <summary>Gives an earlier answer again with the releases that it names, and compares byte for byte.</summary>
    /// <exception cref="ScreeningException">FAILED_PRECONDITION with reason <c>RELEASE_NOT_KEPT</c>.</exception>
    public Task<ReplayScreeningResponse> ReplayAsync(ScreenRequest request, ScreenResponse answer, CancellationToken cancellation = default) =>
        CallAsync(c => _screening.ReplayScreeningAsync(new ReplayScreeningRequest { Request = request, Answer = answer }, c), cancellation, ReleaseTimeout);

    /// <summary>Sends a release, without putting it into force.</summary>
    /// <exception cref="ScreeningException">PERMISSION_DENIED where the service takes none; FAILED_PRECONDITION where it is refused.</exception>
    public async Task<ReleaseInfo> UploadReleaseAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        try
        {
            using var call = _lists.UploadRelease(Options(ReleaseTimeout, cancellation));
            try
            {
                for (var at = 0; at < bytes.Length; at += PieceBytes)
                {
                    var piece = UnsafeByteOperations.UnsafeWrap(bytes.Slice(at, Math.Min(PieceBytes, bytes.Length - at)));
                    await call.RequestStream.WriteAsync(new UploadReleaseRequest { Chunk = piece }, cancellation).ConfigureAwait(false);
                }

                await call.RequestStream.CompleteAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is RpcException or InvalidOperationException && !cancellation.IsCancellationRequested)
            {
                // Refused before everything was sent: the answer says why.
            }

            return (await call.ResponseAsync.ConfigureAwait(false)).Release;
        }
        catch (RpcException e)
        {
            throw Problem(e, cancellation);
        }
    }

    /// <summary>Gets the file of a release; an empty name stands for the one in force.</summary>
    /// <exception cref="ScreeningException">NOT_FOUND with reason <c>UNKNOWN_RELEASE</c>.</exception>
    public async Task<byte[]> DownloadReleaseAsync(string release, CancellationToken cancellation = default)
    {
        try
        {
            using var call = _lists.DownloadRelease(new DownloadReleaseRequest { Release = release }, Options(ReleaseTimeout, cancellation));
            using var bytes = new MemoryStream();
            await foreach (var piece in call.ResponseStream.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                bytes.Write(piece.Chunk.Span);
            }

            return bytes.ToArray();
        }
        catch (RpcException e)
        {
            throw Problem(e, cancellation);
        }
    }

    private static Exception Problem(RpcException e, CancellationToken cancellation) =>
        e.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested
            ? new OperationCanceledException(e.Message, e, cancellation)
            : new ScreeningException(ScreeningProblem.From(e), e);
}
