using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The full-text index over names and ids (FTS5), in a database in memory. It belongs to one snapshot and does not change. Without
/// <see cref="Dispose"/> the garbage collector frees it.
/// </summary>
/// <param name="connection">A connection to the database, for this index alone.</param>
/// <param name="image">The bytes that the connection reads, so that they live as long as the index; null if SQLite holds them.</param>
internal sealed class SearchIndex(SqliteConnection connection, FileImage? image) : IDisposable
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

        return new SearchIndex(memory, null);
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
                    "STORE_CLOSED", "The store was closed while the query was running; run it again later.", isTransient: true);
            }

            using var command = connection.CreateCommand();
            command.CommandText = SqlText.Get(statement);
            using var stop = cancellationToken.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(connection.Handle), null);
            try
            {
                var result = run(command);
                GC.KeepAlive(image);
                return result;
            }
            catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (SqliteException error)
            {
                throw SqliteErrors.WhileSearching(error);
            }
        }
    }
}
