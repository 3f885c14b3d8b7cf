using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using Grpc.Core;
using PartyKind = DualUseScreening.Screening.Parties.PartyKind;

namespace DualUseScreening.Server.Services;

/// <summary><c>PartyService</c> of the contract.</summary>
[BindServiceMethod(typeof(PartyGrpcService), nameof(Bind))]
internal sealed class PartyGrpcService(ScreeningEndpoint endpoint, ListsState lists) : PartyService.PartyServiceBase
{
    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => PartyService.Descriptor;

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, PartyService.PartyServiceBase service) => PartyService.BindService(new CheckedServiceBinder(binder), service);

    private const int MaxMatches = 20;

    /// <inheritdoc/>
    public override Task<MatchPartyResponse> MatchParty(MatchPartyRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var identifiers = request.Identifiers.Count == 0
            ? null
            : request.Identifiers.Select(i => new PartyIdentifier(i.Type.Trim().ToLowerInvariant(), i.Value.Trim())).ToArray();
        var query = new PartyQuery(
            request.Name.Trim(), Null(request.CountryCode), Null(request.Address), (PartyKind)request.Kind, identifiers,
            Dates.ReadOrNull(request.DateOfBirth));
        var response = new MatchPartyResponse();
        foreach (var match in snapshot.Parties.Match(query, PartyIndex.DefaultThreshold, MaxMatches))
        {
            response.Matches.Add(ToMatch(match));
        }

        foreach (var list in lists.States(snapshot))
        {
            if (snapshot.PartyLists.Contains(list.Name))
            {
                response.Lists.Add(list);
            }
        }

        return Task.FromResult(response);
    }

    private static Contract.V1.PartyMatch ToMatch(Screening.Parties.PartyMatch match)
    {
        var result = new Contract.V1.PartyMatch
        {
            ListName = match.Entry.ListName,
            EntryId = match.Entry.EntryId,
            Name = match.MatchedName,
            Score = Math.Round(match.Score, 4),
            LegalBasis = new LegalBasis { Act = match.Entry.LegalBasis.Act, Annex = match.Entry.LegalBasis.Provision ?? "" },
        };
        result.Programmes.AddRange(match.Entry.Programmes);
        result.CountryCodes.AddRange(match.Entry.Countries);
        foreach (var feature in match.Features)
        {
            result.Features.Add(new Feature { Name = feature.Name, Weight = Math.Round(feature.Contribution, 4), Detail = feature.Detail });
        }

        return result;
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
