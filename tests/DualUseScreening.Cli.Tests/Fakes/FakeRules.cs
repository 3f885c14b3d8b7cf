using DualUseScreening.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>A service in miniature: the word in a description is its verdict, and a commodity code has 8 digits.</summary>
internal static class FakeRules
{
    public static ScreenResponse Screen(ScreenRequest request)
    {
        var violations = new BadRequest();
        for (var i = 0; i < request.Items.Count; i++)
        {
            if (request.Items[i].CommodityCode.Length is not (0 or 8))
            {
                violations.FieldViolations.Add(new BadRequest.Types.FieldViolation
                {
                    Field = $"items[{i}].commodityCode",
                    Description = "6, 8 or 10 digits",
                });
            }
        }

        if (violations.FieldViolations.Count > 0)
        {
            throw new Google.Rpc.Status
            {
                Code = (int)StatusCode.InvalidArgument,
                Message = $"{violations.FieldViolations[0].Field}: {violations.FieldViolations[0].Description}",
                Details = { Any.Pack(violations), Any.Pack(new ErrorInfo { Domain = "dualuse.screening.v1", Reason = "INVALID_REQUEST" }) },
            }.ToRpcException();
        }

        return Answer(request);
    }

    private static ScreenResponse Answer(ScreenRequest request)
    {
        var response = new ScreenResponse
        {
            RequestId = request.RequestId,
            Verdict = Verdict.Clear,
            AsOf = request.AsOf.Length > 0 ? request.AsOf : "2026-11-24",
            Release = "0011223344556677",
            Receipt = "receipt-of-" + request.RequestId,
        };
        foreach (var item in request.Items)
        {
            var verdict = Of(item.Description);
            var result = new ItemResult { ItemId = item.ItemId, Verdict = verdict };
            response.Items.Add(result);
            response.Verdict = verdict > response.Verdict ? verdict : response.Verdict;
            if (verdict == Verdict.Clear)
            {
                continue;
            }

            result.Codes.Add("2B001.b.2");
            response.Findings.Insert(0, new Finding
            {
                Check = Check.ControlList,
                Code = "2B001.b.2",
                ItemId = item.ItemId,
                Verdict = verdict,
                Message = $"Sentence about {item.Description} in {(request.LanguageCode.Length > 0 ? request.LanguageCode : "en")}.",
                LegalBasis = new LegalBasis { Act = "Regulation (EU) 2021/821", Annex = "I" },
                Evidence = { new Evidence { Text = "UPR 0,8 my", Meaning = "unidirectional positioning repeatability: 0.8 µm" } },
            });
            response.Questions.Add(new Question { ItemId = item.ItemId, Parameter = "upr", Unit = "um", Text = "How exact is it?" });
        }

        response.NextSteps.Add(new NextStep { Action = Contract.V1.Action.Declare, Text = "Declare the document code.", DocumentCode = "Y901" });
        response.Checks.Add(new CheckSummary { Check = Check.ControlList, Text = "Goods against Annex I." });
        return response;
    }

    private static Verdict Of(string description) =>
        description.Contains("prohibited", StringComparison.Ordinal) ? Verdict.Prohibited
        : description.Contains("licence", StringComparison.Ordinal) ? Verdict.LicenceRequired
        : description.Contains("review", StringComparison.Ordinal) ? Verdict.Review
        : Verdict.Clear;
}
