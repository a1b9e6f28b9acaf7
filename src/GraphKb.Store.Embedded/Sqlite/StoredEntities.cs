using GraphKb.Analysis.Tables;
using GraphKb.Model.Schemas;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Ids and names of all entities by their number in the file. A number that is not used has null.</summary>
internal sealed class StoredEntities
{
    private readonly string?[] _ids;
    private readonly string?[] _names;
    private readonly Dictionary<string, int> _numbers;

    private StoredEntities(string?[] ids, string?[] names)
    {
        (_ids, _names) = (ids, names);
        _numbers = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var number = 0; number < ids.Length; number++)
        {
            if (ids[number] is { } id)
            {
                _numbers.Add(id, number);
            }
        }
    }

    public static StoredEntities Read(SqliteConnection connection)
    {
        var ids = new List<string?>();
        var names = new List<string?>();
        using var read = new Statement(connection, SqlText.Get("entities read"));
        while (read.Step())
        {
            // Rows come by number; a removed entity leaves a gap.
            for (var number = read.Int(0); ids.Count < number;)
            {
                ids.Add(null);
                names.Add(null);
            }

            ids.Add(read.Text(1));
            names.Add(read.Text(2));
        }

        return new StoredEntities([.. ids], [.. names]);
    }

    /// <summary>The id of an entity.</summary>
    /// <exception cref="FormatException">The file has no entity of this number.</exception>
    public string GetId(int number) => _ids[number] ?? throw Missing(number);

    /// <summary>The name of an entity.</summary>
    /// <exception cref="FormatException">The file has no entity of this number.</exception>
    public string GetName(int number) => _names[number] ?? throw Missing(number);

    /// <summary>For each number of the file, the index of its entity in a table; -1 if it is of another kind.</summary>
    /// <param name="ids">The table.</param>
    /// <param name="column">The column whose references are in this table; it says whether they are ids or country codes.</param>
    public int[] MapNumbers(IdTable ids, Column column)
    {
        var indexes = new int[_ids.Length];
        Array.Fill(indexes, -1);
        for (var index = 0; index < ids.Count; index++)
        {
            indexes[_numbers[column.ToEntityId(ids[index])]] = index;
        }

        return indexes;
    }

    private static FormatException Missing(int number) => new($"A row refers to entity {number}; expected a number in the table entities.");
}
