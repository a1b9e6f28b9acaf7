using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Control;

/// <summary>
/// The economic share of each country in a company: the sum, over all ownership paths, of the product of the shares on the path. The part
/// of a company that no recorded owner holds belongs to its home country.
/// </summary>
/// <remarks>
/// <para>Cross-holdings make this a linear system (the integrated ownership of F. Brioschi, L. Buzzacchi and M. Colombo, "Risk capital
/// financing and the separation of ownership and control in business groups", 1989). It is solved component by component, owners first,
/// each cycle of up to 500 companies exactly by <see cref="GthSolver"/>, for the least solution. A larger cycle is solved by fixed-point
/// iteration from zero, to 1e-12.</para>
/// <para>A cycle that owns itself completely belongs to nobody: its shares are 0. Recorded shares that sum to over 1 leave nothing to the
/// home country. Where they do so inside a cycle and the sum over all paths diverges (and in cycles of over 500 companies), each share is
/// divided by the company's recorded sum.</para>
/// </remarks>
public sealed class EconomicShare
{
    private const double Precision = 1e-12;
    private const double LeastPivot = 1e-15;
    private const int MostRounds = 10_000;
    private const int MostEliminated = 500;
    private readonly int _countryCount;
    private readonly int[] _homes;
    private readonly OwnershipGraph _graph;
    private readonly GroupedRows _components;
    private readonly int[] _componentOf;
    private readonly int[] _memberIndexOf;

    /// <summary>Finds the cycles, in time and space O(companies + ownerships).</summary>
    /// <param name="countryCount">How many countries.</param>
    /// <param name="homes">The home country of each company.</param>
    /// <param name="graph">The ownerships in force at one date.</param>
    public EconomicShare(int countryCount, int[] homes, OwnershipGraph graph)
    {
        (_countryCount, _homes, _graph, _components) = (countryCount, homes, graph, graph.FindComponentsOwnersFirst());
        (_componentOf, _memberIndexOf) = (new int[homes.Length], new int[homes.Length]);
        for (var component = 0; component < _components.GroupCount; component++)
        {
            var members = _components[component];
            for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
            {
                _componentOf[members[memberIndex]] = component;
                _memberIndexOf[members[memberIndex]] = memberIndex;
            }
        }
    }

    /// <summary>
    /// Computes the shares of one company. Time O(direct and indirect owners x countries), plus O(n^2 (n + countries)) for each cycle of n
    /// companies among them.
    /// </summary>
    /// <param name="company">A company index.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>
    /// A share for each country. They sum to 1, except for cycles that own themselves completely and shares that sum to over 1.
    /// </returns>
    public double[] GetShares(int company, CancellationToken cancellationToken = default)
    {
        var solved = new Dictionary<int, double[]>();
        foreach (var component in ComponentsAbove(company))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var members = _components[component];
            if (members.Length == 1 && !_graph.OwnsItself(members[0]))
            {
                solved[members[0]] = SharesFromOutside(members[0], solved, FixedPointShare.One);
            }
            else if (members.Length <= MostEliminated)
            {
                SolveCycle(members, solved, cancellationToken);
            }
            else
            {
                IterateCycle(members, solved, cancellationToken);
            }
        }

