using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.FollowTheMoney;

/// <summary>What the topics of an entity mean for a shipment.</summary>
internal static class FtmTopics
{
    public static PartyEffect Effect(IEnumerable<string> topics)
    {
        PartyEffect effect = PartyEffect.Advisory;
        foreach (string topic in topics)
        {
            switch (topic)
            {
                case "sanction":
                    return PartyEffect.AssetFreeze;
                case "export.control" or "export.control.linked" or "debarment":
                    effect = PartyEffect.LicenceNeeded;
                    break;
            }
        }

        return effect;
    }
}
