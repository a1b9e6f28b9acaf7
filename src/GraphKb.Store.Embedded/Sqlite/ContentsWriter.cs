using GraphKb.Analysis.Stores;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes contents into an empty database within a transaction, and counts how they differ from those before.</summary>
internal sealed class ContentsWriter : ITableVisitor<ImportSummary>, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoreContents _before;
    private readonly StoreContents _after;
    private readonly EntityWriter _entities;
    private readonly TextTable _texts;
    private readonly HashSet<string> _renamed;
    private readonly ImportTally _tally;
    private readonly TableWriter _tables;
    private readonly CancellationToken _cancellationToken;

    public ContentsWriter(
        SqliteConnection connection, StoreContents before, StoreContents after,
        IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        (_connection, _before, _after, _cancellationToken) = (connection, before, after, cancellationToken);
        _renamed = NameChanges.Find(before, after);
        _entities = new EntityWriter(connection, after);
        _texts = new TextTable(connection);
        _tally = new ImportTally(after.Package.EntityCount + after.Package.FactCount, progress);
        _tables = new TableWriter(connection, new CellBinder(_entities, _texts), _tally, cancellationToken);
    }

    public ImportSummary Write()
    {
        _entities.Write(_cancellationToken);
        foreach (var table in PackageSchema.All)
        {
            table.Accept(this);
        }

        var info = _after.Package.Info;
        WriteMeta("title", info.Title);
        WriteMeta("description", info.Description);
        WriteMeta("license", info.License);
        WriteMeta("package version", info.Version);
        WriteMeta("published", IsoDate.Format(info.Published));
        WriteMeta("packages", info.Names);
        WriteMeta("version", _after.Version);
        return _tally.Summary;
    }

    /// <summary>Writes a table of entities.</summary>
    /// <returns>What was written so far.</returns>
    public ImportSummary VisitEntities<T>(EntityTable<T> table)
        where T : Entity =>
        WriteTable(table, (a, b) => string.CompareOrdinal(a.Id, b.Id), row => _renamed.Contains(row.Id));

    /// <summary>Writes a table of facts.</summary>
    /// <returns>What was written so far.</returns>
    public ImportSummary VisitFacts<T>(FactTable<T> table)
        where T : Fact => WriteTable<T>(
            table, typeof(T) == typeof(Supply) ? CompareSupplies : (a, b) => string.CompareOrdinal(a.Id, b.Id), _ => false);

    /// <summary>Writes a table of other names of entities.</summary>
    /// <returns>What was written so far.</returns>
    public ImportSummary VisitNames<T>(NameTable<T> table)
        where T : EntityName
    {
        _tables.Write(table, table.GetRows(_after.Package));
        return _tally.Summary;
    }

    public void Dispose()
    {
        _entities.Dispose();
        _texts.Dispose();
    }

    private void WriteMeta(string name, string? value)
    {
        if (value is not null)
        {
            using var write = new Statement(_connection, SqlText.Get("entities put_meta"));
            write.Bind(0, name).Bind(1, value).Run();
        }
    }

    // Building the ids of millions of supplies would take most of the time of an import.
    private static int CompareSupplies(Fact a, Fact b) => FactIdOrder.Compare((Supply)a, (Supply)b);

    private ImportSummary WriteTable<T>(Table<T> table, Comparison<T> compare, Predicate<T> changed)
        where T : class
    {
        _tables.Write(table, table.GetRows(_before.Package), table.GetRows(_after.Package), compare, changed);
        return _tally.Summary;
    }
}
