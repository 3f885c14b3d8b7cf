using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.OfficialTexts;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>GoodsService</c> of the contract.</summary>
[BindServiceMethod(typeof(GoodsGrpcService), nameof(Bind))]
internal sealed class GoodsGrpcService(ScreeningEndpoint endpoint, OfficialTextShelf texts, BrusselsClock clock) : GoodsService.GoodsServiceBase
{
    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => GoodsService.Descriptor;

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, GoodsService.GoodsServiceBase service) => GoodsService.BindService(new CheckedServiceBinder(binder), service);

    private const int DefaultPageSize = 20;

    /// <inheritdoc/>
    public override Task<ClassifyResponse> Classify(ClassifyRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var query = new GoodsQuery(
            request.Description, CommodityCodes.Normalise(request.CommodityCode), request.CasNumber.Trim(),
            request.DeclaredCode.Length == 0 ? "" : DeclaredCodes.Normalise(request.DeclaredCode),
            TransactionMapper.Attributes(request.Attributes), Dates.ReadOrNull(request.AsOf) ?? clock.Today)
        {
            PartNumber = request.PartNumber.Trim(),
            Manufacturer = request.Manufacturer.Trim(),
        };
        var language = TransactionMapper.ToLanguage(request.LanguageCode);
        var response = GoodsMapper.ToResponse(query, snapshot.Classified.Classify(query, Files(snapshot, request.Exporter)), snapshot, language);
        foreach (var candidate in response.Candidates)
        {
            candidate.OfficialText = OfficialTextMapper.ToText(texts, candidate.Code, language);
        }

        return Task.FromResult(response);
    }

    // One field for the exporter: its name, or a number it is registered under.
    private static IReadOnlyList<ClassificationFile> Files(ListSnapshot snapshot, string exporter)
    {
        var name = exporter.Trim();
        return snapshot.ClassificationFiles.For(name, name.Length == 0 ? [] : [new Screening.Transactions.Identifier("", name)]);
    }

    /// <inheritdoc/>
    public override Task<GetEntryResponse> GetEntry(GetEntryRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var code = DeclaredCodes.Normalise(request.Code);
        var entry = snapshot.Goods.Index.Find(code)
            ?? throw Errors.NotFound("UNKNOWN_ENTRY", $"'{code}' is not on the control list");
        var language = TransactionMapper.ToLanguage(request.LanguageCode);
        var response = new GetEntryResponse { Entry = GoodsMapper.ToEntry(entry, snapshot, language) };
        response.Entry.OfficialText = OfficialTextMapper.ToText(texts, entry.Code, language);
        return Task.FromResult(response);
    }

    /// <inheritdoc/>
    public override Task<SearchEntriesResponse> SearchEntries(SearchEntriesRequest request, ServerCallContext context)
    {
        var snapshot = endpoint.Current();
        var language = TransactionMapper.ToLanguage(request.LanguageCode);
        new RequestRules(snapshot.IsCountry).Check(request).ThrowIfAny();
        var from = request.PageToken.Length == 0 ? 0 : int.Parse(request.PageToken, NumberStyles.None, CultureInfo.InvariantCulture);
        var found = EntrySearch.Find(snapshot.Goods.Index, new EntryQuery
        {
            Words = request.Query.Trim(),
            HsCode = CommodityCodes.Normalise(request.HsCode),
            CasNumber = request.CasNumber.Trim(),
            Codes = request.PartNumber.Trim() is { Length: > 0 } part
                ? ClassificationFiles.CodesOf(Files(snapshot, request.Exporter), part, clock.Today)
                : null,
            Language = language,
        });
        var size = request.PageSize == 0 ? DefaultPageSize : request.PageSize;
        var response = new SearchEntriesResponse { TotalSize = found.Count };
        foreach (var entry in found.Skip(from).Take(size))
        {
            response.Entries.Add(GoodsMapper.ToEntry(entry, snapshot, language));
        }

        if (found.Count - from > size)
        {
            response.NextPageToken = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return Task.FromResult(response);
    }
}
