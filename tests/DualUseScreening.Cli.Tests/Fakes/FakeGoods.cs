using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>Two candidates for whatever is asked.</summary>
internal sealed class FakeGoods : GoodsService.GoodsServiceBase
{
    public override Task<ClassifyResponse> Classify(ClassifyRequest request, ServerCallContext context) => Task.FromResult(new ClassifyResponse
    {
        Candidates =
        {
            new Candidate
            {
                Code = "2B001.b.2", Title = "Machine tool for milling with five contouring axes or more", Match = Match.Likely, Score = 0.83,
                Reason = $"Asked: {request.Description}|{request.CasNumber}|{request.CommodityCode}|{string.Join('&', request.Attributes.Select(a => $"{a.Name}={a.Value}"))}",
                Criteria =
                {
                    new Criterion { Parameter = "contouring-axes", Name = "contouring axes", Required = ">= 5", Stated = "5", Result = CriterionResult.Met },
                    new Criterion { Parameter = "upr", Name = "unidirectional positioning repeatability", Required = "<= 0.9 um", Result = CriterionResult.Unknown },
                },
                Questions = { new Question { Parameter = "upr", Unit = "um", Text = "What is the unidirectional positioning repeatability of the linear axes, in µm?" } },
            },
            new Candidate
            {
                Code = "2B201.a", Title = "Machine tool for milling", Match = Match.RuledOut, Score = 0.4,
                Criteria = { new Criterion { Name = "accuracy", Required = "<= 6 um", Stated = "9 um", Result = CriterionResult.NotMet } },
            },
        },
    });
}