        return solved[company];
    }

    private void SolveCycle(ReadOnlySpan<int> members, Dictionary<int, double[]> solved, CancellationToken cancellationToken)
    {
        var isClosed = IsClosed(members, solved);
        if (isClosed || (!TryEliminate(members, solved, isScaled: false, cancellationToken)
            && !TryEliminate(members, solved, isScaled: true, cancellationToken)))
        {
            foreach (var member in members)
            {
                solved[member] = new double[_countryCount];
            }
        }
    }

    // A cycle that no country holds a share of from outside owns itself completely.
    private bool IsClosed(ReadOnlySpan<int> members, Dictionary<int, double[]> solved)
    {
        foreach (var member in members)
        {
            if (SharesFromOutside(member, solved, FixedPointShare.One).AsSpan().ContainsAnyExcept(0.0))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryEliminate(
        ReadOnlySpan<int> members, Dictionary<int, double[]> solved, bool isScaled, CancellationToken cancellationToken)
    {
        var system = new GthSolver(members.Length, _countryCount);
        for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
        {
            var company = members[memberIndex];
            var owners = _graph.Owners(company);
            var shares = _graph.Shares(company);
            var whole = isScaled ? Math.Max(FixedPointShare.One, RecordedSum(company)) : FixedPointShare.One;
            var inside = 0L;
            for (var ownerIndex = 0; ownerIndex < owners.Length; ownerIndex++)
            {
                if (IsInCycleOf(company, owners[ownerIndex]))
                {
                    system.Weight(memberIndex, _memberIndexOf[owners[ownerIndex]]) += shares[ownerIndex] * FixedPointShare.One / whole;
                    inside += FixedPointShare.From(shares[ownerIndex]);
                }
            }

            system.Weight(memberIndex, members.Length) = (double)(whole - inside) / whole;
            SharesFromOutside(company, solved, whole).CopyTo(system.Sides(memberIndex));
        }

        if (!system.TrySolve(LeastPivot, cancellationToken))
        {
            return false;
        }

        for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
        {
            solved[members[memberIndex]] = system.Sides(memberIndex).ToArray();
        }

        return true;
    }

    private void IterateCycle(ReadOnlySpan<int> members, Dictionary<int, double[]> solved, CancellationToken cancellationToken)
    {
        var fromOutside = new double[members.Length][];
        for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
        {
            var company = members[memberIndex];
            fromOutside[memberIndex] = SharesFromOutside(company, solved, Math.Max(FixedPointShare.One, RecordedSum(company)));
        }

        foreach (var member in members)
        {
            solved[member] = new double[_countryCount];
        }

        var change = 1.0;
        for (var round = 0; round < MostRounds && change > Precision; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            change = 0;
            for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
            {
                var next = AddSharesFromInside(members[memberIndex], solved, fromOutside[memberIndex]);
                for (var country = 0; country < _countryCount; country++)
                {
                    change = Math.Max(change, Math.Abs(next[country] - solved[members[memberIndex]][country]));
                }

                solved[members[memberIndex]] = next;
            }
        }
    }

    private double[] AddSharesFromInside(int company, Dictionary<int, double[]> solved, double[] fromOutside)
    {
        var next = (double[])fromOutside.Clone();
        var owners = _graph.Owners(company);
        var shares = _graph.Shares(company);
        var scale = Math.Max(1, (double)RecordedSum(company) / FixedPointShare.One);
        for (var ownerIndex = 0; ownerIndex < owners.Length; ownerIndex++)
        {
            if (IsInCycleOf(company, owners[ownerIndex]))
            {
                AddScaled(next, shares[ownerIndex] / scale, solved[owners[ownerIndex]]);
            }
        }

        return next;
    }

    // The shares through countries and companies outside the cycle, each divided by the whole, and the unrecorded rest for the home
    // country.
    private double[] SharesFromOutside(int company, Dictionary<int, double[]> solved, long whole)
    {
        var sum = new double[_countryCount];
        var owners = _graph.Owners(company);
        var shares = _graph.Shares(company);
        var scale = (double)whole / FixedPointShare.One;
        for (var ownerIndex = 0; ownerIndex < owners.Length; ownerIndex++)
        {
            if (owners[ownerIndex] < 0)
            {
                sum[~owners[ownerIndex]] += shares[ownerIndex] / scale;
            }
            else if (!IsInCycleOf(company, owners[ownerIndex]))
            {
                AddScaled(sum, shares[ownerIndex] / scale, solved[owners[ownerIndex]]);
            }
        }

        sum[_homes[company]] += (double)Math.Max(0, FixedPointShare.One - RecordedSum(company)) / FixedPointShare.One;
        return sum;
    }

    private bool IsInCycleOf(int company, int owner) => owner >= 0 && _componentOf[owner] == _componentOf[company];

    private long RecordedSum(int company)
    {
        var sum = 0L;
        foreach (var share in _graph.Shares(company))
        {
            sum += FixedPointShare.From(share);
        }

        return sum;
    }

    // Ascending, which is owners first.
    private SortedSet<int> ComponentsAbove(int company)
    {
        var components = new SortedSet<int> { _componentOf[company] };
        var stack = new Stack<int>(components);
        while (stack.TryPop(out var component))
        {
            foreach (var member in _components[component])
            {
                foreach (var owner in _graph.Owners(member))
                {
                    if (owner >= 0 && components.Add(_componentOf[owner]))
                    {
                        stack.Push(_componentOf[owner]);
                    }
                }
            }
        }

        return components;
    }

    private static void AddScaled(double[] target, double factor, double[] source)
    {
        for (var country = 0; country < target.Length; country++)
        {
            target[country] += factor * source[country];
        }
    }
}
