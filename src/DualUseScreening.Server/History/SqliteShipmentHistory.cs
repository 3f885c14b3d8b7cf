using DualUseScreening.Screening.Diversion.Learning;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Server.Hosting;
using Microsoft.Data.Sqlite;

namespace DualUseScreening.Server.History;

/// <summary>
/// Past shipments in an SQLite file under <c>Storage:DataDirectory</c>. A line is kept as keyed hashes of exporter, end user, address, route and reference, its HS
/// heading, value in euro, quantity, unit and time; what is older than the window is deleted. One connection, one caller at a time: only requests
/// that consent come here. A store that fails costs signs of diversion, no verdict: it is logged, and the screening goes on without the past.
/// </summary>
internal sealed partial class SqliteShipmentHistory : IShipmentHistory, IDisposable
{
    private const int HeadingDigits = 4;
    private const int KeepsBetweenDeletions = 1_000;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly TimeSpan _window;
    private readonly ShipmentKeys _keys;
    private readonly ILogger<SqliteShipmentHistory> _logger;
    private int _kept;

    public SqliteShipmentHistory(string directory, TimeSpan window, ILogger<SqliteShipmentHistory> logger)
    {
        _logger = logger;
        _window = window;
        Directory.CreateDirectory(directory);
        _keys = new ShipmentKeys(Secret(Path.Combine(directory, "history.key")));
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "history.db"), Pooling = false }.ToString());
        _connection.Open();
        Execute("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA busy_timeout = 2000;
            CREATE TABLE IF NOT EXISTS line (
                exporter BLOB NOT NULL, reference BLOB NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, heading TEXT NOT NULL,
                user BLOB NOT NULL, address BLOB NOT NULL, route BLOB NOT NULL, value REAL NOT NULL, quantity REAL NOT NULL, unit TEXT NOT NULL,
                PRIMARY KEY (exporter, reference, number)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS line_by_goods ON line (exporter, heading, at);
            """);
    }

    /// <inheritdoc/>
    public bool IsOn => true;

    /// <inheritdoc/>
    public IReadOnlyList<PastTrade> Read(Transaction transaction, DateTimeOffset now)
    {
        var (exporter, user, address, route, reference) = (
            _keys.Exporter(transaction), _keys.User(transaction), _keys.Address(transaction), _keys.Route(transaction), _keys.Reference(transaction));
        var past = new PastTrade[transaction.Items.Count];
        try
        {
            lock (_gate)
            {
                for (var i = 0; i < past.Length; i++)
                {
                    past[i] = Read(transaction.Items[i], exporter, user, address, route, reference, now);
                }
            }

            return past;
        }
        catch (SqliteException e)
        {
            LogFailed(_logger, e.Message);
            return [];
        }
    }

    /// <inheritdoc/>
    public void Keep(Transaction transaction, DateTimeOffset now)
    {
        try
        {
            Insert(transaction, now);
        }
        catch (SqliteException e)
        {
            LogFailed(_logger, e.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Insert(Transaction transaction, DateTimeOffset now)
    {
        lock (_gate)
        {
            using var all = _connection.BeginTransaction();
            using var insert = Command("""
                INSERT OR REPLACE INTO line (exporter, reference, number, at, heading, user, address, route, value, quantity, unit)
                VALUES ($exporter, $reference, $number, $at, $heading, $user, $address, $route, $value, $quantity, $unit)
                """);
            insert.Transaction = all;
            insert.Parameters.AddWithValue("$exporter", _keys.Exporter(transaction));
            insert.Parameters.AddWithValue("$reference", _keys.Reference(transaction));
            insert.Parameters.AddWithValue("$at", now.ToUnixTimeSeconds());
            insert.Parameters.AddWithValue("$user", _keys.User(transaction));
            insert.Parameters.AddWithValue("$address", _keys.Address(transaction));
            insert.Parameters.AddWithValue("$route", _keys.Route(transaction));
            var (number, heading, value) = (insert.Parameters.Add("$number", SqliteType.Integer), insert.Parameters.Add("$heading", SqliteType.Text), insert.Parameters.Add("$value", SqliteType.Real));
            var (quantity, unit) = (insert.Parameters.Add("$quantity", SqliteType.Real), insert.Parameters.Add("$unit", SqliteType.Text));
            foreach (var item in transaction.Items)
            {
                if (Heading(item) is not { } code)
                {
                    continue;
                }

                (number.Value, heading.Value, value.Value) = (item.Index, code, (double)(item.Value is { Currency: "EUR" } euro ? euro.Amount : 0));
                (quantity.Value, unit.Value) = (item.Quantity, item.Unit);
                insert.ExecuteNonQuery();
            }

            if (_kept++ % KeepsBetweenDeletions == 0)
            {
                using var delete = Command("DELETE FROM line WHERE at < $since");
                delete.Transaction = all;
                delete.Parameters.AddWithValue("$since", Since(now));
                delete.ExecuteNonQuery();
            }

            all.Commit();
        }
    }

    private PastTrade Read(Item item, byte[] exporter, byte[] user, byte[] address, byte[] route, byte[] reference, DateTimeOffset now)
    {
        if (Heading(item) is not { } heading)
        {
            return new PastTrade(0, 0, 0, 0, null);
        }

        using var select = Command("""
            SELECT user, address, route, value, quantity, unit FROM line
            WHERE exporter = $exporter AND heading = $heading AND at >= $since AND reference <> $reference
            """);
        select.Parameters.AddWithValue("$exporter", exporter);
        select.Parameters.AddWithValue("$heading", heading);
        select.Parameters.AddWithValue("$since", Since(now));
        select.Parameters.AddWithValue("$reference", reference);
        var (shipments, onRoute, value) = (0, 0, 0.0);
        var neighbours = new HashSet<string>(StringComparer.Ordinal);
        var quantities = new List<double>();
        using var rows = select.ExecuteReader();
        while (rows.Read())
        {
            var other = (byte[])rows[0];
            if (other.AsSpan().SequenceEqual(user))
            {
                shipments++;
                value += rows.GetDouble(3);
                if (rows.GetDouble(4) > 0 && rows.GetString(5) == item.Unit)
                {
                    quantities.Add(rows.GetDouble(4));
                }
            }
            else if (address.Length > 0 && ((byte[])rows[1]).AsSpan().SequenceEqual(address))
            {
                neighbours.Add(Convert.ToHexString(other));
            }

            onRoute += ((byte[])rows[2]).AsSpan().SequenceEqual(route) ? 1 : 0;
        }

        return new PastTrade(
            shipments, (decimal)Math.Min(value, 1e15), neighbours.Count, onRoute, quantities.Count == 0 ? null : RobustStatistics.Median([.. quantities]));
    }

    private long Since(DateTimeOffset now) => (now - _window).ToUnixTimeSeconds();

    private static string? Heading(Item item) => item.CommodityCode.Length >= HeadingDigits ? item.CommodityCode[..HeadingDigits] : null;

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private void Execute(string text)
    {
        using var command = Command(text);
        command.ExecuteNonQuery();
    }

    // Whoever has the database without the key learns no names from it.
    private static byte[] Secret(string file)
    {
        if (SecretFile.Read(file) is { } known)
        {
            return known;
        }

        var made = SecretFile.Make();
        SecretFile.Write(file, made);
        return made;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store of past shipments failed: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
