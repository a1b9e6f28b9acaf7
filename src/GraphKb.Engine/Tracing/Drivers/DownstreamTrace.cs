using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>
/// Computes exposures again after a change at one position: only components downstream of it, suppliers first, and only while an exposure
/// changes. <see cref="Restore"/> takes the changes back.
/// </summary>
/// <param name="inflows">The matrix without the change.</param>
/// <param name="isTarget">Whether each position is a target; its exposure is fixed.</param>
/// <param name="influence">The positions with no influence on the intake are left out: 0.</param>
/// <param name="exposures">The exposure of each position; changed in place.</param>
/// <param name="cancellationToken">Stops a trace; checked at every component and every sweep of a cycle.</param>
internal sealed class DownstreamTrace(
    InflowMatrix inflows, bool[] isTarget, double[] influence, Vector256<double>[] exposures, CancellationToken cancellationToken)
{
    private readonly PriorityQueue<int, int> _components = new();
    private readonly HashSet<int> _queued = [];
    private readonly List<(int Position, Vector256<double> Exposure)> _saved = [];

    /// <summary>Gives a position outside cycles another exposure. Time O(what changes, and its inflows).</summary>
    public void Change(int position, Vector256<double> exposure)
    {
        _saved.Add((position, exposures[position]));
        exposures[position] = exposure;
        AddCustomers(position, inflows.ComponentOf[position]);
        Propagate();
    }

    /// <summary>Solves a component by another matrix. Time O(what changes, and its inflows x sweeps).</summary>
    public void ChangeComponent(int component, InflowMatrix changed)
    {
        Compute(component, changed);
        Propagate();
    }

    /// <summary>Takes back all changes.</summary>
    public void Restore()
    {
        for (var index = _saved.Count - 1; index >= 0; index--)
        {
            exposures[_saved[index].Position] = _saved[index].Exposure;
        }

        _saved.Clear();
    }

    private void Propagate()
    {
        while (_components.TryDequeue(out var component, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compute(component, inflows);
        }

        _queued.Clear();
    }

    private void Compute(int component, InflowMatrix matrix)
    {
        var firstSaved = _saved.Count;
        for (var position = matrix.ComponentStarts[component]; position < matrix.ComponentStarts[component + 1]; position++)
        {
            _saved.Add((position, exposures[position]));
        }

        ExposurePass.RunComponent(matrix, component, isTarget, exposures, cancellationToken);
        var lastSaved = _saved.Count;
        for (var index = firstSaved; index < lastSaved; index++)
        {
            if (!exposures[_saved[index].Position].Equals(_saved[index].Exposure))
            {
                AddCustomers(_saved[index].Position, component);
            }
        }
    }

    // An edge to an earlier component is cut or of 0 tonnes: the matrix does not have it, and following it would undo the change.
    private void AddCustomers(int position, int component)
    {
        var network = inflows.Network;
        foreach (var edge in network.Out(inflows.Nodes[position]))
        {
            var head = inflows.Positions[network.To(edge)];
            if (influence[head] > 0 && !isTarget[head] && inflows.ComponentOf[head] is var next && next > component && _queued.Add(next))
            {
                _components.Enqueue(next, next);
            }
        }
    }
}
