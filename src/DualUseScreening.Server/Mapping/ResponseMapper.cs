using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using Domain = DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words a result in the language of the request.</summary>
internal static class ResponseMapper
{
    /// <summary>The answer to a screening, without its receipt.</summary>
    public static ScreenResponse ToResponse(
        Transaction transaction, Domain.ScreeningResult result, ListSnapshot snapshot, IReadOnlyList<ListState> lists)
    {
        var language = transaction.Language;
        var response = new ScreenResponse
        {
            RequestId = transaction.RequestId,
            Verdict = (Verdict)result.Verdict,
            RiskScore = result.RiskScore,
            Release = snapshot.Version,
            AsOf = transaction.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Engine = EngineBuild.Name,
        };
        foreach (var finding in result.Findings)
        {
            response.Findings.Add(ToFinding(finding, transaction, snapshot, language));
        }

        foreach (var question in result.Questions)
        {
            response.Questions.Add(ToQuestion(question, transaction, language));
        }

        foreach (var use in result.Authorisations)
        {
            response.Authorisations.Add(ToAuthorisation(use, transaction, language));
        }

        for (var i = 0; i < result.Items.Count; i++)
        {
            var item = new ItemResult { ItemId = transaction.Items[i].ItemId, Verdict = (Verdict)result.Items[i].Verdict };
            item.Codes.AddRange(result.Items[i].Codes);
            response.Items.Add(item);
        }

        foreach (var step in result.NextSteps)
        {
            response.NextSteps.Add(ToStep(step, transaction, language));
        }

        foreach (var check in result.Checks)
        {
            response.Checks.Add(new CheckSummary { Check = (Check)check.Check, Text = check.Text.In(language) });
        }

        response.Lists.AddRange(lists);
        return response;
    }

    /// <summary>A legal basis.</summary>
    public static LegalBasis? ToLegalBasis(LegalSource? source) => source is null ? null : new LegalBasis
    {
        ActId = source.Act,
        Act = source.Name,
        Article = source.Article,
        Annex = source.Annex,
        StateAsOf = source.StateAsOf,
    };

    /// <summary>A piece of evidence.</summary>
    public static Evidence ToEvidence(Domain.Evidence evidence, Language language) => new()
    {
        Field = evidence.Field,
        Start = evidence.Start,
        Length = evidence.Length,
        Text = evidence.Text,
        Meaning = evidence.Meaning.In(language),
    };

    /// <summary>A finding.</summary>
    public static Finding ToFinding(Domain.Finding finding, Transaction transaction, ListSnapshot snapshot, Language language)
    {
        var result = new Finding
        {
            Check = (Check)finding.Check,
            Code = finding.Code,
            ItemId = finding.ItemIndex >= 0 ? transaction.Items[finding.ItemIndex].ItemId : "",
            Party = finding.Party,
            Verdict = (Verdict)finding.Verdict,
            Score = Math.Round(finding.Score, 4),
            Message = finding.Message.In(language),
            MessageId = finding.Message.Id,
            LegalBasis = ToLegalBasis(finding.LegalBasis),
            ListVersion = snapshot.VersionOf(finding.List),
            CoveredBy = finding.CoveredBy,
            ReviewKey = finding.ReviewKey,
            Match = (Match)finding.Match,
        };
        foreach (var argument in finding.Message.Arguments)
        {
            result.MessageArguments[argument.Name] = argument.In(language);
        }

        foreach (var feature in finding.Features)
        {
            result.Features.Add(new Feature { Name = feature.Name, Weight = feature.Weight, Detail = feature.Detail.In(language) });
        }

        foreach (var evidence in finding.Evidence)
        {
            result.Evidence.Add(ToEvidence(evidence, language));
        }

        return result;
    }

    private static Question ToQuestion(Domain.Question question, Transaction transaction, Language language)
    {
        var result = new Question
        {
            ItemId = question.ItemIndex >= 0 ? transaction.Items[question.ItemIndex].ItemId : "",
            Parameter = question.Parameter,
            Unit = question.Unit,
            Text = question.Text.In(language),
            Effort = question.Effort,
        };
        result.Codes.AddRange(question.Codes);
        return result;
    }

    private static Authorisation ToAuthorisation(Domain.AuthorisationUse use, Transaction transaction, Language language)
    {
        var result = new Authorisation { Code = use.Code, Title = use.Title[language], LegalBasis = ToLegalBasis(use.LegalBasis) };
        foreach (var item in use.Items)
        {
            result.ItemIds.Add(transaction.Items[item].ItemId);
        }

        foreach (var condition in use.Conditions)
        {
            result.Conditions.Add(condition[language]);
        }

        return result;
    }

    private static NextStep ToStep(Domain.NextStep step, Transaction transaction, Language language)
    {
        var result = new NextStep
        {
            Action = (DualUseScreening.Contract.V1.Action)step.Action,
            Text = step.Text.In(language),
            MessageId = step.Text.Id,
            Authority = step.Authority?[language] ?? "",
            DocumentCode = step.DocumentCode,
        };
        foreach (var item in step.Items)
        {
            result.ItemIds.Add(transaction.Items[item].ItemId);
        }

        return result;
    }
}
