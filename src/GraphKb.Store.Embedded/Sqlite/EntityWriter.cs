using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes the table of entities, which assigns their numbers, and the search index over their ids and names.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly Statement _put;
    private readonly Statement _index;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Writes into the empty table <c>entities</c>.</summary>
    public EntityWriter(SqliteConnection connection)
    {
        _put = new Statement(connection, SqlText.Get("entities put"));
        _index = new Statement(connection, SqlText.Get("entities index"));
    }

    /// <summary>The number of an entity that was written.</summary>
    public int this[string id] => _numbers[id];

    /// <summary>Writes entities, each once. Their numbers begin with 1, in this order.</summary>
    public void Write(IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Put(_numbers.Count + 1, entity);
        }
    }

    public void Dispose()
    {
        _put.Dispose();
        _index.Dispose();
    }

    private void Put(int number, Entity entity)
    {
        var (id, name) = (SearchText.Normalize(entity.Id), SearchText.Normalize(entity.Name));
        _put.Bind(0, number).Bind(1, entity.Id).Bind(2, entity.Name).Bind(3, id).Bind(4, name).Run();
        _index.Bind(0, number).Bind(1, id).Bind(2, name).Run();
        _numbers[entity.Id] = number;
    }
}
