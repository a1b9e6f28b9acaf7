using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reports;

/// <summary>Counts the rows of a package by mineral, and the missing values among them.</summary>
public static class MineralTable
{
    private const int LongestName = 80;

    /// <summary>
    /// Creates a Markdown table: a line for every mineral, children after their parents and not included in them, and one for the whole
    /// package, in which a site that handles two minerals counts once. A site handles the minerals of its capacities, supplies and
    /// holdings. Aggregates and markets are not counted as sites.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <returns>The lines of the table, its header first.</returns>
    public static IReadOnlyList<string> Create(DataPackage package)
    {
        // Every line reads all supplies.
        package = package with { Supplies = [.. package.Supplies] };
        var real = package.Sites.Where(site => !site.Aggregate && site.Stage != Stage.Consumption)
            .ToDictionary(site => site.Id, StringComparer.Ordinal);
        var handled = GetHandled(package).ToLookup(pair => pair.Mineral, pair => pair.Site, StringComparer.Ordinal);
        return
        [
            "| Mineral | Sites | without place | without operator | Supplies | without tonnes "
                + "| Capacities | without tonnes | Statistics | Trades | without tonnes |",
            "|---|---|---|---|---|---|---|---|---|---|---|",
            .. SortByTree(package.Minerals).Select(mineral =>
                FormatLine(mineral.Name, GetSites(handled[mineral.Id], real), package, row => row == mineral.Id)),
            FormatLine("**All**", real.Values, package, _ => true),
        ];
    }

    private static IEnumerable<(string Mineral, string Site)> GetHandled(DataPackage package) =>
        package.Capacities.Select(row => (row.Mineral, row.Site))
            .Concat(package.Holdings.Select(row => (row.Mineral, row.Site)))
            .Concat(package.Supplies.SelectMany(row => new[] { (row.Mineral, row.From), (row.Mineral, row.To) }));

    private static IEnumerable<Site> GetSites(IEnumerable<string> ids, Dictionary<string, Site> real) =>
        ids.Distinct(StringComparer.Ordinal).Where(real.ContainsKey).Select(id => real[id]);

    private static IEnumerable<Mineral> SortByTree(IReadOnlyList<Mineral> minerals)
    {
        var tree = new MineralTree(minerals);
        IEnumerable<Mineral> Flatten(Mineral mineral) =>
            tree.Children(mineral.Id).SelectMany(id => Flatten(tree.Find(id)!)).Prepend(mineral);
        return minerals.Where(mineral => mineral.Parent is null).OrderBy(mineral => mineral.Id, StringComparer.Ordinal).SelectMany(Flatten);
    }

    private static string FormatLine(string name, IEnumerable<Site> sites, DataPackage package, Func<string, bool> covers)
    {
        var listed = sites.ToList();
        var supplies = package.Supplies.Where(row => covers(row.Mineral)).ToList();
        var capacities = package.Capacities.Where(row => covers(row.Mineral)).ToList();
        var trades = package.Trades.Where(row => covers(row.Mineral)).ToList();
        int[] counts =
        [
            listed.Count, listed.Count(site => site.Latitude is null), listed.Count(site => site.Operator is null),
            supplies.Count, supplies.Count(row => row.Tonnes is null),
            capacities.Count, capacities.Count(row => row.Tonnes is null),
            package.Statistics.Count(row => covers(row.Mineral)),
            trades.Count, trades.Count(row => row.Tonnes is null),
        ];
        return $"| {Truncate.ToLine(name, LongestName)} | {string.Join(" | ", counts)} |";
    }
}
