using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>All files of a package as read, with the names and lists that they share.</summary>
internal sealed class PackageTables
{
    private readonly Dictionary<string, TableRows> _tables = new(StringComparer.Ordinal);

    public PackageTables()
    {
        Lists = new CellLists(Names);
    }

    public StringPool Names { get; } = new();

    public CellLists Lists { get; }

    /// <summary>The files in the order of the model.</summary>
    public IEnumerable<TableRows> All => PackageFormat.Tables.Select(table => _tables[table.Name]);

    /// <summary>Kinds whose file could not be read to its end: who refers to them is not blamed.</summary>
    public EntityKinds UnknownKinds => All.Where(rows => !rows.IsWhole).Aggregate(
        EntityKinds.None, (kinds, rows) => kinds | rows.Table.Kind | (rows.Table.Kind == EntityKinds.Country ? EntityKinds.CountryId : 0));

    public TableRows this[string name] => _tables[name];

    public void Set(TableRows rows) => _tables[rows.Table.Name] = rows;
}
