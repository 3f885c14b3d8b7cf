using System.Globalization;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Server.Validation;

/// <summary>The smaller requests, and every request by what it is.</summary>
internal sealed partial class RequestRules
{
    /// <summary>Most entries of a page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>Checks any request of the contract; those without a rule pass.</summary>
    public Violations Check(IMessage request) => request switch
    {
        ScreenRequest screen => Check(screen),
        ClassifyRequest classify => Check(classify),
        MatchPartyRequest match => Check(match),
        VerifyReceiptRequest verify => Check(verify),
        GetEntryRequest entry => Check(entry),
        SearchEntriesRequest search => Check(search),
        ListRulesRequest list => Check(list),
        GetRuleRequest rule => Check(rule),
        TestRulesRequest test => Check(test),
        TryRuleRequest trial => Check(trial),
        _ => new Violations(prefix),
    };

    /// <summary>Checks a receipt and what is declared.</summary>
    public Violations Check(VerifyReceiptRequest request)
    {
        var violations = new Violations(prefix);
        if (string.IsNullOrWhiteSpace(request.Receipt))
        {
            violations.Add("receipt", "must not be empty");
        }

        if (request.Declaration is null)
        {
            violations.Add("declaration", "must be there");
        }
        else
        {
            violations.Add(new RequestRules(isCountry, prefix + "declaration.").Check(request.Declaration));
        }

        return violations;
    }

    /// <summary>Checks the code of an entry.</summary>
    public Violations Check(GetEntryRequest request)
    {
        var violations = new Violations(prefix);
        if (string.IsNullOrWhiteSpace(request.Code))
        {
            violations.Add("code", "must not be empty");
        }

        Text(violations, "code", request.Code, 40, false);
        Language(violations, request.LanguageCode);
        return violations;
    }

    /// <summary>Checks a search for rules.</summary>
    public Violations Check(ListRulesRequest request)
    {
        var violations = new Violations(prefix);
        Defined(violations, "kind", request.Kind);
        Text(violations, "query", request.Query, 200, false);
        Page(violations, request.PageSize, request.PageToken);
        Language(violations, request.LanguageCode);
        return violations;
    }

    /// <summary>Checks the id of a rule.</summary>
    public Violations Check(GetRuleRequest request)
    {
        var violations = new Violations(prefix);
        RuleId(violations, request.RuleId);
        Language(violations, request.LanguageCode);
        return violations;
    }

    /// <summary>Checks which rules to test.</summary>
    public Violations Check(TestRulesRequest request)
    {
        var violations = new Violations(prefix);
        AtMost(violations, "ruleIds", request.RuleIds.Count, 1_000);
        Date(violations, "asOf", request.AsOf);
        return violations;
    }

    /// <summary>Checks a rule and a shipment to try it on.</summary>
    public Violations Check(TryRuleRequest request)
    {
        var violations = new Violations(prefix);
        RuleId(violations, request.RuleId);
        if (request.Shipment is null)
        {
            violations.Add("shipment", "must be there");
        }
        else
        {
            violations.Add(new RequestRules(isCountry, prefix + "shipment.").Check(request.Shipment));
        }

        return violations;
    }

    private static void RuleId(Violations violations, string id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            violations.Add("ruleId", "must not be empty");
        }

        Text(violations, "ruleId", id, 100, false);
    }

    private static void Page(Violations violations, int size, string token)
    {
        if (size is < 0 or > MaxPageSize)
        {
            violations.Add("pageSize", $"1 to {MaxPageSize}");
        }

        if (token.Length > 0 && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            violations.Add("pageToken", "not a token of this service");
        }
    }

    /// <summary>Checks a search for entries.</summary>
    public Violations Check(SearchEntriesRequest request)
    {
        var violations = new Violations(prefix);
        Text(violations, "query", request.Query, 200, false);
        var code = Mapping.CommodityCodes.Normalise(request.HsCode);
        if (code.Length > 0 && (code.Length is < 4 or > 8 || !code.All(char.IsAsciiDigit)))
        {
            violations.Add("hsCode", "4 to 8 digits");
        }

        if (request.CasNumber.Length > 0 && !Screening.Goods.CasNumber.IsValid(request.CasNumber.Trim()))
        {
            violations.Add("casNumber", "no CAS number: wrong form or check digit");
        }

        Text(violations, "partNumber", request.PartNumber, 100, false);
        Text(violations, "exporter", request.Exporter, 500, false);
        Page(violations, request.PageSize, request.PageToken);
        Language(violations, request.LanguageCode);
        return violations;
    }
}
