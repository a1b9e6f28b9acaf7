using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Writing;

/// <summary>
/// The node World, the start of the statistics about the whole world. It exists only if there are any, and no country has its code.
/// </summary>
internal sealed class WorldRow(DataPackage package)
{
    /// <summary>The id of the node.</summary>
    public const string Id = EntityId.CountryPrefix + Statistic.World;

    private readonly bool _isNeeded = !package.Countries.Any(country => country.Id == Id)
        && package.Statistics.Any(fact => fact.Country == Statistic.World);

    private bool _isSame;

    /// <summary>Whether the node is stored as it is, or is neither stored nor needed.</summary>
    public bool IsStored => _isSame || !_isNeeded;

    /// <summary>Compares a stored entity that is no entity of the package.</summary>
    /// <returns>False if it is not this node, or this node is not needed.</returns>
    public bool TryCompare(string id, HashSet<string> labels, IReadOnlyDictionary<string, object?> properties)
    {
        if (!_isNeeded || id != Id)
        {
            return false;
        }

        _isSame = labels.SetEquals(["Entity", EntityMapping.WorldLabel]) && Write().IsEqualTo(properties);
        return true;
    }

    /// <summary>The row to write, if any, for <c>merge-world.cypher</c>.</summary>
    public IEnumerable<Properties> GetChanged() => IsStored ? [] : [new Properties().With("id", Id).With("properties", Write())];

    private static Properties Write() => new Properties().With("id", Id);
}
