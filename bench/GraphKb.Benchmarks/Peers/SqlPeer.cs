using System.Data.Common;
using System.Globalization;

namespace GraphKb.Benchmarks.Peers;

/// <summary>A database in this process that is asked with recursive common table expressions.</summary>
internal sealed class SqlPeer : IPeer
{
    private readonly DbConnection _connection;
    private readonly Action<DbCommand> _interrupt;

    private SqlPeer(string name, DbConnection connection, Action<DbCommand> interrupt) =>
        (Name, _connection, _interrupt) = (name, connection, interrupt);

    public string Name { get; }

    /// <summary>SQLite in memory, with an index for the way back from a consumer.</summary>
    public static SqlPeer LoadSqlite(PeerData data)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        var peer = new SqlPeer(
            "SQLite " + connection.ServerVersion, connection, _ => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        peer.Run("CREATE TABLE sites (id INTEGER PRIMARY KEY, stage TEXT, country TEXT, chn INTEGER)");
        peer.Run("CREATE TABLE supplies (src INTEGER, dst INTEGER, mineral INTEGER, tonnes REAL, since INTEGER, until INTEGER)");
        using (var transaction = connection.BeginTransaction())
        {
            peer.Insert("INSERT INTO sites VALUES ($0, $1, $2, $3)", data.ReadSites());
            peer.Insert("INSERT INTO supplies VALUES ($0, $1, $2, $3, $4, $5)", data.ReadSupplies());
            transaction.Commit();
        }

        peer.Run("CREATE INDEX supplies_dst ON supplies (mineral, dst, src, tonnes, since, until)");
        peer.Run("ANALYZE");
        return peer;
    }

    /// <summary>DuckDB in memory, which reads the files itself.</summary>
    public static SqlPeer LoadDuckDb(PeerData data)
    {
        var connection = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var peer = new SqlPeer("DuckDB " + connection.ServerVersion, connection, command => command.Cancel());
        peer.Run($"CREATE TABLE sites AS SELECT * FROM read_csv('{data.SitesFile}')");
        peer.Run($"CREATE TABLE supplies AS SELECT * FROM read_csv('{data.SuppliesFile}')");
        return peer;
    }

    public double? Ask(PeerQuestion question, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = PeerText.Load(question switch
        {
            PeerQuestion.Chains => "chains.sql",
            PeerQuestion.AllChains => "all-chains.sql",
            PeerQuestion.Exposure => "exposure.sql",
            _ => "active.sql",
        });
        using var registration = cancellationToken.Register(() => _interrupt(command));
        using var reader = command.ExecuteReader();
        var (rows, last) = (0, 0.0);
        while (reader.Read())
        {
            rows++;
            last = question == PeerQuestion.Network ? rows : ToNumber(reader.GetValue(reader.FieldCount - 1));
        }

        return last;
    }

    public void Dispose() => _connection.Dispose();

    // A share of no intake is null there and NaN in the plain loop.
    private static double ToNumber(object value) =>
        value is DBNull ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Insert(string sql, IEnumerable<string[]> rows)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var row in rows)
        {
            for (var cell = 0; cell < row.Length; cell++)
            {
                if (command.Parameters.Count <= cell)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = "$" + cell.ToString(CultureInfo.InvariantCulture);
                    command.Parameters.Add(parameter);
                }

                command.Parameters[cell].Value = row[cell];
            }

            command.ExecuteNonQuery();
        }
    }
}
