using System.Runtime.InteropServices;
using GraphKb.Analysis.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Flow;

/// <summary>All links of a flow: what the supplies between each two groups carry together. Links inside a group are left out.</summary>
internal sealed class FlowLinks
{
    // Shares that differ by less are equal on paper.
    private const int ShareDecimals = 12;
    private readonly FlowGroups _groups;
    private readonly double _intake;

    // The key is from x groups + to: the hash of two packed numbers, their exclusive or, would have many collisions.
    private readonly Dictionary<long, int> _linkOfGroups;
    private readonly List<Sum> _sums = [];

    private FlowLinks(FlowGroups groups, double intake, int capacity)
    {
        (_groups, _intake) = (groups, intake);
        _linkOfGroups = new Dictionary<long, int>(capacity);
    }

    /// <summary>Adds up the supplies. O(supplies upstream of the consumers).</summary>
    public static FlowLinks Create(SupplyNetwork network, FlowGroups groups, CarriedTonnes carried, IReadOnlyList<int> unknownEdges)
    {
        // Where groups are small, nearly every edge is a link of its own.
        var links = new FlowLinks(groups, carried.Intake, groups.Count > carried.Edges.Length / 4 ? carried.Edges.Length : 0);
        var confidences = network.Confidences.Value;
        foreach (var edge in carried.Edges)
        {
            links.Add((edge.From, edge.To), edge, confidences[edge.Edge]);
        }

        foreach (var edge in unknownEdges)
        {
            links.Add((network.Graph.From(edge), network.Graph.To(edge)), default, 0);
        }

        return links;
    }

    /// <summary>
    /// Finds the first links in order: largest tonnes first, unknown last, then by the keys of the ends. O(links + first x log first).
    /// </summary>
    /// <param name="first">The most links to find.</param>
    /// <param name="otherTonnes">What all other links carry.</param>
    /// <returns>The links.</returns>
    public IReadOnlyList<FlowLink> FindFirst(int first, out double otherTonnes)
    {
        var ranks = new double[_sums.Count];
        for (var link = 0; link < ranks.Length; link++)
        {
            ranks[link] = _sums[link].Tonnes > 0 ? Math.Round(_sums[link].Tonnes / _intake, ShareDecimals) : -1;
        }

        var listed = FirstItems.Find(ranks, first, Compare);
        otherTonnes = AddOthers(listed);
        return [.. listed.Select(link => _sums[link]).Select(sum =>
            new FlowLink(_groups.GetKey(sum.From), _groups.GetKey(sum.To), sum.Read(_intake)) { Groups = (sum.From, sum.To) })];
    }

    /// <summary>Whether some link leads into a group, for each group index.</summary>
    public bool[] FindEntered()
    {
        var isEntered = new bool[_groups.Count];
        foreach (var sum in _sums)
        {
            isEntered[sum.To] = true;
        }

        return isEntered;
    }

    private int Compare(int link, int other)
    {
        var (one, two) = (_sums[link], _sums[other]);
        var byFrom = _groups.CompareKeys(one.From, two.From);
        return byFrom != 0 ? byFrom : _groups.CompareKeys(one.To, two.To);
    }

    private double AddOthers(int[] listed)
    {
        var isListed = new bool[_sums.Count];
        foreach (var link in listed)
        {
            isListed[link] = true;
        }

        var tonnes = 0.0;
        for (var link = 0; link < isListed.Length; link++)
        {
            tonnes += isListed[link] ? 0 : _sums[link].Tonnes;
        }

        return tonnes;
    }

    private void Add((int From, int To) nodes, CarriedEdge carried, double confidence)
    {
        var (from, to) = (_groups.GroupOfNode[nodes.From], _groups.GroupOfNode[nodes.To]);
        if (from == to)
        {
            return;
        }

        ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(_linkOfGroups, ((long)from * _groups.Count) + to, out var isKnown);
        if (!isKnown)
        {
            link = _sums.Count;
            _sums.Add(new Sum { From = from, To = to });
        }

        ref var sum = ref CollectionsMarshal.AsSpan(_sums)[link];
        sum.Tonnes += carried.Tonnes;
        sum.Confidence += carried.Tonnes * confidence;
        sum.Recorded += carried.Recorded;
    }

    private struct Sum
    {
        public int From;
        public int To;
        public double Tonnes;
        public double Recorded;
        public double Confidence;

        public readonly FlowCarried? Read(double intake) => Tonnes > 0
            ? new FlowCarried(Tonnes, Tonnes / intake, Recorded, Math.Min(1, Confidence / Tonnes))
            : null;
    }
}
