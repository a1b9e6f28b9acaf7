using GraphKb.Knowledge.Atlases;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Ids and names of all entities by their number in the file; a number that is not used holds null.</summary>
internal sealed class EntityNames
{
    private EntityNames(string[] ids, string[] names, int count) => (Ids, Names, Count) = (ids, names, count);

    public string[] Ids { get; }

    public string[] Names { get; }

    public int Count { get; }

    public static EntityNames Read(SqliteConnection connection)
    {
        var ids = new List<string>();
        var names = new List<string>();
        var count = 0;
        using var read = new Statement(connection, Sql.Of("entities read"));
        while (read.Step())
        {
            // Rows come by number; a removed entity leaves a gap.
            for (var number = read.Int(0); ids.Count < number;)
            {
                ids.Add(null!);
                names.Add(null!);
            }

            ids.Add(read.Text(1));
            names.Add(read.Text(2));
            count++;
        }

        return new EntityNames([.. ids], [.. names], count);
    }

    /// <summary>From a number in the file to the place in a table, -1 where the entity is not in it. O(entities).</summary>
    public int[] Numbers(IdTable table, string prefix)
    {
        var places = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
        for (var place = 0; place < table.Count; place++)
        {
            places.Add(prefix + table[place], place);
        }

        return Array.ConvertAll(Ids, id => id is not null && places.TryGetValue(id, out var place) ? place : -1);
    }
}
