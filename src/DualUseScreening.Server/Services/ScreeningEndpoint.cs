using System.Diagnostics;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Receipts;
using DualUseScreening.Server.Telemetry;
using DualUseScreening.Server.Validation;

namespace DualUseScreening.Server.Services;

/// <summary>One screening from request to answer, the same for a single call, a stream and a receipt.</summary>
internal sealed class ScreeningEndpoint(
    ISnapshotProvider snapshots, ListsState lists, ReceiptSealer receipts, BrusselsClock clock, ScreeningMetrics metrics)
{
    /// <summary>Screens a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with every offending field; UNAVAILABLE when no lists are loaded.</exception>
    public ScreenResponse Screen(ScreenRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = ScreeningActivity.Start();
        var snapshot = Current();
        var transaction = Read(request, snapshot);
        var result = snapshot.Screener.Screen(transaction, lists.Findings(snapshot));
        var response = ResponseMapper.ToResponse(transaction, result, snapshot, lists.States(snapshot));
        response.Receipt = receipts.Seal(transaction, result.Verdict, snapshot.Version, clock.Now);
        metrics.Screened(result.Verdict, transaction.Items.Count, Stopwatch.GetElapsedTime(started));
        span?.SetTag("dualuse.verdict", result.Verdict.ToString()).SetTag("dualuse.items", transaction.Items.Count).SetTag("dualuse.release", snapshot.Version);
        return response;
    }

    /// <summary>Compares a declaration with the shipment a receipt was given for.</summary>
    public VerifyReceiptResponse Verify(VerifyReceiptRequest request)
    {
        var snapshot = Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var receipt = receipts.Open(request.Receipt);
        var response = new VerifyReceiptResponse { Authentic = receipt is not null };
        var declared = TransactionMapper.ToTransaction(request.Declaration, clock.Today);
        if (receipt is null)
        {
            return response;
        }

        response.Verdict = (Verdict)receipt.Verdict;
        response.IssuedAt = receipt.IssuedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        response.Release = receipt.Release;
        foreach (var field in receipts.Differences(receipt, declared))
        {
            response.Differences.Add(new ReceiptDifference
            {
                Field = field,
                Text = snapshot.Messages.Say("receipt.differs", new Screening.Messages.Argument("field", field)).In(declared.Language),
            });
        }

        response.Valid = response.Differences.Count == 0;
        return response;
    }

    /// <summary>The snapshot in force.</summary>
    public ListSnapshot Current()
    {
        try
        {
            return snapshots.Current;
        }
        catch (ListsNotLoadedException e)
        {
            throw Errors.Unavailable("LISTS_NOT_LOADED", e.Message);
        }
    }

    private Screening.Transactions.Transaction Read(ScreenRequest request, ListSnapshot snapshot)
    {
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        return TransactionMapper.ToTransaction(request, clock.Today);
    }
}
