using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties;

/// <summary>The files of one list, by name, wherever they are kept, and what the configuration says of the list.</summary>
public sealed class PartyListFiles
{
    private readonly IReadOnlyDictionary<string, Func<Stream>> files;

    private PartyListFiles(string listName, IReadOnlyDictionary<string, Func<Stream>> files)
    {
        ListName = listName;
        this.files = files;
    }

    /// <summary>Name of the list, written into every entry.</summary>
    public string ListName { get; }

    /// <summary>Whose law the list is; null leaves it to the format.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>What an entry means; null leaves it to the format.</summary>
    public PartyEffect? Effect { get; init; }

    /// <summary>The law of the list, for formats that do not state it; null for none.</summary>
    public PartyLegalBasis? LegalBasis { get; init; }

    /// <summary>Names of the files.</summary>
    public IEnumerable<string> Names => files.Keys;

    /// <summary>A file, or all files of a folder, on disk.</summary>
    /// <exception cref="ListFormatException">Nothing is there.</exception>
    public static PartyListFiles FromPath(string listName, string path, string? jurisdiction = null, PartyEffect? effect = null, PartyLegalBasis? legalBasis = null)
    {
        var map = new SortedDictionary<string, Func<Stream>>(StringComparer.OrdinalIgnoreCase);
        if (Directory.Exists(path))
        {
            foreach (string file in Directory.EnumerateFiles(path))
            {
                map[Path.GetFileName(file)] = () => System.IO.File.OpenRead(file);
            }
        }
        else if (System.IO.File.Exists(path))
        {
            map[Path.GetFileName(path)] = () => System.IO.File.OpenRead(path);
        }

        return map.Count > 0
            ? new PartyListFiles(listName, map) { Jurisdiction = jurisdiction, Effect = effect, LegalBasis = legalBasis }
            : throw new ListFormatException(path, 0, null, "no file here");
    }

    /// <summary>Files that are already at hand, each opened anew on every reading.</summary>
    public static PartyListFiles FromStreams(string listName, IReadOnlyDictionary<string, Func<Stream>> files, string? jurisdiction = null, PartyEffect? effect = null, PartyLegalBasis? legalBasis = null) =>
        new(listName, new Dictionary<string, Func<Stream>>(files, StringComparer.OrdinalIgnoreCase)) { Jurisdiction = jurisdiction, Effect = effect, LegalBasis = legalBasis };

    /// <summary>The same list with a file whose bytes are at hand.</summary>
    internal PartyListFiles With(string name, byte[] bytes) =>
        new(ListName, new Dictionary<string, Func<Stream>>(StringComparer.OrdinalIgnoreCase) { [name] = () => new MemoryStream(bytes, writable: false) })
        {
            Jurisdiction = Jurisdiction,
            Effect = Effect,
            LegalBasis = LegalBasis,
        };

    /// <summary>Whether a file of this name is there, in any case.</summary>
    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>Opens a file.</summary>
    /// <exception cref="ListFormatException">It is missing.</exception>
    public Stream Open(string name) => files.TryGetValue(name, out Func<Stream>? open)
        ? open()
        : throw new ListFormatException(name, 0, null, $"missing; here are: {string.Join(", ", files.Keys)}");

    /// <summary>The name of the only file, for formats of one file.</summary>
    /// <exception cref="ListFormatException">There are several.</exception>
    public string Single()
    {
        using IEnumerator<string> names = files.Keys.GetEnumerator();
        if (!names.MoveNext())
        {
            throw new ListFormatException(ListName, 0, null, "no file");
        }

        string name = names.Current;
        return names.MoveNext() ? throw new ListFormatException(ListName, 0, null, $"one file expected, here are: {string.Join(", ", files.Keys)}") : name;
    }
}
