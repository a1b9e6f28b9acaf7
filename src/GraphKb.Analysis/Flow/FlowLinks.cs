using System.Runtime.InteropServices;
using GraphKb.Analysis.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Flow;

/// <summary>All links of a flow: what the supplies between each two groups carry together. Links inside a group are left out.</summary>
internal sealed class FlowLinks
{
    // Shares that differ by less are equal on paper.
    private const int ShareDecimals = 12;
    private readonly SupplyNetwork _network;
    private readonly FlowGroups _groups;
    private readonly double _intake;
    private readonly Dictionary<(int From, int To), int> _linkOfGroups = [];
    private readonly List<Sum> _sums = [];

    private FlowLinks(SupplyNetwork network, FlowGroups groups, double intake) =>
        (_network, _groups, _intake) = (network, groups, intake);

    /// <summary>Adds up the supplies. O(supplies upstream of the consumers).</summary>
    public static FlowLinks Create(SupplyNetwork network, FlowGroups groups, CarriedTonnes carried, IReadOnlyList<int> unknownEdges)
    {
        var links = new FlowLinks(network, groups, carried.Intake);
        var confidences = network.Confidences.Value;
        foreach (var edge in carried.Edges)
        {
            links.Add(edge, carried.Carried(edge), confidences[edge]);
        }

        foreach (var edge in unknownEdges)
        {
            links.Add(edge, 0, 0);
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
        var keys = new Dictionary<int, string>();
        string GetKey(int group) => CollectionsMarshal.GetValueRefOrAddDefault(keys, group, out _) ??= _groups.GetKey(group);
        var order = Comparer<int>.Create((one, other) =>
        {
            var (a, b) = (_sums[one], _sums[other]);
            var byTonnes = Rank(b).CompareTo(Rank(a));
            return byTonnes != 0 ? byTonnes
                : string.CompareOrdinal(GetKey(a.From), GetKey(b.From)) is var byFrom and not 0 ? byFrom
                : string.CompareOrdinal(GetKey(a.To), GetKey(b.To));
        });
        var listed = FirstItems.Find(_sums.Count, first, order);
        var isListed = new bool[_sums.Count];
        foreach (var link in listed)
        {
            isListed[link] = true;
        }

        otherTonnes = Enumerable.Range(0, isListed.Length).Where(link => !isListed[link]).Sum(link => _sums[link].Tonnes);
        return [.. listed.Select(link => _sums[link]).Select(sum =>
            new FlowLink(GetKey(sum.From), GetKey(sum.To), sum.Read(_intake)) { Groups = (sum.From, sum.To) })];
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

    private double Rank(in Sum sum) => sum.Tonnes > 0 ? Math.Round(sum.Tonnes / _intake, ShareDecimals) : -1;

    private void Add(int edge, double tonnes, double confidence)
    {
        var from = _groups.GroupOfNode[_network.Graph.From(edge)];
        var to = _groups.GroupOfNode[_network.Graph.To(edge)];
        if (from == to)
        {
            return;
        }

        ref var link = ref CollectionsMarshal.GetValueRefOrAddDefault(_linkOfGroups, (from, to), out var isKnown);
        if (!isKnown)
        {
            link = _sums.Count;
            _sums.Add(new Sum { From = from, To = to });
        }

        ref var sum = ref CollectionsMarshal.AsSpan(_sums)[link];
        sum.Tonnes += tonnes;
        sum.Confidence += tonnes * confidence;
        sum.Recorded += tonnes > 0 ? _network.Graph.Tonnes(edge) : 0;
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
