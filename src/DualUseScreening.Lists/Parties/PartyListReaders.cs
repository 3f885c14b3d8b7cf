using DualUseScreening.Lists.Parties.BisDpl;
using DualUseScreening.Lists.Parties.EuFsfCsv;
using DualUseScreening.Lists.Parties.EuFsfXml;
using DualUseScreening.Lists.Parties.FollowTheMoney;
using DualUseScreening.Lists.Parties.OfacSdn;
using DualUseScreening.Lists.Parties.SimpleCsv;
using DualUseScreening.Lists.Parties.UkOfsiCsv;
using DualUseScreening.Lists.Parties.UnXml;
using DualUseScreening.Lists.Parties.UsCslJson;

namespace DualUseScreening.Lists.Parties;

/// <summary>All readers, by format.</summary>
public static class PartyListReaders
{
    /// <summary>The formats that can be read.</summary>
    public static IReadOnlyList<IPartyListReader> All { get; } =
    [
        new OfacSdnReader(), new UnXmlReader(), new EuFsfXmlReader(), new EuFsfCsvReader(), new UkOfsiCsvReader(),
        new BisDplReader(), new UsCslJsonReader(), new FollowTheMoneyReader(), new SimpleCsvReader(),
    ];

    /// <summary>The reader of a format, or null where there is none of that name.</summary>
    public static IPartyListReader? ForFormat(string format)
    {
        foreach (IPartyListReader reader in All)
        {
            if (string.Equals(reader.Format, format, StringComparison.OrdinalIgnoreCase))
            {
                return reader;
            }
        }

        return null;
    }
}
