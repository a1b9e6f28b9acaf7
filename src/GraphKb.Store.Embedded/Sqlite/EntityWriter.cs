using System.Text;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes the table of entities, which assigns their numbers, from 1.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly Statement _put;
    private readonly StoreContents _contents;
    private readonly Dictionary<string, int> _smallNumbers = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Writes into the empty table <c>entities</c>.</summary>
    public EntityWriter(SqliteConnection connection, StoreContents contents)
    {
        _put = new Statement(connection, SqlText.Get("entities put"));
        _contents = contents;
        SiteNumbers = new int[contents.Sites.Table.Count];
    }

    /// <summary>The number of each site.</summary>
    public int[] SiteNumbers { get; }

    /// <summary>The numbers of the entities in a table of ids.</summary>
    /// <param name="ids">The table.</param>
    /// <param name="column">The column whose references are in this table; it says whether they are ids or country codes.</param>
    public int[] GetNumbers(IdTable ids, Column column) => ReferenceEquals(ids, _contents.Sites.Table.Ids)
        ? SiteNumbers : [.. ids.All.Select(id => _smallNumbers[column.ToEntityId(id)])];

    /// <summary>Writes all entities. With sites in the order of fact ids, the keys of supplies are written in ascending order.</summary>
    public void Write(CancellationToken cancellationToken)
    {
        foreach (var entity in _contents.SmallEntities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _smallNumbers[entity.Id] = Put(Encoding.UTF8.GetBytes(entity.Id), Encoding.UTF8.GetBytes(entity.Name));
        }

        var ids = _contents.Sites.Rows.Column<TextColumn>("id").Values;
        var names = _contents.Sites.Rows.Column<TextColumn>("name").Values;
        var siteIndexes = new int[ids.Count];
        foreach (var (siteIndex, rank) in FactIdOrder.Rank(ids).Index())
        {
            siteIndexes[rank] = siteIndex;
        }

        foreach (var siteIndex in siteIndexes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SiteNumbers[siteIndex] = Put(ids.GetUtf8(siteIndex), names.GetUtf8(siteIndex));
        }
    }

    public void Dispose() => _put.Dispose();

    private int Put(ReadOnlySpan<byte> id, ReadOnlySpan<byte> name)
    {
        _put.Bind(0, ++_last).Bind(1, id).Bind(2, name).Run();
        return _last;
    }
}
