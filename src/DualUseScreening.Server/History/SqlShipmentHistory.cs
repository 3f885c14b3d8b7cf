using System.Data.Common;
using DualUseScreening.Screening.Diversion.Learning;
using DualUseScreening.Screening.Transactions;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DualUseScreening.Server.History;

/// <summary>
/// Past shipments in an SQLite file of this replica's own, or in a PostgreSQL database that the replicas share. A line is kept as keyed hashes of exporter, end user,
/// address, route and reference, its HS heading, value in euro, quantity, unit and time; what is older than the window is deleted. A store that
/// fails costs signs of diversion, no verdict: it is logged and left alone for a moment, and the screening goes on without the past.
/// </summary>
internal sealed partial class SqlShipmentHistory : IShipmentHistory, IDisposable
{
    private const int HeadingDigits = 4;
    private const int KeepsBetweenDeletions = 1_000;

    // As both databases understand it.
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS shipment_line (
            exporter BYTEA NOT NULL, reference BYTEA NOT NULL, number INTEGER NOT NULL, at BIGINT NOT NULL, heading TEXT NOT NULL,
            buyer BYTEA NOT NULL, address BYTEA NOT NULL, route BYTEA NOT NULL, value DOUBLE PRECISION NOT NULL, quantity DOUBLE PRECISION NOT NULL, unit TEXT NOT NULL,
            PRIMARY KEY (exporter, reference, number));
        CREATE INDEX IF NOT EXISTS shipment_line_by_goods ON shipment_line (exporter, heading, at);
        CREATE INDEX IF NOT EXISTS shipment_line_by_time ON shipment_line (at);
        """;

    // A caller waits no longer than this for the past, and not at all while the store is known to fail.
    private const int TimeoutSeconds = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly DbDataSource _source;
    private readonly TimeSpan _window;
    private readonly ShipmentKeys _keys;
    private readonly ILogger<SqlShipmentHistory> _logger;
    private long _pausedUntil;
    private int _kept;
    private volatile bool _isReady;

    private SqlShipmentHistory(DbDataSource source, ShipmentKeys keys, TimeSpan window, ILogger<SqlShipmentHistory> logger)
    {
        _source = source;
        _window = window;
        _keys = keys;
        _logger = logger;
    }

    /// <inheritdoc/>
    public bool IsOn => true;

    /// <summary>A file <c>history.db</c> in a folder.</summary>
    public static SqlShipmentHistory InFile(string directory, byte[] secret, TimeSpan window, ILogger<SqlShipmentHistory> logger)
    {
        Directory.CreateDirectory(directory);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "history.db"), DefaultTimeout = TimeoutSeconds };
        return new SqlShipmentHistory(SqliteFactory.Instance.CreateDataSource(connection.ToString()), new ShipmentKeys(secret), window, logger);
    }

    /// <summary>A table <c>shipment_line</c> in a PostgreSQL database, made when it is first needed.</summary>
    public static SqlShipmentHistory InPostgres(string connectionString, byte[] secret, TimeSpan window, ILogger<SqlShipmentHistory> logger)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = TimeoutSeconds, CommandTimeout = TimeoutSeconds };
        return new SqlShipmentHistory(NpgsqlDataSource.Create(connection), new ShipmentKeys(secret), window, logger);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PastTrade> Read(Transaction transaction, DateTimeOffset now)
    {
        var key = _keys.Of(transaction);
        return Try(connection =>
        {
            var past = new PastTrade[transaction.Items.Count];
            for (var i = 0; i < past.Length; i++)
            {
                past[i] = Read(connection, transaction.Items[i], key, now);
            }

            return past;
        }) ?? [];
    }

    /// <inheritdoc/>
    public void Keep(Transaction transaction, DateTimeOffset now) => Try(connection => Insert(connection, transaction, now));

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private T? Try<T>(Func<DbConnection, T> work)
    {
        if (Environment.TickCount64 < Volatile.Read(ref _pausedUntil))
        {
            return default;
        }

        try
        {
            using var connection = _source.OpenConnection();
            MakeReady(connection);
            return work(connection);
        }
        catch (Exception e) when (e is DbException or TimeoutException or System.Net.Sockets.SocketException)
        {
            Volatile.Write(ref _pausedUntil, Environment.TickCount64 + (long)Pause.TotalMilliseconds);
            LogFailed(_logger, e.Message);
            return default;
        }
    }

    private void MakeReady(DbConnection connection)
    {
        var isFile = connection is SqliteConnection;
        if (isFile)
        {
            // A lost last order costs a sign of diversion; waiting for the disk would cost every caller.
            using var fast = Command(connection, "PRAGMA synchronous = NORMAL");
            fast.ExecuteNonQuery();
        }

        if (_isReady)
        {
            return;
        }

        // Replicas that share a database may come here at once.
        using var tables = Command(connection, (isFile ? "PRAGMA journal_mode = WAL;" : "SELECT pg_advisory_xact_lock(hashtext('shipment_line'));") + Tables);
        tables.ExecuteNonQuery();
        _isReady = true;
    }

    private bool Insert(DbConnection connection, Transaction transaction, DateTimeOffset now)
    {
        using var all = connection.BeginTransaction();
        var key = _keys.Of(transaction);
        foreach (var item in transaction.Items)
        {
            if (Heading(item) is not { } heading)
            {
                continue;
            }

            using var insert = Command(connection, """
                INSERT INTO shipment_line (exporter, reference, number, at, heading, buyer, address, route, value, quantity, unit)
                VALUES (@exporter, @reference, @number, @at, @heading, @buyer, @address, @route, @value, @quantity, @unit)
                ON CONFLICT (exporter, reference, number) DO UPDATE SET at = excluded.at, heading = excluded.heading, buyer = excluded.buyer,
                    address = excluded.address, route = excluded.route, value = excluded.value, quantity = excluded.quantity, unit = excluded.unit
                """,
                ("exporter", key.Exporter), ("reference", key.Reference), ("number", item.Index), ("at", now.ToUnixTimeSeconds()), ("heading", heading), ("buyer", key.User), ("address", key.Address),
                ("route", key.Route), ("value", (double)(item.Value is { Currency: "EUR" } euro ? euro.Amount : 0)), ("quantity", item.Quantity), ("unit", item.Unit));
            insert.Transaction = all;
            insert.ExecuteNonQuery();
        }

        if (Interlocked.Increment(ref _kept) % KeepsBetweenDeletions == 1)
        {
            using var delete = Command(connection, "DELETE FROM shipment_line WHERE at < @since", ("since", Since(now)));
            delete.Transaction = all;
            delete.ExecuteNonQuery();
        }

        all.Commit();
        return true;
    }

    private PastTrade Read(DbConnection connection, Item item, in ShipmentKey key, DateTimeOffset now)
    {
        if (Heading(item) is not { } heading)
        {
            return new PastTrade(0, 0, 0, 0, null);
        }

        using var select = Command(connection, """
            SELECT buyer, address, route, value, quantity, unit FROM shipment_line
            WHERE exporter = @exporter AND heading = @heading AND at >= @since AND reference <> @reference
            """,
            ("exporter", key.Exporter), ("heading", heading), ("since", Since(now)), ("reference", key.Reference));
        var (shipments, onRoute, value) = (0, 0, 0.0);
        var neighbours = new HashSet<string>(StringComparer.Ordinal);
        var quantities = new List<double>();
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            var other = (byte[])rows[0];
            if (other.AsSpan().SequenceEqual(key.User))
            {
                shipments++;
                value += rows.GetDouble(3);
                if (rows.GetDouble(4) > 0 && rows.GetString(5) == item.Unit)
                {
                    quantities.Add(rows.GetDouble(4));
                }
            }
            else if (key.Address.Length > 0 && ((byte[])rows[1]).AsSpan().SequenceEqual(key.Address))
            {
                neighbours.Add(Convert.ToHexString(other));
            }

            onRoute += ((byte[])rows[2]).AsSpan().SequenceEqual(key.Route) ? 1 : 0;
        }

        return new PastTrade(
            shipments, (decimal)Math.Min(value, 1e15), neighbours.Count, onRoute, quantities.Count == 0 ? null : RobustStatistics.Median([.. quantities]));
    }

    private long Since(DateTimeOffset now) => (now - _window).ToUnixTimeSeconds();

    private static string? Heading(Item item) => item.CommodityCode.Length >= HeadingDigits ? item.CommodityCode[..HeadingDigits] : null;

    private static DbCommand Command(DbConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store of past shipments failed and is left alone for a moment: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
