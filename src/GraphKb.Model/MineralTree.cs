using GraphKb.Model.Entities;

namespace GraphKb.Model;

/// <summary>The tree of minerals, by their parents. Immutable.</summary>
public sealed class MineralTree
{
    private readonly Dictionary<string, Mineral> _byId;
    private readonly ILookup<string, string> _children;

    /// <summary>Builds the tree in O(n log n) time.</summary>
    /// <param name="minerals">All minerals. A parent that is not among them has no node; cycles are walked once.</param>
    public MineralTree(IEnumerable<Mineral> minerals)
    {
        _byId = minerals.ToDictionary(mineral => mineral.Id, StringComparer.Ordinal);
        _children = _byId.Values.Where(mineral => mineral.Parent is not null)
            .OrderBy(mineral => mineral.Id, StringComparer.Ordinal)
            .ToLookup(mineral => mineral.Parent!, mineral => mineral.Id, StringComparer.Ordinal);
    }

    /// <summary>Ids of all minerals, in no order.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The mineral of an id, or null.</summary>
    /// <param name="id">A mineral id.</param>
    /// <returns>The mineral or null.</returns>
    public Mineral? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Ids of the direct children, ordinal order.</summary>
    /// <param name="id">A mineral id.</param>
    /// <returns>The ids; empty where there are none.</returns>
    public IReadOnlyList<string> Children(string id) => [.. _children[id]];

    /// <summary>down(m): the mineral and its descendants.</summary>
    /// <param name="id">A mineral id.</param>
    /// <returns>The ids, ordinal order.</returns>
    public IReadOnlyList<string> Down(string id)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            foreach (var child in _children[next])
            {
                if (found.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return [.. found];
    }

    /// <summary>Whether a mineral is in closure(m), without listing it. O(depth of the tree).</summary>
    /// <param name="id">A mineral id.</param>
    /// <param name="of">The id of m.</param>
    public bool IsInClosure(string id, string of) => IsInDown(id, of) || IsInDown(of, id);

    /// <summary>closure(m): down(m) and the ancestors of m, the minerals that a question about m includes.</summary>
    /// <param name="id">A mineral id.</param>
    /// <returns>The ids, ordinal order.</returns>
    public IReadOnlyList<string> Closure(string id)
    {
        var found = new SortedSet<string>(Down(id), StringComparer.Ordinal);
        for (var parent = Find(id)?.Parent; parent is not null && found.Add(parent); parent = Find(parent)?.Parent)
        {
        }

        return [.. found];
    }

    // A cycle of parents ends after as many steps as there are minerals.
    private bool IsInDown(string id, string ancestor)
    {
        var (at, steps) = ((string?)id, 0);
        while (at is not null && at != ancestor && steps++ < _byId.Count)
        {
            at = Find(at)?.Parent;
        }

        return at == ancestor;
    }
}
