using GraphKb.Model.Entities;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes the table of entities, which assigns their numbers.</summary>
internal sealed class EntityWriter : IDisposable
{
    private readonly Statement _put;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Writes into the empty table <c>entities</c>.</summary>
    public EntityWriter(SqliteConnection connection) => _put = new Statement(connection, SqlText.Get("entities put"));

    /// <summary>The number of an entity that was written.</summary>
    public int this[string id] => _numbers[id];

    /// <summary>Writes entities, each once. Their numbers begin with 1, in this order.</summary>
    public void Write(IEnumerable<Entity> entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = _numbers.Count + 1;
            _put.Bind(0, number).Bind(1, entity.Id).Bind(2, entity.Name).Run();
            _numbers[entity.Id] = number;
        }
    }

    public void Dispose() => _put.Dispose();
}
