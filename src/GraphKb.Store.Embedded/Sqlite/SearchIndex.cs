using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The full-text index over names and ids (FTS5) in one state of the file: its connection keeps a read transaction open until it is
/// disposed, so that a search sees the same state as the contents in memory.
/// </summary>
internal sealed class SearchIndex(SqliteConnection connection, string path) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _closed;

    /// <summary>Indexes entities in an SQLite database in memory, for a store without a file.</summary>
    public static SearchIndex CreateInMemory(IEnumerable<Entity> entities)
    {
        var memory = Connections.Open("Data Source=:memory:");
        using (var schema = memory.CreateCommand())
        {
            schema.CommandText = SqlText.Schema;
            schema.ExecuteNonQuery();
        }

        using (var transaction = memory.BeginTransaction())
        {
            using var writer = new EntityWriter(memory);
            writer.Write(entities, CancellationToken.None);
            transaction.Commit();
        }

        return new SearchIndex(memory, "The search index in memory");
    }

    /// <summary>A page of entity ids, best match first.</summary>
    public IReadOnlyList<string> Find(string text, int skip, int first, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        return words.Length == 0 ? [] : Run("search search", command =>
        {
            command.Parameters.AddWithValue("$terms", Terms(words));
            command.Parameters.AddWithValue("$words", words);
            command.Parameters.AddWithValue("$first", first);
            command.Parameters.AddWithValue("$skip", skip);
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        }, cancellationToken);
    }

    /// <summary>The number of entities that match.</summary>
    public long Count(string text, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        return words.Length == 0 ? 0 : Run("search count", command =>
        {
            command.Parameters.AddWithValue("$terms", Terms(words));
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }, cancellationToken);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (!_closed)
            {
                _closed = true;

                // The last connection to close writes the log back to the file, but not while it is in a transaction itself.
                SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
                connection.Dispose();
            }
        }
    }

    // Quoted, so that FTS5 does not read a word as an operator. Words consist of letters and digits only.
    private static string Terms(string words) => string.Join(" AND ", words.Split(' ').Select(word => $"\"{word}\"*"));

    private T Run<T>(string statement, Func<SqliteCommand, T> run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_closed)
            {
                throw new KnowledgeException(
                    "STORE_CHANGED", "The data changed while the query was running; run it again.", isTransient: true);
            }

            using var command = connection.CreateCommand();
            command.CommandText = SqlText.Get(statement);
            using var stop = cancellationToken.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(connection.Handle), null);
            try
            {
                return run(command);
            }
            catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (SqliteException error)
            {
                throw SqliteErrors.WhileReading(path, error);
            }
        }
    }
}
