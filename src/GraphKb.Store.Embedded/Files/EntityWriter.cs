using GraphKb.Analysis.Search;
using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Gives every entity its number, and keeps the words of its id and name findable.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly Statement _put;
    private readonly Statement _index;
    private readonly Statement _forget;
    private readonly Statement _remove;
    private readonly Dictionary<string, (int Number, string Name)> _known = new(StringComparer.Ordinal);
    private int _last;

    public EntityWriter(SqliteConnection connection)
    {
        _put = new Statement(connection, Sql.Of("entities put"));
        _index = new Statement(connection, Sql.Of("entities index"));
        _forget = new Statement(connection, Sql.Of("entities forget"));
        _remove = new Statement(connection, Sql.Of("entities remove"));
        using var read = new Statement(connection, Sql.Of("entities read"));
        while (read.Step())
        {
            _last = read.Int(0);
            _known.Add(read.Text(1), (_last, read.Text(2)));
        }
    }

    /// <summary>The number of an entity that was there before or has been written.</summary>
    public int this[string id] => _known[id].Number;

    /// <summary>Writes what is new or has a new name.</summary>
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
                _forget.Bind(0, known.Number).Run();
                Put(known.Number, entity);
            }
        }
    }

    /// <summary>Removes what is no longer there. Call it when nothing refers to it any more.</summary>
    public void Remove(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _forget.Bind(0, _known[id].Number).Run();
            _remove.Bind(0, _known[id].Number).Run();
            _known.Remove(id);
        }
    }

    public void Dispose()
    {
        _put.Dispose();
        _index.Dispose();
        _forget.Dispose();
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
