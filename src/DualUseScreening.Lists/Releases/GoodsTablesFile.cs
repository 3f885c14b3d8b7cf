using System.Runtime.InteropServices;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Releases;

/// <summary>Writes and reads the search tables of goods: arrays of numbers as they lie in memory, each with its length before it.</summary>
internal static class GoodsTablesFile
{
    public static byte[] Write(GoodsTables tables)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var phrases = tables.Phrases;
        WriteTexts(writer, phrases.Stems);
        WriteNumbers(writer, phrases.Lengths);
        WriteNumbers(writer, phrases.PhraseStems);
        WriteNumbers(writer, phrases.TargetCounts);
        WriteNumbers(writer, Array.ConvertAll(phrases.Targets, t => (byte)t.Kind));
        WriteNumbers(writer, Array.ConvertAll(phrases.Targets, t => t.Id));
        WriteNumbers(writer, Array.ConvertAll(phrases.Targets, t => t.Value));
        WriteNames(writer, phrases.ShortForms);
        WriteNames(writer, tables.ParameterNames);
        WriteTexts(writer, tables.Words.Headings);
        WriteNumbers(writer, tables.Words.TopicOf);
        WriteTexts(writer, tables.Words.Words);
        WriteNumbers(writer, tables.Words.Counts);
        WriteNumbers(writer, tables.Words.Postings);
        WriteNumbers(writer, tables.Words.Weights);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static GoodsTables Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        var stems = ReadTexts(reader);
        var lengths = ReadNumbers<byte>(reader);
        var phraseStems = ReadNumbers<int>(reader);
        var targetCounts = ReadNumbers<byte>(reader);
        var kinds = ReadNumbers<byte>(reader);
        var ids = ReadNumbers<int>(reader);
        var values = ReadNumbers<int>(reader);
        var targets = new GoodsTarget[kinds.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = new GoodsTarget((GoodsTargetKind)kinds[i], ids[i], values[i]);
        }

        var shortForms = ReadNames(reader);
        var phrases = new PhraseTables<GoodsTarget>(stems, lengths, phraseStems, targetCounts, targets, shortForms);
        var parameterNames = ReadNames(reader);
        var words = new WordTables(
            ReadTexts(reader), ReadNumbers<int>(reader), ReadTexts(reader), ReadNumbers<int>(reader), ReadNumbers<int>(reader), ReadNumbers<byte>(reader));
        return new GoodsTables(phrases, parameterNames, words);
    }

    private static void WriteNames(BinaryWriter writer, NumberedName[] names)
    {
        WriteTexts(writer, Array.ConvertAll(names, n => n.Name));
        WriteNumbers(writer, Array.ConvertAll(names, n => n.Numbers.Length));
        WriteNumbers(writer, names.SelectMany(n => n.Numbers).ToArray());
    }

    private static NumberedName[] ReadNames(BinaryReader reader)
    {
        var texts = ReadTexts(reader);
        var counts = ReadNumbers<int>(reader);
        var numbers = ReadNumbers<int>(reader);
        var names = new NumberedName[texts.Length];
        var at = 0;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new NumberedName(texts[i], numbers.AsSpan(at, counts[i]).ToArray());
            at += counts[i];
        }

        return names;
    }

    private static void WriteTexts(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.ReadString();
        }

        return texts;
    }

    private static void WriteNumbers<T>(BinaryWriter writer, T[] numbers)
        where T : unmanaged
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    private static T[] ReadNumbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
