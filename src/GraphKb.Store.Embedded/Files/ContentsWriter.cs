using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Brings a file from one state to another within a transaction: adds, updates, removes, and leaves the rest alone.</summary>
internal sealed class ContentsWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly StoreContents _before;
    private readonly StoreContents _after;
    private readonly EntityWriter _entities;
    private readonly TextNumbers _texts;
    private readonly ImportTally _tally;
    private readonly CancellationToken _cancellationToken;

    public ContentsWriter(
        SqliteConnection connection, SqliteTransaction transaction, StoreContents before, StoreContents after,
        IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        (_connection, _transaction, _before, _after) = (connection, transaction, before, after);
        _cancellationToken = cancellationToken;
        _entities = new EntityWriter(connection);
        _texts = new TextNumbers(connection);
        _tally = new ImportTally(after.Package.EntityCount + after.Package.FactCount, progress);
    }

    public ImportSummary Write()
    {
        var (before, after) = (_before.Package, _after.Package);
        _entities.Write(Snapshot.SmallEntities(after).Concat(SitesInFactOrder()), _cancellationToken);
        Table(Layouts.Countries, before.Countries, after.Countries);
        Table(Layouts.Alliances, before.Alliances, after.Alliances);
        Table(Layouts.Minerals, before.Minerals, after.Minerals);
        Table(Layouts.Companies, before.Companies, after.Companies);
        Table(Layouts.Measures, before.Measures, after.Measures);
        Table(Layouts.Sources, before.Sources, after.Sources);
        new SiteWriter(_connection, _entities, _texts, _tally, _cancellationToken).Write(_before.Sites, _after.Sites);
        new SupplyWriter(_connection, _entities, _texts, _tally, _cancellationToken).Write(_before.Supplies, _after.Supplies);
        Table(Layouts.Capacities, before.Capacities, after.Capacities);
        Table(Layouts.Holdings, before.Holdings, after.Holdings);
        Table(Layouts.Ownerships, before.Ownerships, after.Ownerships);
        Table(Layouts.Memberships, before.Memberships, after.Memberships);
        Table(Layouts.Statistics, before.Statistics, after.Statistics);
        Table(Layouts.Trades, before.Trades, after.Trades);
        Sweep();
        using var version = new Statement(_connection, Sql.Of("entities put_version"));
        version.Bind(0, _after.Version).Run();
        return _tally.Summary;
    }

    public void Dispose()
    {
        _entities.Dispose();
        _texts.Dispose();
    }

    // Numbers given in the order of fact ids make the supplies' keys come in the order in which they are written and read.
    private IEnumerable<Entity> SitesInFactOrder()
    {
        var ranks = FactOrder.Ranks(_after.Tables.Sites.Ids.All);
        var order = new int[ranks.Length];
        for (var site = 0; site < ranks.Length; site++)
        {
            order[ranks[site]] = site;
        }

        return order.Select(site => (Entity)_after.Sites[site]);
    }

    private void Table<T>(Layout<T> layout, IReadOnlyList<T> before, IReadOnlyList<T> after) =>
        new TableWriter(_connection, _transaction, _tally, _cancellationToken).Write(layout, before, after);

    private void Sweep()
    {
        if (_tally.Summary is { Updated: 0, Removed: 0 })
        {
            return;
        }

        var kept = Snapshot.SmallEntities(_after.Package).Concat(_after.Sites).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        _entities.Remove([.. Snapshot.SmallEntities(_before.Package).Concat(_before.Sites).Select(entity => entity.Id).Where(id => !kept.Contains(id))]);
        using var sweep = new Statement(_connection, Sql.Of("entities sweep_texts"));
        sweep.Run();
    }
}
