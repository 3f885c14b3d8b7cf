using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Text;
using Domain = DualUseScreening.Screening.Goods;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words classifications and entries.</summary>
internal static class GoodsMapper
{
    /// <summary>The answer to a classification.</summary>
    public static ClassifyResponse ToResponse(
        GoodsQuery query, Classification classification, Screening.Snapshots.ListSnapshot snapshot, Language language)
    {
        var index = snapshot.Goods.Index;
        var response = new ClassifyResponse { ListVersion = snapshot.VersionOf(ControlListCheck.ListName) };
        foreach (var candidate in classification.Candidates)
        {
            response.Candidates.Add(ToCandidate(query, classification, candidate, snapshot, language));
        }

        foreach (var reading in classification.Readings)
        {
            if (reading.Parameter >= 0)
            {
                var parameter = index.Parameters[reading.Parameter];
                response.Readings.Add(new Contract.V1.Reading
                {
                    Parameter = parameter.Id,
                    Value = GoodsWording.Stated(reading, parameter)[language],
                    Evidence = reading.Segment == 0
                        ? new Evidence
                        {
                            Field = "description",
                            Start = reading.Start,
                            Length = reading.Length,
                            Text = query.Description.Substring(reading.Start, reading.Length),
                            Meaning = parameter.Ask[language],
                        }
                        : new Evidence { Field = $"attributes[{reading.Segment - 1}].value", Meaning = parameter.Ask[language] },
                });
            }
        }

        if (classification.Own is { } own)
        {
            response.Classification = PartClassificationMapper.ToMessage(own, classification, snapshot, language);
        }

        foreach (var context in classification.CivilContexts)
        {
            response.Remarks.Add(snapshot.Messages.Say(
                "control-list.civil-context", new Screening.Messages.Argument("context", index.Contexts[context].Title)).In(language));
        }

        return response;
    }

    /// <summary>An entry.</summary>
    public static Contract.V1.Entry ToEntry(Domain.Entry entry, Screening.Snapshots.ListSnapshot snapshot, Language language)
    {
        var index = snapshot.Goods.Index;
        var content = entry.Content;
        var result = new Contract.V1.Entry
        {
            Code = entry.Code,
            Title = content.Title[language],
            AnnexIv = snapshot.Rules.Authorisations.IsInAnnexIV(entry),
            AnnexIig = content.AnnexIIg,
            Since = content.Since ?? "",
            ListVersion = snapshot.VersionOf(ControlListCheck.ListName),
        };
        result.AnnexIvTakes = snapshot.Rules.Authorisations.WhatAnnexIVTakes(entry)?[language] ?? "";
        result.Definitions.AddRange(Definitions(entry, index, language));
        result.Regimes.AddRange(content.Regimes);
        result.CasNumbers.AddRange(content.CasNumbers);
        result.HsCodes.AddRange(content.HsCodes);
        result.Serves.AddRange(content.Serves);
        if (entry.When is not null)
        {
            Outline(entry.When, 0, language, result.Criteria);
        }

        foreach (var note in content.Unless)
        {
            result.Releases.Add(note.Text[language]);
        }

        foreach (var term in content.Terms)
        {
            result.Terms.AddRange(index.PhrasesOf(term, language));
        }

        foreach (var child in index.ChildrenOf(entry))
        {
            result.Children.Add(child.Code);
        }

        return result;
    }

    private static IEnumerable<Definition> Definitions(Domain.Entry entry, GoodsIndex index, Language language) =>
        index.DefinitionsOf(entry).Select(d => new Definition { Id = d.Id, Term = d.Term[language], Text = d.Text[language] });

    private static void Outline(Screening.Goods.Criteria.Criterion criterion, int level, Language language, IList<string> lines)
    {
        var indent = new string(' ', level * 2);
        if (criterion.Comparison is { } comparison)
        {
            var required = comparison.Operator == Operator.Flag ? "" : " " + GoodsWording.Required(comparison)[language];
            lines.Add(indent + (comparison.Negated ? "not " : "") + comparison.Parameter.Ask[language] + required);
            return;
        }

        if (criterion.Parts.Count == 1)
        {
            Outline(criterion.Parts[0], level, language, lines);
            return;
        }

        lines.Add(indent + (criterion.Kind switch
        {
            ConditionKind.All => new LocalText("all of:", "alle:", "tous :", "alle:"),
            ConditionKind.Any => new LocalText("any of:", "minstens één:", "au moins un :", "mindestens eines:"),
            _ => new LocalText("none of:", "geen:", "aucun :", "keines:"),
        })[language]);
        foreach (var part in criterion.Parts)
        {
            Outline(part, level + 1, language, lines);
        }
    }

    private static Contract.V1.Candidate ToCandidate(
        GoodsQuery query, Classification classification, Domain.Candidate candidate, Screening.Snapshots.ListSnapshot snapshot, Language language)
    {
        var result = new Contract.V1.Candidate
        {
            Code = candidate.Entry.Code,
            Title = candidate.Entry.Content.Title[language],
            Match = (Match)candidate.Match,
            Score = candidate.Score,
        };
        foreach (var comparison in candidate.Comparisons.Where(c => c.Role == ComparisonRole.Asked))
        {
            result.Criteria.Add(new Contract.V1.Criterion
            {
                Parameter = comparison.Comparison.Parameter.Id,
                Name = comparison.Comparison.Parameter.Ask[language],
                Required = GoodsWording.Required(comparison.Comparison)[language],
                Stated = comparison.Reading >= 0
                    ? GoodsWording.Stated(comparison.Comparison.Resolve(classification.Readings[comparison.Reading]), comparison.Comparison.Parameter)[language]
                    : "",
                Result = comparison.Outcome switch
                {
                    Outcome.Yes => CriterionResult.Met,
                    Outcome.No => CriterionResult.NotMet,
                    Outcome.Assumed => CriterionResult.Assumed,
                    _ => CriterionResult.Unknown,
                },
            });
        }

        result.Definitions.AddRange(Definitions(candidate.Entry, snapshot.Goods.Index, language));
        var explained = new ControlListExplanation(snapshot.Goods.Index, snapshot.Messages);
        result.Reason = explained.Reason(candidate, classification, query.CasNumber).In(language);
        foreach (var question in explained.Questions(candidate, -1))
        {
            result.Questions.Add(new Question
            {
                Parameter = question.Parameter,
                Unit = question.Unit,
                Text = question.Text.In(language),
                Effort = question.Effort,
                Codes = { question.Codes },
            });
        }

        foreach (var evidence in explained.EvidenceOf("", query, classification, candidate))
        {
            result.Evidence.Add(ResponseMapper.ToEvidence(evidence, language));
        }

        return result;
    }
}
