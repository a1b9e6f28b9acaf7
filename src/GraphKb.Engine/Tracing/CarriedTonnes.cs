using System.Buffers;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Pooling;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// What each edge of known tonnes carries of the consumers' intake, by proportional tracing back from them (J. Bialek, "Tracing the flow
/// of electricity", 1996): an edge into a consumer from outside carries its tonnes; what a node sends towards the consumers is divided
/// among its inflows in proportion to their tonnes.
/// </summary>
/// <remarks>
/// <para>Consumers pass nothing on, and inflows that come from them do not count. The tracing ends at a node without known inflow from
/// outside the consumers, and in a cycle that no known tonnes enter from outside: the edges inside it carry nothing. In other cycles the
/// tonnes are the least solution, accurate to 1e-9. Edges of 0 tonnes, of unknown tonnes, and from a node to itself carry nothing.</para>
/// <para>Time O(nodes) to clear the arrays, and O(nodes + edges) of what is upstream of the consumers; a cycle adds the time of
/// <see cref="CirculationCycle"/>. The arrays are rented from a pool: dispose the result after use.</para>
/// </remarks>
public sealed class CarriedTonnes : IDisposable
{
    private readonly InflowMatrix _inflows;
    private readonly NodeSet _consumers;
    private readonly PooledList<int> _nodes = new();
    private readonly PooledList<CarriedEdge> _edges = new();
    private double[] _sent;
    private double[] _factors;

    private CarriedTonnes(InflowMatrix inflows, NodeSet consumers)
    {
        (_inflows, _consumers) = (inflows, consumers);
        _sent = ArrayPool<double>.Shared.Rent(inflows.Count);
        _factors = ArrayPool<double>.Shared.Rent(inflows.Count);
        Array.Clear(_sent, 0, inflows.Count);
        Array.Clear(_factors, 0, inflows.Count);
    }

    /// <summary>The known tonnes of the edges into the consumers from outside them.</summary>
    public double Intake { get; private set; }

    /// <summary>The nodes outside the consumers that send tonnes towards them, customers before suppliers except in cycles.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.Items;

    /// <summary>
    /// The edges that carry more than 0 tonnes, grouped by the node that they enter: the consumers first, then each of the nodes.
    /// </summary>
    public ReadOnlySpan<CarriedEdge> Edges => _edges.Items;

    /// <summary>Traces the intake of consumers.</summary>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.CreateKnownOnly"/>.</param>
    /// <param name="consumers">The nodes whose intake is traced.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The tonnes; to be disposed.</returns>
    public static CarriedTonnes Trace(InflowMatrix inflows, NodeSet consumers, CancellationToken cancellationToken = default)
    {
        var carried = new CarriedTonnes(inflows, consumers);
        var isConsumer = ArrayPool<bool>.Shared.Rent(inflows.Count);
        Array.Clear(isConsumer, 0, inflows.Count);
        foreach (var consumer in consumers.Members)
        {
            isConsumer[inflows.Positions[consumer]] = true;
        }

        carried.AddIntake();
        CarriedPass.Run(inflows, isConsumer, carried._sent, carried._factors, cancellationToken);
        carried.Collect();
        ArrayPool<bool>.Shared.Return(isConsumer);
        return carried;
    }

    /// <summary>What a node outside the consumers sends towards them: the sum of what its outgoing edges carry.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>Tonnes; 0 for a consumer and for a node that is not upstream of one.</returns>
    public double Sent(int node) => _sent[_inflows.Positions[node]];

    /// <summary>Whether the tracing ends at a node that sends tonnes: none of its inflows carries any.</summary>
    /// <param name="node">One of <see cref="Nodes"/>.</param>
    /// <returns>True where all that it sends is of unknown origin, or originates there.</returns>
    public bool IsEnd(int node) => _factors[_inflows.Positions[node]] == 0;

    /// <summary>What an edge carries of the intake.</summary>
    /// <param name="edge">An edge index.</param>
    /// <returns>Tonnes, 0 or more. In a cycle they can exceed the tonnes of the edge and of the intake.</returns>
    public double Carried(int edge)
    {
        var network = _inflows.Network;
        var (from, to, tonnes) = (network.From(edge), network.To(edge), network.Tonnes(edge));
        return !(tonnes > 0) || from == to || _consumers.Contains(from) ? 0
            : _consumers.Contains(to) ? tonnes
            : tonnes * _factors[_inflows.Positions[to]];
    }

    /// <summary>Returns the arrays to the pool; the result is empty afterwards.</summary>
    public void Dispose()
    {
        if (_sent.Length > 0)
        {
            ArrayPool<double>.Shared.Return(_sent);
            ArrayPool<double>.Shared.Return(_factors);
            (_sent, _factors) = ([], []);
            _nodes.Dispose();
            _edges.Dispose();
        }
    }

    private void AddIntake()
    {
        foreach (var consumer in _consumers.Members)
        {
            var first = _edges.Count;
            AddInflows(consumer, factor: 1);
            for (var index = first; index < _edges.Count; index++)
            {
                _sent[_inflows.Positions[_edges[index].From]] += _edges[index].Tonnes;
                Intake += _edges[index].Tonnes;
            }
        }
    }

    private void Collect()
    {
        for (var position = _inflows.Count - 1; position >= 0; position--)
        {
            if (_sent[position] > 0)
            {
                _nodes.Add(_inflows.Nodes[position]);
            }

            if (_factors[position] > 0)
            {
                AddInflows(_inflows.Nodes[position], _factors[position]);
            }
        }
    }

    private void AddInflows(int node, double factor)
    {
        var network = _inflows.Network;
        var edges = network.In(node);
        var tails = network.InTails(node);
        var tonnes = network.InTonnes(node);
        for (var index = 0; index < edges.Length; index++)
        {
            if (tonnes[index] * factor > 0 && tails[index] != node && !_consumers.Contains(tails[index]))
            {
                _edges.Add(new CarriedEdge(edges[index], tails[index], node, tonnes[index], tonnes[index] * factor));
            }
        }
    }
}
