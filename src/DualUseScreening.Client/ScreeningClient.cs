using DualUseScreening.Client.Internal;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace DualUseScreening.Client;

/// <summary>
/// Asks a screening service whether shipments may leave. One client serves a whole program: it is safe for use by many
/// threads and keeps its connection open.
/// </summary>
/// <example>
/// <code>
/// using var client = ScreeningClient.Connect(new Uri("http://127.0.0.1:50051"));
/// var answer = await client.ScreenAsync(order);
/// if (answer.Verdict != Verdict.Clear) { Hold(order, answer.Findings, answer.Questions); }
/// </code>
/// </example>
public sealed partial class ScreeningClient : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly ScreeningClientOptions _options;
    private readonly ScreeningService.ScreeningServiceClient _screening;
    private readonly GoodsService.GoodsServiceClient _goods;
    private readonly PartyService.PartyServiceClient _parties;
    private readonly ListService.ListServiceClient _lists;
    private readonly RuleService.RuleServiceClient _rules;

    private ScreeningClient(GrpcChannel channel, ScreeningClientOptions options)
    {
        _channel = channel;
        _options = options;
        _screening = new ScreeningService.ScreeningServiceClient(channel);
        _goods = new GoodsService.GoodsServiceClient(channel);
        _parties = new PartyService.PartyServiceClient(channel);
        _lists = new ListService.ListServiceClient(channel);
        _rules = new RuleService.RuleServiceClient(channel);
    }

    /// <summary>Makes a client. The connection is opened by the first call.</summary>
    /// <param name="address">The service's gRPC endpoint: <c>http://host:50051</c>, <c>https://host</c>, or <c>unix:///path/to/socket</c>.</param>
    /// <param name="options">How to call it; absent: the defaults.</param>
    public static ScreeningClient Connect(Uri address, ScreeningClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        options ??= new ScreeningClientOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.InFlight, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Attempts, 5);
        return new ScreeningClient(Channels.Open(address, options), options);
    }

    /// <summary>Screens one shipment.</summary>
    /// <exception cref="ScreeningException">The request is refused, with every offending field, or the service cannot answer.</exception>
    public Task<ScreenResponse> ScreenAsync(ScreenRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _screening.ScreenAsync(request, c), cancellation);

    /// <summary>
    /// Screens many shipments over one stream, in bounded memory: no more than <see cref="ScreeningClientOptions.InFlight"/>
    /// orders are read ahead of what the caller has taken. Outcomes come in the order of <paramref name="orders"/>; a bad order has
    /// a problem and does not end the stream; what a lost connection left unanswered is sent again.
    /// </summary>
    /// <param name="orders">The orders, read as they are needed.</param>
    /// <param name="request">Makes the request of an order; null where there is nothing to send.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ScreeningException">The service could not be reached, or ended the stream, as often as <see cref="ScreeningClientOptions.Attempts"/> says.</exception>
    public IAsyncEnumerable<ScreeningOutcome<TOrder>> ScreenManyAsync<TOrder>(
        IAsyncEnumerable<TOrder> orders, Func<TOrder, ScreenRequest?> request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(request);
        return new ManyOrders<TOrder>(_screening, _options, request).RunAsync(orders, cancellation);
    }

    /// <summary>Screens many shipments over one stream, as <see cref="ScreenManyAsync{TOrder}"/> does.</summary>
    public IAsyncEnumerable<ScreeningOutcome<ScreenRequest>> ScreenManyAsync(
        IAsyncEnumerable<ScreenRequest> requests, CancellationToken cancellation = default) =>
        ScreenManyAsync(requests, static r => r, cancellation);

    /// <summary>Compares one description with the control list.</summary>
    /// <exception cref="ScreeningException">The request is refused, or the service cannot answer.</exception>
    public Task<ClassifyResponse> ClassifyAsync(ClassifyRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _goods.ClassifyAsync(request, c), cancellation);

    /// <summary>Gets one entry of the control list, such as <c>2B001.b.2</c>.</summary>
    /// <exception cref="ScreeningException">NOT_FOUND with reason <c>UNKNOWN_ENTRY</c> for a code that is not on the list.</exception>
    public async Task<Entry> GetEntryAsync(string code, string languageCode = "", CancellationToken cancellation = default)
    {
        var request = new GetEntryRequest { Code = code, LanguageCode = languageCode };
        return (await CallAsync(c => _goods.GetEntryAsync(request, c), cancellation).ConfigureAwait(false)).Entry;
    }

    /// <summary>Compares one name with the party lists.</summary>
    /// <exception cref="ScreeningException">The request is refused, or the service cannot answer.</exception>
    public Task<MatchPartyResponse> MatchPartyAsync(MatchPartyRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _parties.MatchPartyAsync(request, c), cancellation);

    /// <summary>Tells which lists the verdicts rest on, and how old they are.</summary>
    /// <exception cref="ScreeningException">The service cannot answer.</exception>
    public Task<ListListsResponse> ListListsAsync(CancellationToken cancellation = default) =>
        CallAsync(c => _lists.ListListsAsync(new ListListsRequest(), c), cancellation);

    /// <summary>Lists rules: embargo measures, catch-all criteria, watch-listed routes, signs of diversion.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ScreeningException">The service refused or could not be reached.</exception>
    public Task<ListRulesResponse> ListRulesAsync(ListRulesRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _rules.ListRulesAsync(request, c), cancellation);

    /// <summary>Gets one rule as it is written.</summary>
    /// <param name="ruleId">Its id, the code of its findings.</param>
    /// <param name="languageCode"><c>en</c>, <c>nl</c>, <c>fr</c> or <c>de</c>; English if empty.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ScreeningException">There is no such rule, or the service could not be reached.</exception>
    public async Task<Rule> GetRuleAsync(string ruleId, string languageCode = "", CancellationToken cancellation = default) =>
        (await CallAsync(c => _rules.GetRuleAsync(new GetRuleRequest { RuleId = ruleId, LanguageCode = languageCode }, c), cancellation)
            .ConfigureAwait(false)).Rule;

    /// <summary>Runs the examples that rules carry.</summary>
    /// <param name="request">Which rules.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ScreeningException">There is no such rule, or the service could not be reached.</exception>
    public Task<TestRulesResponse> TestRulesAsync(TestRulesRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _rules.TestRulesAsync(request, c), cancellation);

    /// <summary>Says of one rule and one shipment whether it fires, condition by condition.</summary>
    /// <param name="request">The rule and the shipment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ScreeningException">There is no such rule, the shipment has errors, or the service could not be reached.</exception>
    public Task<TryRuleResponse> TryRuleAsync(TryRuleRequest request, CancellationToken cancellation = default) =>
        CallAsync(c => _rules.TryRuleAsync(request, c), cancellation);

    /// <summary>Tells whether a declaration is the shipment that a receipt was given for.</summary>
    /// <param name="receipt">The receipt of an earlier <see cref="ScreenResponse"/>.</param>
    /// <param name="declaration">The shipment as it is declared now.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ScreeningException">The request is refused, or the service cannot answer.</exception>
    public Task<VerifyReceiptResponse> VerifyReceiptAsync(
        string receipt, ScreenRequest declaration, CancellationToken cancellation = default)
    {
        var request = new VerifyReceiptRequest { Receipt = receipt, Declaration = declaration };
        return CallAsync(c => _screening.VerifyReceiptAsync(request, c), cancellation);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => _channel.Dispose();

    private CallOptions Options(TimeSpan least, CancellationToken cancellation) => new(
        deadline: _options.Time.GetUtcNow().UtcDateTime + (_options.Timeout > least ? _options.Timeout : least), cancellationToken: cancellation);

    private async Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> send, CancellationToken cancellation, TimeSpan least = default)
    {
        try
        {
            using var call = send(Options(least, cancellation));
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            throw Problem(e, cancellation);
        }
    }
}
