using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>Elements of an XML file one at a time, without document types and entities, so that no bomb goes off.</summary>
internal static class StrictXml
{
    /// <summary>Reads the elements of these names, wherever they stand below the root; names are local names.</summary>
    /// <param name="file">File name for messages.</param>
    /// <param name="stream">The file.</param>
    /// <param name="root">Local name of the root element.</param>
    /// <param name="names">Local names of the elements wanted.</param>
    public static IEnumerable<(XElement Element, int Line)> Elements(string file, Stream stream, string root, params string[] names)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        using XmlReader reader = XmlReader.Create(stream, settings);
        if (!Step(reader, file, r => r.MoveToContent() == XmlNodeType.Element) || reader.LocalName != root)
        {
            throw new ListFormatException(file, Line(reader), reader.LocalName, $"the root element must be {root}");
        }

        Step(reader, file, r => r.Read());
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Array.IndexOf(names, reader.LocalName) >= 0)
            {
                int line = Line(reader);
                XElement? element = null;
                Step(reader, file, r =>
                {
                    element = (XElement)XNode.ReadFrom(r);
                    return true;
                });
                yield return (element!, line);
            }
            else
            {
                Step(reader, file, r => r.Read());
            }
        }
    }

    private static bool Step(XmlReader reader, string file, Func<XmlReader, bool> step)
    {
        try
        {
            return step(reader);
        }
        catch (XmlException e)
        {
            throw new ListFormatException(file, e.LineNumber, null, e.Message, e);
        }
        catch (DecoderFallbackException e)
        {
            throw new ListFormatException(file, Line(reader), null, "bytes that are not of the encoding the file names", e);
        }
    }

    private static int Line(XmlReader reader) => reader is IXmlLineInfo info ? info.LineNumber : 0;
}
