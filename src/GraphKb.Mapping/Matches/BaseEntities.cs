using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;

namespace GraphKb.Mapping.Matches;

/// <summary>The entities of the base that the package refers to; without a base there are none.</summary>
/// <param name="reader">A state of the base, or null.</param>
internal sealed class BaseEntities(IKnowledgeReader? reader)
{
    private const int IdsAtOnce = 1000;
    private readonly Dictionary<string, Entity?> _entities = new(StringComparer.Ordinal);

    /// <summary>Looks up ids.</summary>
    public async ValueTask LoadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var batch in ids.Where(id => !_entities.ContainsKey(id)).Distinct(StringComparer.Ordinal).Chunk(IdsAtOnce))
        {
            var found = reader is null ? new Entity?[batch.Length]
                : await reader.FindEntitiesAsync(batch, cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < batch.Length; index++)
            {
                _entities[batch[index]] = found[index];
            }
        }
    }

    /// <summary>An entity that was looked up; null if the base does not have it.</summary>
    public Entity? Find(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Aliases and identifiers of entities of the base.</summary>
    public async ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        reader is null ? [] : await reader.FindNamesAsync(ids, cancellationToken).ConfigureAwait(false);
}
