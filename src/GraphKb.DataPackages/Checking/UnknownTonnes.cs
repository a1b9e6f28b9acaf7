using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Warns about minerals whose network, and markets whose intake, has no tonnes at all: nothing can be traced there, and every share is
/// between 0 and 1. A network counts the supplies of the mineral, its descendants and its ancestors. O(supplies and minerals).
/// </summary>
internal sealed class UnknownTonnes(PackageTables tables, ProblemList problems)
{
    private readonly TableRows _supplies = tables[PackageSchema.Supplies];

    /// <summary>Adds a warning at the first supply of each such mineral and market.</summary>
    public void Check()
    {
        var tonnes = _supplies.Table.IndexOf("tonnes");
        var (minerals, markets) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var (knownMinerals, knownMarkets) = (new HashSet<int>(), new HashSet<int>());
        var isMarket = FindMarkets();
        for (var rowIndex = 0; rowIndex < _supplies.Count; rowIndex++)
        {
            var isKnown = !double.IsNaN(_supplies.GetReal(tonnes, rowIndex));
            Note(minerals, knownMinerals, _supplies.GetWhole(_supplies.Table.IndexOf("mineral"), rowIndex), rowIndex, isKnown);
            if (_supplies.GetWhole(_supplies.Table.IndexOf("to"), rowIndex) is >= 0 and var to && isMarket.Contains(to))
            {
                Note(markets, knownMarkets, to, rowIndex, isKnown);
            }
        }

        var known = SpreadOverTree(knownMinerals);
        Warn(
            minerals.Where(mineral => !known.Contains(mineral.Key)),
            "no supply of {0}, of what it is a part of or consists of, has tonnes");
        Warn(markets.Where(market => !knownMarkets.Contains(market.Key)), "no supply into {0} has tonnes");
    }

    private static void Note(Dictionary<int, int> firstRows, HashSet<int> known, int name, int rowIndex, bool isKnown)
    {
        firstRows.TryAdd(name, rowIndex);
        if (isKnown)
        {
            known.Add(name);
        }
    }

    private void Warn(IEnumerable<KeyValuePair<int, int>> unknown, string message)
    {
        foreach (var (name, rowIndex) in unknown.Where(pair => pair.Key >= 0))
        {
            var fault = message.Replace("{0}", MessageText.Format(tables.Names[name]), StringComparison.Ordinal);
            problems.AddWarning(
                _supplies, rowIndex, "tonnes",
                $"{fault}; expected one at least, because without it every share is unknown");
        }
    }

    private HashSet<int> FindMarkets()
    {
        var sites = tables[PackageSchema.Sites];
        var (id, stage) = (sites.Table.IndexOf("id"), sites.Table.IndexOf("stage"));
        return [.. Enumerable.Range(0, sites.Count)
            .Where(rowIndex => sites.GetWhole(stage, rowIndex) == EnumNames.ToNumber(Stage.Consumption))
            .Select(rowIndex => sites.GetWhole(id, rowIndex))];
    }

    // Supplies of a mineral count for its ancestors and its descendants.
    private HashSet<int> SpreadOverTree(HashSet<int> known)
    {
        var minerals = tables[PackageSchema.Minerals];
        var (id, parent) = (minerals.Table.IndexOf("id"), minerals.Table.IndexOf("parent"));
        var parents = new Dictionary<int, int>();
        for (var rowIndex = 0; rowIndex < minerals.Count; rowIndex++)
        {
            parents.TryAdd(minerals.GetWhole(id, rowIndex), minerals.GetWhole(parent, rowIndex));
        }

        var spread = new HashSet<int>();
        foreach (var mineral in known)
        {
            for (var at = mineral; at >= 0 && spread.Add(at); at = parents.GetValueOrDefault(at, -1))
            {
            }
        }

        spread.UnionWith(FindBelow(parents, known));
        return spread;
    }

    // Each mineral is passed once; a cycle of parents, which is an error of its own, ends the walk.
    private static IEnumerable<int> FindBelow(Dictionary<int, int> parents, HashSet<int> known)
    {
        var isBelow = known.ToDictionary(mineral => mineral, _ => true);
        foreach (var mineral in parents.Keys)
        {
            var path = new List<int>();
            var at = mineral;
            for (; at >= 0 && isBelow.TryAdd(at, false); at = parents.GetValueOrDefault(at, -1))
            {
                path.Add(at);
            }

            var result = at >= 0 && isBelow[at];
            path.ForEach(passed => isBelow[passed] = result);
        }

        return isBelow.Where(pair => pair.Value).Select(pair => pair.Key);
    }
}
