using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Reads whole tables; strings that repeat over all of them are kept once.</summary>
internal sealed class TableReader(SqliteConnection connection, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 10_000;
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    /// <summary>All rows, by key.</summary>
    public IReadOnlyList<T> Read<T>(Layout<T> layout)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql.Of($"read {layout.Table}");
        using var reader = command.ExecuteReader();
        var values = new Values(reader, _strings);
        var rows = new List<T>();
        while (reader.Read())
        {
            values.NextRow();
            rows.Add(layout.Read(values));
            if (rows.Count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return rows;
    }
}
