using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Mapping;
using Google.Protobuf;
using Microsoft.Data.Sqlite;

namespace DualUseScreening.Server.Watch;

/// <summary>What changed, what was delivered, and what could touch a screening.</summary>
internal sealed partial class WatchStore
{
    /// <summary>Notes what a release made of screenings, all or nothing.</summary>
    /// <param name="screened">Each with its number, its new answer, and the change where there is one.</param>
    public void Note(IReadOnlyList<(long Row, ScreenResponse Answer, VerdictChange? Change)> screened)
    {
        lock (_gate)
        {
            using var transaction = _writer.BeginTransaction();
            using var update = Command("UPDATE screening SET verdict = $0, release = $1, findings = $2 WHERE row = $3");
            using var forget = Command("DELETE FROM code_in WHERE screening = $0");
            using var code = Command("INSERT OR IGNORE INTO code_in VALUES ($0, $1)");
            using var insert = Command("INSERT INTO change (screening, grp, body) VALUES ($0, $1, $2)");
            foreach (var (row, answer, change) in screened)
            {
                var findings = FindingKey.In(answer);

                // Forgotten meanwhile.
                if (Run(update, (int)answer.Verdict, answer.Release, string.Join('\n', findings), row) == 0 || change is null)
                {
                    continue;
                }

                Run(forget, row);
                foreach (var found in FindingKey.Codes(findings))
                {
                    Run(code, found, row);
                }

                Run(insert, row, change.Group, change.ToByteArray());
            }

            transaction.Commit();
        }
    }

    /// <summary>Changes after a position, in order.</summary>
    public IReadOnlyList<VerdictChange> Changes(long after, string group, int most) =>
        [.. Read(
            group.Length == 0
                ? "SELECT position, body FROM change WHERE position > $0 ORDER BY position LIMIT $1"
                : "SELECT position, body FROM change WHERE position > $0 AND grp = $2 ORDER BY position LIMIT $1",
            Change, group.Length == 0 ? [after, most] : [after, most, group])];

    /// <summary>One change; null when it was forgotten.</summary>
    public VerdictChange? ChangeAt(long position) => Read("SELECT position, body FROM change WHERE position = $0", Change, position).FirstOrDefault();

    /// <summary>Position of the last change; 0 for none.</summary>
    public long LastPosition() => Read("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'change'", r => r.GetInt64(0)).FirstOrDefault();

    /// <summary>The position up to which a webhook got everything, or it lies among the dead letters.</summary>
    public long DeliveredTo(string webhook) => Read("SELECT position FROM delivered WHERE webhook = $0", r => r.GetInt64(0), webhook).FirstOrDefault();

    /// <summary>Notes that a webhook has everything up to a position.</summary>
    public void Delivered(string webhook, long position) =>
        Write("INSERT INTO delivered VALUES ($0, $1) ON CONFLICT (webhook) DO UPDATE SET position = excluded.position", webhook, position);

    /// <summary>Notes that a change was given up.</summary>
    public void GiveUp(string webhook, long position, int attempts, string problem, DateTimeOffset now) => Write(
        "INSERT INTO dead_letter VALUES ($0, $1, $2, $3, $4) ON CONFLICT DO UPDATE SET attempts = attempts + excluded.attempts, problem = excluded.problem, given_up_at = excluded.given_up_at",
        webhook, position, attempts, problem, now.ToUnixTimeMilliseconds());

    /// <summary>A dead letter was delivered after all, or its change was forgotten.</summary>
    public void Bury(string webhook, long position) => Write("DELETE FROM dead_letter WHERE webhook = $0 AND position = $1", webhook, position);

    /// <summary>Dead letters, oldest first.</summary>
    public IReadOnlyList<DeadLetter> DeadLetters(int most) => [.. Read(
        "SELECT webhook, position, attempts, problem, given_up_at FROM dead_letter ORDER BY given_up_at, position LIMIT $0",
        r => new DeadLetter
        {
            Webhook = r.GetString(0), Position = r.GetInt64(1), Attempts = r.GetInt32(2), Problem = r.GetString(3), GivenUpAt = Times.Of(DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4))),
        },
        most)];

    /// <summary>How many dead letters there are.</summary>
    public int DeadLetterCount() => Read("SELECT count(*) FROM dead_letter", r => r.GetInt32(0)).Single();

    /// <summary>Every party, once.</summary>
    public IEnumerable<(long Row, WatchedParty Party)> Parties() => Read(
        "SELECT row, name, country, address, ids FROM party", r => (r.GetInt64(0), new WatchedParty(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4))));

    /// <summary>Every line of goods, once.</summary>
    public IEnumerable<(long Row, WatchedGoods Goods)> Goods() => Read(
        "SELECT row, description, hs, cas, declared FROM goods", r => (r.GetInt64(0), new WatchedGoods(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4))));

    /// <summary>Screenings with a party.</summary>
    public IEnumerable<long> WithParty(IEnumerable<long> parties) => With("SELECT screening FROM party_in WHERE party = $0", parties.Cast<object>());

    /// <summary>Screenings with a line of goods.</summary>
    public IEnumerable<long> WithGoods(IEnumerable<long> goods) => With("SELECT screening FROM goods_in WHERE goods = $0", goods.Cast<object>());

    /// <summary>Screenings in which a code was found.</summary>
    public IEnumerable<long> WithCode(IEnumerable<string> codes) => With("SELECT screening FROM code_in WHERE code = $0", codes);

    /// <summary>All screenings.</summary>
    public IEnumerable<long> All() => Read("SELECT row FROM screening ORDER BY row", r => r.GetInt64(0));

    private IEnumerable<long> With(string sql, IEnumerable<object> values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            Bind(command, [value]);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                yield return reader.GetInt64(0);
            }
        }
    }

    private static VerdictChange Change(SqliteDataReader reader)
    {
        var change = VerdictChange.Parser.ParseFrom(reader.GetFieldValue<byte[]>(1));
        change.Position = reader.GetInt64(0);
        return change;
    }
}
