using System.Globalization;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Text;
using V1 = DualUseScreening.Contract.V1;

namespace DualUseScreening.Server.Mapping;

/// <summary>Words what an exporter's own classification says of goods.</summary>
internal static class PartClassificationMapper
{
    /// <summary>The classification, and what speaks against it.</summary>
    public static V1.PartClassification ToMessage(ClassifiedPart own, Classification goods, ListSnapshot snapshot, Language language)
    {
        var wording = new ClassificationWording(snapshot.Messages);
        var message = new V1.PartClassification
        {
            PartNumber = own.Part.PartNumber,
            Manufacturer = own.Part.Manufacturer,
            Code = own.Part.Code,
            ClassifiedBy = own.Part.ClassifiedBy,
            ClassifiedOn = Day(own.Part.ClassifiedOn),
            ValidFrom = Day(own.Part.ValidFrom),
            ValidUntil = Day(own.Part.ValidUntil),
            Remark = own.Part.Remark,
            ListName = own.List,
            ListVersion = snapshot.VersionOf(own.List),
            State = (V1.ClassificationState)(own.State + 1),
            Text = (wording.State(own) ?? wording.Summary(own)).In(language),
        };
        if (wording.Unmet(own, goods) is { } unmet)
        {
            message.Problems.Add(unmet.In(language));
        }

        if (wording.DeclaredOtherwise(own) is { } declared)
        {
            message.Problems.Add(declared.In(language));
        }

        foreach (var candidate in own.Against)
        {
            if (candidate.Basis != Basis.OwnClassification && wording.Reason(candidate, goods, "") is { } reason)
            {
                message.Problems.Add(reason.In(language));
            }
        }

        return message;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
