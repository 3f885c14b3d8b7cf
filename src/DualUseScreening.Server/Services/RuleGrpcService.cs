using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Text;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>RuleService</c> of the contract.</summary>
[BindServiceMethod(typeof(RuleGrpcService), nameof(Bind))]
internal sealed class RuleGrpcService(ScreeningEndpoint endpoint, BrusselsClock clock) : RuleService.RuleServiceBase
{
    private const int DefaultPageSize = 50;

    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => RuleService.Descriptor;

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, RuleService.RuleServiceBase service) => RuleService.BindService(new CheckedServiceBinder(binder), service);

    /// <inheritdoc/>
    public override Task<ListRulesResponse> ListRules(ListRulesRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var language = TransactionMapper.ToLanguage(request.LanguageCode);
        var found = snapshot.Rules.Catalogue.Rules.Where(r => Fits(r, request, language)).ToList();
        var from = request.PageToken.Length == 0 ? 0 : int.Parse(request.PageToken, NumberStyles.None, CultureInfo.InvariantCulture);
        var size = request.PageSize == 0 ? DefaultPageSize : request.PageSize;
        var response = new ListRulesResponse { TotalSize = found.Count };
        response.Rules.AddRange(found.Skip(from).Take(size).Select(r => RuleMapper.ToRule(r, snapshot, language)));
        if (found.Count - from > size)
        {
            response.NextPageToken = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override Task<GetRuleResponse> GetRule(GetRuleRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var rule = snapshot.Rules.Catalogue.Find(request.RuleId) ?? throw Unknown(request.RuleId);
        return Task.FromResult(new GetRuleResponse { Rule = RuleMapper.ToRule(rule, snapshot, TransactionMapper.ToLanguage(request.LanguageCode)) });
    }

    /// <inheritdoc/>
    public override Task<TestRulesResponse> TestRules(TestRulesRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var catalogue = snapshot.Rules.Catalogue;
        var ids = request.RuleIds.ToHashSet(StringComparer.Ordinal);
        if (ids.FirstOrDefault(id => catalogue.Find(id) is null) is { } unknown)
        {
            throw Unknown(unknown);
        }

        var runner = snapshot.Examples.Runner(Dates.ReadOrNull(request.AsOf));
        var failures = ids.Count == 0 ? runner.Run() : runner.Run(ids);
        var response = new TestRulesResponse { RuleCount = ids.Count == 0 ? catalogue.Rules.Count() : ids.Count, ExampleCount = runner.Count };
        response.Failures.AddRange(failures.Select(RuleMapper.ToFailure));
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override Task<TryRuleResponse> TryRule(TryRuleRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var transaction = TransactionMapper.ToTransaction(request.Shipment, clock.Today);
        var trials = snapshot.Examples.Runner().Try(request.RuleId, transaction) ?? throw Unknown(request.RuleId);
        var response = new TryRuleResponse();
        response.Trials.AddRange(trials.Select((t, i) => RuleMapper.ToTrial(transaction.Items[i].ItemId, t, transaction.Language)));
        return Task.FromResult(response);
    }

    private static bool Fits(RuleDescription rule, ListRulesRequest request, Language language)
    {
        if (request.Kind != Contract.V1.RuleKind.Unspecified && (int)rule.Kind != (int)request.Kind)
        {
            return false;
        }

        if (request.Query.Length == 0)
        {
            return true;
        }

        var text = $"{rule.Id} {rule.Title[language]} {rule.Source?.Act} {rule.Source?.Name} {rule.Source?.Article}";
        return request.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static RpcException Unknown(string id) => Errors.NotFound("UNKNOWN_RULE", $"there is no rule '{id}'");
}
