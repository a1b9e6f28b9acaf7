using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Reads the tables that store texts into records; equal strings of all tables share one object.</summary>
internal sealed class SmallTableReader(SqliteConnection connection, CancellationToken cancellationToken) : ITableVisitor<DataPackage>
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private DataPackage _package = new();

    /// <summary>All rows of these tables by key; the large tables are empty.</summary>
    public DataPackage Read()
    {
        foreach (var table in PackageSchema.All.Where(table => !TableMapping.Create(table).IsCompact))
        {
            _package = table.Accept(this);
        }

        return _package;
    }

    public DataPackage VisitEntities<T>(EntityTable<T> table)
        where T : Entity => table.WithRows(_package, ReadRows(table));

    public DataPackage VisitFacts<T>(FactTable<T> table)
        where T : Fact => table.WithRows(_package, ReadRows(table));

    public DataPackage VisitNames<T>(NameTable<T> table)
        where T : EntityName => table.WithRows(_package, ReadRows(table));

    private List<T> ReadRows<T>(Table<T> table)
        where T : class
    {
        using var read = new Statement(connection, TableMapping.Create(table).Read);
        var cells = new RowReader(read, table, _strings);
        var rows = new List<T>();
        while (read.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(table.Create(cells));
        }

        return rows;
    }
}
