using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>BM25 as Lucene computes it, with its English analyser (stop words, Porter stems); any word may match.</summary>
internal sealed class LuceneBm25 : IRival
{
    private const string Field = "text";

    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly QueryBuilder _queries;

    public LuceneBm25(IReadOnlyList<Document> documents)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var document in documents)
            {
                writer.AddDocument([new StringField("heading", document.Heading, Lucene.Net.Documents.Field.Store.YES), new TextField(Field, document.Text, Lucene.Net.Documents.Field.Store.NO)]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
        _queries = new QueryBuilder(_analyzer);
    }

    public string Name => "Lucene BM25";

    public IReadOnlyList<Hit> Find(string text, int most) =>
        _queries.CreateBooleanQuery(Field, text) is { } query
            ? [.. _searcher.Search(query, most).ScoreDocs.Select(d => new Hit(_searcher.Doc(d.Doc).Get("heading"), d.Score))]
            : [];

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
