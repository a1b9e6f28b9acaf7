using GraphKb.Analysis.Tables;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Ids and names of all entities by their number in the file; a number that is not used holds null.</summary>
internal sealed class EntityNames
{
    private readonly Dictionary<string, int> _numbers;

    private EntityNames(string[] ids, string[] names)
    {
        (Ids, Names) = (ids, names);
        _numbers = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var number = 0; number < ids.Length; number++)
        {
            if (ids[number] is { } id)
            {
                _numbers.Add(id, number);
            }
        }
    }

    public string[] Ids { get; }

    public string[] Names { get; }

    public static EntityNames Read(SqliteConnection connection)
    {
        var ids = new List<string>();
        var names = new List<string>();
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
        }

        return new EntityNames([.. ids], [.. names]);
    }

    /// <summary>From a number in the file to the place in a table, -1 where the entity is not in it. O(rows of the table), and four bytes an entity.</summary>
    public int[] Numbers(IdTable table, string prefix)
    {
        var places = new int[Ids.Length];
        Array.Fill(places, -1);
        for (var place = 0; place < table.Count; place++)
        {
            places[_numbers[prefix + table[place]]] = place;
        }

        return places;
    }
}
