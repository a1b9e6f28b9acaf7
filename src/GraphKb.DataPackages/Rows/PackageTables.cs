using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>The rows of all files of a package, with the names and lists that they share.</summary>
internal sealed class PackageTables
{
    private readonly Dictionary<string, TableRows> _tables = new(StringComparer.Ordinal);

    public PackageTables()
    {
        Lists = new CellLists(Names);
        foreach (var table in PackageSchema.All)
        {
            Set(new TableRows(table));
        }
    }

    public StringPool Names { get; } = new();

    public CellLists Lists { get; }

    /// <summary>The rows of overrides.csv of each layer that has any.</summary>
    public List<TableRows> Overrides { get; } = [];

    /// <summary>For the name of each entity that a layer hides, the line that hides it: <c>mine/overrides.csv:3</c>.</summary>
    public Dictionary<int, string> HiddenBy { get; } = [];

    /// <summary>The rows of each table, in the order of the tables.</summary>
    public IEnumerable<TableRows> All => PackageSchema.All.Select(table => this[table]);

    /// <summary>Kinds of entities whose file could not be read to its end. References to these kinds are not reported.</summary>
    public EntityKinds UnknownKinds => All.Where(rows => !rows.IsComplete).Aggregate(
        EntityKinds.None, (kinds, rows) => kinds | rows.Table.Kind | (rows.Table.Kind == EntityKinds.Country ? EntityKinds.CountryId : 0));

    public TableRows this[Table table] => _tables[table.Name];

    public void Set(TableRows rows) => _tables[rows.Table.Name] = rows;
}
