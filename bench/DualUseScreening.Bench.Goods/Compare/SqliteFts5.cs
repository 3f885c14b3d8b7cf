using System.Text;
using Microsoft.Data.Sqlite;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>SQLite FTS5 with Porter stems and its bm25; any word may match.</summary>
internal sealed class SqliteFts5 : IRival
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _query;

    public SqliteFts5(IReadOnlyList<Document> documents)
    {
        _connection.Open();
        Execute("create virtual table entries using fts5(heading unindexed, text, tokenize = 'porter unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "insert into entries (heading, text) values ($heading, $text)";
            var heading = insert.Parameters.Add("$heading", SqliteType.Text);
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            foreach (var document in documents)
            {
                heading.Value = document.Heading;
                text.Value = document.Text;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("insert into entries (entries) values ('optimize')");
        _query = _connection.CreateCommand();
        _query.CommandText = "select heading, -bm25(entries) from entries where entries match $words order by bm25(entries) limit $most";
        _query.Parameters.Add("$words", SqliteType.Text);
        _query.Parameters.Add("$most", SqliteType.Integer);
        _query.Prepare();
    }

    public string Name => "SQLite FTS5";

    public IReadOnlyList<Hit> Find(string text, int most)
    {
        var words = Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        _query.Parameters["$words"].Value = words;
        _query.Parameters["$most"].Value = most;
        var hits = new List<Hit>();
        using var reader = _query.ExecuteReader();
        while (reader.Read())
        {
            hits.Add(new Hit(reader.GetString(0), reader.GetDouble(1)));
        }

        return hits;
    }

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
    }

    // "word" OR "word": quoted, so that nothing in a description is taken for the query language.
    private static string Words(string text)
    {
        var words = new StringBuilder();
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Append(words.Length == 0 ? "" : " OR ").Append('"').Append(word).Append('"');
                word.Clear();
            }
        }

        return words.ToString();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
