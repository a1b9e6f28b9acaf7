using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>
/// The nodes that part of the consumers' intake passes: those that a walk back over supplies of known tonnes over 0 reaches.
/// </summary>
internal static class Upstream
{
    /// <summary>
    /// Finds the nodes, by a breadth-first search from the supplies that enter the consumers from outside. O(nodes + edges); a cycle is
    /// walked once.
    /// </summary>
    /// <returns>Each node once, in no order. A consumer is among them where intake has passed it before.</returns>
    public static IReadOnlyList<int> Find(Network network, NodeSet consumers)
    {
        var found = new List<int>();
        var isFound = new bool[network.NodeCount];
        void AddSuppliers(int node, bool fromOutsideOnly)
        {
            foreach (var edge in network.In(node))
            {
                var supplier = network.From(edge);
                if (network.Tonnes(edge) > 0 && !isFound[supplier] && !(fromOutsideOnly && consumers.Contains(supplier)))
                {
                    isFound[supplier] = true;
                    found.Add(supplier);
                }
            }
        }

        foreach (var node in consumers.Members)
        {
            AddSuppliers(node, fromOutsideOnly: true);
        }

        for (var next = 0; next < found.Count; next++)
        {
            AddSuppliers(found[next], fromOutsideOnly: false);
        }

        return found;
    }
}
