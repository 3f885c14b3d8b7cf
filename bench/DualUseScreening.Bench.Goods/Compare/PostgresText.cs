using Npgsql;
using NpgsqlTypes;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>PostgreSQL's full-text search with its English dictionary, a GIN index and <c>ts_rank_cd</c>; any word may match.</summary>
internal sealed class PostgresText : IRival
{
    private readonly LocalPostgres? _server;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _query;

    /// <summary>Fills a temporary table.</summary>
    /// <param name="connection">Where the server is.</param>
    /// <param name="server">The server, when it was started for this; ends with this.</param>
    /// <param name="documents">The headings.</param>
    public PostgresText(string connection, LocalPostgres? server, IReadOnlyList<Document> documents)
    {
        _server = server;
        _connection = new NpgsqlConnection(connection);
        _connection.Open();
        Execute("create temporary table entries (heading text, words tsvector)");
        foreach (var document in documents)
        {
            using var insert = new NpgsqlCommand("insert into entries values ($1, to_tsvector('english', $2))", _connection);
            insert.Parameters.Add(new NpgsqlParameter { Value = document.Heading });
            insert.Parameters.Add(new NpgsqlParameter { Value = document.Text });
            insert.ExecuteNonQuery();
        }

        Execute("create index on entries using gin (words)");
        Execute("analyze entries");
        _query = new NpgsqlCommand(
            """
            with q as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as words)
            select heading, ts_rank_cd(entries.words, q.words, 1) as score from entries, q where entries.words @@ q.words order by score desc, heading limit $2
            """,
            _connection);
        _query.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
        _query.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer });
        _query.Prepare();
    }

    public string Name => "PostgreSQL";

    public IReadOnlyList<Hit> Find(string text, int most)
    {
        _query.Parameters[0].Value = text;
        _query.Parameters[1].Value = most;
        var hits = new List<Hit>();
        using var reader = _query.ExecuteReader();
        while (reader.Read())
        {
            hits.Add(new Hit(reader.GetString(0), reader.GetFloat(1)));
        }

        return hits;
    }

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
        _server?.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
