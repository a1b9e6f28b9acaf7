using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// The full-text index over names and ids (FTS5), as it was when the contents beside it were read: its connection keeps a read
/// transaction open for as long as the snapshot lives, so that a search and every other question see one state.
/// </summary>
internal sealed class SearchIndex(SqliteConnection connection, string path) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _closed;

    /// <summary>An index of entities that are in no file.</summary>
    public static SearchIndex InMemory(IEnumerable<Entity> entities)
    {
        var memory = Connections.Open("Data Source=:memory:");
        using (var schema = memory.CreateCommand())
        {
            schema.CommandText = Sql.Schema;
            schema.ExecuteNonQuery();
        }

        using (var transaction = memory.BeginTransaction())
        {
            using var writer = new EntityWriter(memory);
            writer.Write(entities, CancellationToken.None);
            transaction.Commit();
        }

        return new SearchIndex(memory, "the index in memory");
    }

    /// <summary>A page of ids, best first.</summary>
    public IReadOnlyList<string> Find(string text, int skip, int first, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        return words.Length == 0 ? [] : Ask("search search", command =>
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

    /// <summary>How many there are in all.</summary>
    public long Count(string text, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        return words.Length == 0 ? 0 : Ask("search count", command =>
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

                // The last connection to close moves the log into the file, unless its own transaction is in the way.
                SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
                connection.Dispose();
            }
        }
    }

    // Every word quoted, so that FTS5 sees no operators; the words themselves are letters and digits only.
    private static string Terms(string words) => string.Join(" AND ", words.Split(' ').Select(word => $"\"{word}\"*"));

    private T Ask<T>(string statement, Func<SqliteCommand, T> ask, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_closed)
            {
                throw new KnowledgeException("STORE_CHANGED", "The data changed while the question was being answered; ask again.", isTransient: true);
            }

            using var command = connection.CreateCommand();
            command.CommandText = Sql.Of(statement);
            using var stop = cancellationToken.UnsafeRegister(_ => SQLitePCL.raw.sqlite3_interrupt(connection.Handle), null);
            try
            {
                return ask(command);
            }
            catch (SqliteException wrong) when (wrong.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException(cancellationToken);
            }
            catch (SqliteException wrong)
            {
                throw SqliteErrors.WhileReading(path, wrong);
            }
        }
    }
}
