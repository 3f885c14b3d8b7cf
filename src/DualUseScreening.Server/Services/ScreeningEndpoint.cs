using System.Diagnostics;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Answers;
using DualUseScreening.Server.History;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Receipts;
using DualUseScreening.Server.Telemetry;
using DualUseScreening.Server.Validation;

namespace DualUseScreening.Server.Services;

/// <summary>One screening from request to answer, the same for a single call, a stream and a receipt.</summary>
internal sealed class ScreeningEndpoint(
    ISnapshotProvider snapshots, ListsState lists, ReceiptSealer receipts, AnswerCache answers, IShipmentHistory history, BrusselsClock clock, ScreeningMetrics metrics)
{
    /// <summary>Screens a request.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with every offending field; UNAVAILABLE when no lists are loaded.</exception>
    public ScreenResponse Screen(ScreenRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = ScreeningActivity.Start();
        var snapshot = Current();
        var given = lists.Findings(snapshot);
        var today = clock.Today;

        // What lists that are amiss make of an answer holds as long as they are, and is not kept; what hangs on the past is another answer tomorrow.
        var hasPast = history.IsOn && request.KeepHistory;
        var isKept = answers.IsOn && given.Count == 0 && !hasPast;
        var key = isKept ? AnswerKey.Of(request, today) : default;
        if (isKept && answers.Find(key, snapshot) is { } known)
        {
            Tag(span, known.Verdict, known.Items.Count, snapshot)?.SetTag("dualuse.repeated", true);
            metrics.Repeated((Screening.Verdicts.Verdict)known.Verdict, known.Items.Count, Stopwatch.GetElapsedTime(started));
            return known.For(request.RequestId);
        }

        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var transaction = TransactionMapper.ToTransaction(request, today);
        if (hasPast)
        {
            transaction = transaction with { Past = history.Read(transaction, clock.Now) };
            history.Keep(transaction, clock.Now);
        }

        var result = snapshot.Screener.Screen(transaction, given);
        var response = ResponseMapper.ToResponse(transaction, result, snapshot, lists.States(snapshot));
        response.Receipt = receipts.Seal(transaction, result.Verdict, snapshot.Version, clock.Now);
        if (isKept)
        {
            answers.Keep(key, snapshot, response);
        }

        metrics.Screened(result.Verdict, transaction.Items.Count, Stopwatch.GetElapsedTime(started));
        Tag(span, response.Verdict, transaction.Items.Count, snapshot);
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
        response.IssuedAt = Times.Of(receipt.IssuedAt);
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

    private static System.Diagnostics.Activity? Tag(System.Diagnostics.Activity? span, Verdict verdict, int items, ListSnapshot snapshot) =>
        span?.SetTag("dualuse.verdict", verdict.ToString()).SetTag("dualuse.items", items).SetTag("dualuse.release", snapshot.Version);
}
