using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>Gives a connection to the search index: a new one each time for a file, the one and only for an index in memory.</summary>
internal sealed class SearchConnections
{
    private readonly string? _file;
    private readonly SqliteConnection? _memory;
    private readonly Lock _lock = new();

    public SearchConnections(string connectionString) => _file = connectionString;

    public SearchConnections(SqliteConnection memory) => _memory = memory;

    public T Use<T>(Func<SqliteConnection, T> ask)
    {
        if (_memory is not null)
        {
            lock (_lock)
            {
                return ask(_memory);
            }
        }

        using var connection = new SqliteConnection(_file);
        connection.Open();
        return ask(connection);
    }
}
