using System.Globalization;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>The SQLite file: opens and checks it, reads it whole, and writes one change set in one transaction.</summary>
internal sealed class StoreFile(string path)
{
    private const long Application = 1198672482;
    private const long LayoutVersion = 1;

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    /// <summary>Looks at a file without changing a byte of it.</summary>
    public static void Check(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return;
        }

        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var application = Number(connection, "PRAGMA application_id");
            var version = Number(connection, "PRAGMA user_version");
            if (application != Application)
            {
                throw new KnowledgeException("STORE_FOREIGN", $"{path} is a SQLite file of another program; expected a GraphKb database.");
            }

            if (version != LayoutVersion)
            {
                throw new KnowledgeException(
                    "STORE_NEWER", $"{path} has layout {version}; this GraphKb reads layout {LayoutVersion}: use a newer GraphKb, or import the package into a new file.");
            }
        }
        catch (SqliteException wrong)
        {
            throw new KnowledgeException(
                "STORE_BROKEN", $"{path} cannot be read as a database ({wrong.Message.TrimEnd('.')}); expected a file made by graphkb import.", inner: wrong);
        }
    }

    public void Create()
    {
        try
        {
            using var connection = Open();
            Run(connection, "PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            if (Number(connection, "PRAGMA application_id", transaction) == 0)
            {
                Run(connection, Sql.Schema, transaction);
            }

            transaction.Commit();
        }
        catch (SqliteException wrong)
        {
            throw CannotWrite(wrong);
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public (DataPackage Package, string Version) Load(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: true);
            var reader = new TableReader(connection, cancellationToken);
            var package = new DataPackage
            {
                Countries = reader.Read(Layouts.Countries),
                Alliances = reader.Read(Layouts.Alliances),
                Minerals = reader.Read(Layouts.Minerals),
                Companies = reader.Read(Layouts.Companies),
                Sites = reader.Read(Layouts.Sites),
                Measures = reader.Read(Layouts.Measures),
                Sources = reader.Read(Layouts.Sources),
                Supplies = reader.Read(Layouts.Supplies),
                Capacities = reader.Read(Layouts.Capacities),
                Holdings = reader.Read(Layouts.Holdings),
                Ownerships = reader.Read(Layouts.Ownerships),
                Memberships = reader.Read(Layouts.Memberships),
                Statistics = reader.Read(Layouts.Statistics),
                Trades = reader.Read(Layouts.Trades),
            };
            return (package, Text(connection, "SELECT value FROM meta WHERE name = 'version'") ?? ContentVersion.Empty);
        }
        catch (SqliteException wrong)
        {
            throw new KnowledgeException("STORE_BROKEN", $"{path} cannot be read ({wrong.Message.TrimEnd('.')}).", inner: wrong);
        }
    }

    public ImportSummary Save(
        DataPackage before, DataPackage after, string version, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            var total = after.EntityCount + after.FactCount;
            var finished = 0L;
            void Report(string table, long done) => progress?.Report(new ImportProgress(table, finished + done, total));
            var writer = new TableWriter(connection, transaction, Report, cancellationToken);
            void Write<T>(Layout<T> layout, IReadOnlyList<T> old, IReadOnlyList<T> now)
            {
                writer.Write(layout, old, now);
                finished += now.Count;
            }

            Write(Layouts.Countries, before.Countries, after.Countries);
            Write(Layouts.Alliances, before.Alliances, after.Alliances);
            Write(Layouts.Minerals, before.Minerals, after.Minerals);
            Write(Layouts.Companies, before.Companies, after.Companies);
            Write(Layouts.Sites, before.Sites, after.Sites);
            Write(Layouts.Measures, before.Measures, after.Measures);
            Write(Layouts.Sources, before.Sources, after.Sources);
            Write(Layouts.Supplies, before.Supplies, after.Supplies);
            Write(Layouts.Capacities, before.Capacities, after.Capacities);
            Write(Layouts.Holdings, before.Holdings, after.Holdings);
            Write(Layouts.Ownerships, before.Ownerships, after.Ownerships);
            Write(Layouts.Memberships, before.Memberships, after.Memberships);
            Write(Layouts.Statistics, before.Statistics, after.Statistics);
            Write(Layouts.Trades, before.Trades, after.Trades);
            SearchIndex.Fill(connection, transaction, after, cancellationToken);
            Run(connection, "INSERT OR REPLACE INTO meta VALUES ('version', $version)", transaction, version);
            cancellationToken.ThrowIfCancellationRequested();
            transaction.Commit();
            return new ImportSummary(writer.Added, writer.Updated, writer.Removed, writer.Unchanged);
        }
        catch (SqliteException wrong)
        {
            throw CannotWrite(wrong);
        }
    }

    private KnowledgeException CannotWrite(SqliteException wrong) => new(
        "STORE_NOT_WRITABLE", $"{path} cannot be written ({wrong.Message.TrimEnd('.')}); expected a path in an existing, writable directory.", inner: wrong);

    private static void Run(SqliteConnection connection, string text, SqliteTransaction? transaction = null, string? version = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        if (version is not null)
        {
            command.Parameters.AddWithValue("$version", version);
        }

        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string? Text(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar() as string;
    }
}
