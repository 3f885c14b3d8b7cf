using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties;

/// <summary>Reads one official format into entries.</summary>
public interface IPartyListReader
{
    /// <summary>Name of the format in configuration: <c>ofac-sdn</c>, <c>un-xml</c> …</summary>
    string Format { get; }

    /// <summary>Reads entry by entry. Nothing is skipped: what cannot be read ends the reading.</summary>
    /// <exception cref="ListFormatException">The files are not what the format says, or end before they should.</exception>
    IEnumerable<PartyEntry> Read(PartyListFiles files);
}
