using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Releases;
using Google.Protobuf;
using Microsoft.Data.Sqlite;

namespace DualUseScreening.Server.Watch;

/// <summary>
/// Stored screenings, what could touch them, and what changed about them, in SQLite: <c>watch.db</c> in the data directory. One connection writes, under a
/// lock; readers have their own and see what was committed.
/// </summary>
internal sealed partial class WatchStore : IKeptReleases, IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS screening (
          row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, grp TEXT NOT NULL, request BLOB NOT NULL, verdict INTEGER NOT NULL,
          first_release TEXT NOT NULL, release TEXT NOT NULL, findings TEXT NOT NULL, stored_at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS party (row INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, address TEXT NOT NULL, ids TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS party_once ON party (name, country, address, ids);
        CREATE TABLE IF NOT EXISTS party_in (party INTEGER NOT NULL, screening INTEGER NOT NULL, PRIMARY KEY (party, screening)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS party_of ON party_in (screening);
        CREATE TABLE IF NOT EXISTS goods (row INTEGER PRIMARY KEY, description TEXT NOT NULL, hs TEXT NOT NULL, cas TEXT NOT NULL, declared TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS goods_once ON goods (description, hs, cas, declared);
        CREATE TABLE IF NOT EXISTS goods_in (goods INTEGER NOT NULL, screening INTEGER NOT NULL, PRIMARY KEY (goods, screening)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS goods_of ON goods_in (screening);
        CREATE TABLE IF NOT EXISTS code_in (code TEXT NOT NULL, screening INTEGER NOT NULL, PRIMARY KEY (code, screening)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS code_of ON code_in (screening);
        CREATE TABLE IF NOT EXISTS change (position INTEGER PRIMARY KEY AUTOINCREMENT, screening INTEGER NOT NULL, grp TEXT NOT NULL, body BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS delivered (webhook TEXT PRIMARY KEY, position INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS dead_letter (
          webhook TEXT NOT NULL, position INTEGER NOT NULL, attempts INTEGER NOT NULL, problem TEXT NOT NULL, given_up_at INTEGER NOT NULL,
          PRIMARY KEY (webhook, position));
        CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        """;

    private readonly string _file;
    private readonly SqliteConnection _writer;
    private readonly Lock _gate = new();

    /// <summary>Opens the store, and makes it where there is none.</summary>
    public WatchStore(string file)
    {
        _file = file;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        _writer = Open();
        Execute(_writer, Schema);
    }

    /// <summary>Stores screenings, all or none.</summary>
    public void Add(IReadOnlyList<NewScreening> screenings, DateTimeOffset now)
    {
        lock (_gate)
        {
            using var transaction = _writer.BeginTransaction();
            using var insert = Command("INSERT INTO screening (id, grp, request, verdict, first_release, release, findings, stored_at) VALUES ($0, $1, $2, $3, $4, $4, $5, $6) RETURNING row");
            using var party = new OnceTable(Command, "party", ["name", "country", "address", "ids"]);
            using var goods = new OnceTable(Command, "goods", ["description", "hs", "cas", "declared"]);
            using var code = Command("INSERT OR IGNORE INTO code_in VALUES ($0, $1)");
            foreach (var one in screenings)
            {
                var findings = FindingKey.In(one.Answer);
                var row = (long)Scalar(
                    insert, one.Id, one.Request.Watch?.Group ?? "", one.Request.ToByteArray(), (int)one.Answer.Verdict, one.Answer.Release, string.Join('\n', findings),
                    now.ToUnixTimeMilliseconds())!;
                foreach (var p in one.Parties)
                {
                    party.Add(row, p.Name, p.Country, p.Address, p.Identifiers);
                }

                foreach (var g in one.Goods)
                {
                    goods.Add(row, g.Description, g.CommodityCode, g.CasNumber, g.DeclaredCode);
                }

                foreach (var found in FindingKey.Codes(findings))
                {
                    Run(code, found, row);
                }
            }

            transaction.Commit();
        }
    }

    /// <summary>A stored screening; null for none.</summary>
    public StoredScreening? Find(string id) => Read("SELECT row, id, grp, request, verdict, release, findings, stored_at FROM screening WHERE id = $0", Screening, id).FirstOrDefault();

    /// <summary>Stored screenings by their numbers.</summary>
    public IEnumerable<StoredScreening> Find(IEnumerable<long> rows)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT row, id, grp, request, verdict, release, findings, stored_at FROM screening WHERE row = $0";
        var parameter = command.Parameters.Add("$0", SqliteType.Integer);
        foreach (var row in rows)
        {
            parameter.Value = row;
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                yield return Screening(reader);
            }
        }
    }

    /// <summary>How many are stored.</summary>
    public long Count() => Read("SELECT count(*) FROM screening", r => r.GetInt64(0)).Single();

    /// <summary>Forgets a screening and what was noted about it, and parties and goods that no other screening has.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string id) => Find(id) is { } found && Delete(found.Row);

    /// <summary>Forgets what was stored before a time.</summary>
    public int DeleteBefore(DateTimeOffset time)
    {
        var rows = Read("SELECT row FROM screening WHERE stored_at < $0", r => r.GetInt64(0), time.ToUnixTimeMilliseconds()).ToList();
        return rows.Count(Delete);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyCollection<string>> VersionsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyCollection<string>>(
        [.. Read("SELECT DISTINCT first_release FROM screening UNION SELECT DISTINCT release FROM screening", r => r.GetString(0))]);

    /// <summary>The release that all stored screenings were last compared with; empty for none yet.</summary>
    public string Release
    {
        get => Read("SELECT value FROM state WHERE name = 'release'", r => r.GetString(0)).FirstOrDefault() ?? "";
        set => Write("INSERT INTO state VALUES ('release', $0) ON CONFLICT (name) DO UPDATE SET value = excluded.value", value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        SqliteConnection.ClearPool(_writer);
    }

    private bool Delete(long row)
    {
        lock (_gate)
        {
            using var transaction = _writer.BeginTransaction();
            foreach (var sql in new[]
            {
                "DELETE FROM change WHERE screening = $0", "DELETE FROM code_in WHERE screening = $0",
                "DELETE FROM party WHERE row IN (SELECT party FROM party_in WHERE screening = $0) AND NOT EXISTS (SELECT 1 FROM party_in i WHERE i.party = party.row AND i.screening <> $0)",
                "DELETE FROM party_in WHERE screening = $0",
                "DELETE FROM goods WHERE row IN (SELECT goods FROM goods_in WHERE screening = $0) AND NOT EXISTS (SELECT 1 FROM goods_in i WHERE i.goods = goods.row AND i.screening <> $0)",
                "DELETE FROM goods_in WHERE screening = $0", "DELETE FROM screening WHERE row = $0",
            })
            {
                using var command = Command(sql);
                Run(command, row);
            }

            transaction.Commit();
            return true;
        }
    }

    private static StoredScreening Screening(SqliteDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), ScreenRequest.Parser.ParseFrom(reader.GetFieldValue<byte[]>(3)), (Verdict)reader.GetInt32(4),
        reader.GetString(5), reader.GetString(6) is { Length: > 0 } findings ? findings.Split('\n') : [],
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(7)));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private void Write(string sql, params object[] values)
    {
        lock (_gate)
        {
            using var command = Command(sql);
            Run(command, values);
        }
    }

    private IEnumerable<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = _writer.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static int Run(SqliteCommand command, params object[] values)
    {
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteCommand command, params object[] values)
    {
        Bind(command, values);
        return command.ExecuteScalar();
    }

    private static void Bind(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
            {
                command.Parameters[i].Value = values[i];
            }
            else
            {
                command.Parameters.AddWithValue("$" + i.ToString(CultureInfo.InvariantCulture), values[i]);
            }
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Something that many screenings share: kept once, with a row for each screening that has it.
    private sealed class OnceTable(Func<string, SqliteCommand> command, string table, string[] columns) : IDisposable
    {
        private readonly SqliteCommand _find = command($"SELECT row FROM {table} WHERE {string.Join(" AND ", columns.Select((c, i) => $"{c} = ${i}"))}");
        private readonly SqliteCommand _insert = command($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i}"))}) RETURNING row");
        private readonly SqliteCommand _link = command($"INSERT OR IGNORE INTO {table}_in VALUES ($0, $1)");

        public void Add(long screening, params object[] values) => Run(_link, Scalar(_find, values) ?? Scalar(_insert, values)!, screening);

        public void Dispose()
        {
            _find.Dispose();
            _insert.Dispose();
            _link.Dispose();
        }
    }
}
