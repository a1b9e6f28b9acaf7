using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// The positions that the exposures of some nodes depend on: those upstream of them, as far as the first targets. A component is found as a
/// whole.
/// </summary>
internal sealed class UpstreamPositions
{
    private readonly InflowMatrix _inflows;
    private readonly NodeSet _found;
    private readonly Stack<int> _open = new();

    private UpstreamPositions(InflowMatrix inflows) => (_inflows, _found) = (inflows, new NodeSet(inflows.Count));

    /// <summary>Finds the positions. O(positions / 64), and O(positions found and their inflows).</summary>
    /// <param name="inflows">The matrix.</param>
    /// <param name="consumers">The nodes whose suppliers are found, and what is upstream of them; null finds all positions.</param>
    /// <param name="targets">The nodes to stop at.</param>
    public static NodeSet Find(InflowMatrix inflows, NodeSet? consumers, NodeSet targets)
    {
        if (consumers is null)
        {
            return NodeSet.Where(inflows.Count, _ => true);
        }

        var upstream = new UpstreamPositions(inflows);
        foreach (var consumer in consumers.Members)
        {
            foreach (var supplier in inflows.Network.InTails(consumer))
            {
                upstream.Add(inflows.Positions[supplier]);
            }
        }

        while (upstream._open.TryPop(out var position))
        {
            if (!inflows.IsTarget(position, targets))
            {
                upstream.AddAll(inflows.KnownTails.AsSpan(inflows.KnownStarts[position]..inflows.KnownStarts[position + 1]));
                upstream.AddAll(inflows.UnknownTails.AsSpan(inflows.UnknownStarts[position]..inflows.UnknownStarts[position + 1]));
            }
        }

        return upstream._found;
    }

    private void AddAll(ReadOnlySpan<int> positions)
    {
        foreach (var position in positions)
        {
            Add(position);
        }
    }

    private void Add(int position)
    {
        if (_found.Contains(position))
        {
            return;
        }

        var component = _inflows.ComponentOf[position];
        for (var member = _inflows.ComponentStarts[component]; member < _inflows.ComponentStarts[component + 1]; member++)
        {
            _found.Add(member);
            _open.Push(member);
        }
    }
}
