using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Receipts;
using DualUseScreening.Server.Validation;
using Google.Protobuf;
using Grpc.Core;
using Domain = DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Server.Replay;

/// <summary>
/// Gives an earlier answer again. What the verdict rested on is loaded by the release that the answer names; what was a fact of that moment and of no list is
/// taken from the answer: the time, the day whose law applied, how old the lists were, and under which id the screening was stored.
/// </summary>
internal sealed class ReplayEndpoint(ReleaseArchive archive, ReceiptSealer receipts, BrusselsClock clock)
{
    private const int MaxDifferences = 100;

    /// <summary>Screens the request again and compares.</summary>
    public async Task<ReplayScreeningResponse> ReplayAsync(ReplayScreeningRequest request, CancellationToken cancellation)
    {
        Require(request);
        var given = request.Answer;
        var snapshot = await archive.LoadAsync(given.Release, cancellation) ?? throw Errors.Status(
            StatusCode.FailedPrecondition, "RELEASE_NOT_KEPT", $"the release {Errors.Shortened(given.Release)} of the answer is not kept here, or cannot be trusted or read").ToRpcException();
        new RequestRules(snapshot.IsCountry, "request.").Check(request.Request).ThrowIfAny();
        var transaction = TransactionMapper.ToTransaction(request.Request, Dates.ReadOrNull(given.AsOf) ?? clock.Today);
        var result = snapshot.Screener.Screen(transaction, [.. given.Findings.Where(f => f.Check == Contract.V1.Check.ListState).Select(f => AsFound(f, snapshot))]);
        var answer = ResponseMapper.ToResponse(transaction, result, snapshot, [.. given.Lists.Select(l => AsOfThen(l, snapshot))]);
        answer.ScreeningId = given.ScreeningId;
        answer.Receipt = receipts.Seal(transaction, result.Verdict, snapshot.Version, ReceiptSealer.TimeOf(given.Receipt) ?? clock.Now);
        var response = new ReplayScreeningResponse { Engine = answer.Engine };
        answer.Engine = given.Engine;
        response.Answer = answer;
        response.Identical = answer.ToByteString().Equals(given.ToByteString());
        if (!response.Identical)
        {
            response.Differences.AddRange(MessageDifferences.Between(given, answer).Take(MaxDifferences));
        }

        return response;
    }

    private static void Require(ReplayScreeningRequest request)
    {
        var violations = new Violations("");
        if (request.Request is null)
        {
            violations.Add("request", "must be there");
        }

        if (request.Answer is null || request.Answer.Release.Length == 0)
        {
            violations.Add("answer.release", "must name the release that the answer rests on");
        }

        violations.ThrowIfAny();
    }

    // What was said of the lists themselves: the sentence again, from its id and arguments.
    private static Domain.Finding AsFound(Finding given, ListSnapshot snapshot)
    {
        if (!snapshot.Messages.Contains(given.MessageId))
        {
            var violations = new Violations("");
            violations.Add("answer.findings", $"'{Errors.Shortened(given.MessageId)}' is no sentence of the release");
            throw violations.ToStatus().ToRpcException();
        }

        return new Domain.Finding
        {
            Check = Domain.Check.ListState,
            Code = given.Code,
            Verdict = (Domain.Verdict)given.Verdict,
            Message = snapshot.Messages.Say(given.MessageId, [.. given.MessageArguments.Select(a => new Argument(a.Key, a.Value))]),
            List = given.ListVersion.Length > 0 ? given.Code : "",
            NextStep = given.Verdict > Verdict.Clear ? "refresh-lists" : "",
        };
    }

    // Name, version and date are the release's own; a list that it does not hold stays as it was named.
    private static ListState AsOfThen(ListState given, ListSnapshot snapshot)
    {
        var state = given.Clone();
        if (snapshot.Lists.FirstOrDefault(l => l.Name == given.Name) is { } list)
        {
            (state.Version, state.PublishedAt) = (list.Version, list.PublishedAt);
        }
        else
        {
            state.Version = "";
        }

        return state;
    }
}
