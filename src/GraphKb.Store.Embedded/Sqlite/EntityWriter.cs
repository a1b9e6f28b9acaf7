using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes the table of entities, which assigns their numbers, and the search index over their ids and names.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly Statement _put;
    private readonly Statement _index;
    private readonly Statement _unindex;
    private readonly Statement _remove;
    private readonly Dictionary<string, (int Number, string Name)> _known = new(StringComparer.Ordinal);
    private int _last;

    public EntityWriter(SqliteConnection connection)
    {
        _put = new Statement(connection, SqlText.Get("entities put"));
        _index = new Statement(connection, SqlText.Get("entities index"));
        _unindex = new Statement(connection, SqlText.Get("entities unindex"));
        _remove = new Statement(connection, SqlText.Get("entities remove"));
        using var read = new Statement(connection, SqlText.Get("entities read"));
        while (read.Step())
        {
            _last = read.Int(0);
            _known.Add(read.Text(1), (_last, read.Text(2)));
        }
    }

    /// <summary>The number of an entity that is in the file.</summary>
    public int this[string id] => _known[id].Number;

    /// <summary>Writes the entities that are new or have a new name.</summary>
    public void Write(IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_known.TryGetValue(entity.Id, out var known))
            {
                Put(++_last, entity);
            }
            else if (known.Name != entity.Name)
            {
                _unindex.Bind(0, known.Number).Run();
                Put(known.Number, entity);
            }
        }
    }

    /// <summary>Removes entities, when no row refers to them any more.</summary>
    public void Remove(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _unindex.Bind(0, _known[id].Number).Run();
            _remove.Bind(0, _known[id].Number).Run();
            _known.Remove(id);
        }
    }

    public void Dispose()
    {
        _put.Dispose();
        _index.Dispose();
        _unindex.Dispose();
        _remove.Dispose();
    }

    private void Put(int number, Entity entity)
    {
        var (id, name) = (SearchText.Normalize(entity.Id), SearchText.Normalize(entity.Name));
        _put.Bind(0, number).Bind(1, entity.Id).Bind(2, entity.Name).Bind(3, id).Bind(4, name).Run();
        _index.Bind(0, number).Bind(1, id).Bind(2, name).Run();
        _known[entity.Id] = (number, entity.Name);
    }
}
