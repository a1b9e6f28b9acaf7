using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>Facts by either end, in the ordinal order of fact ids.</summary>
internal sealed class FactIndex
{
    private readonly IReadOnlyList<Supply> _supplies;
    private readonly SupplyIndex _index;
    private readonly Atlas _atlas;
    private readonly Dictionary<FactsBy, Dictionary<string, List<Fact>>> _facts;

    public FactIndex(DataPackage package, SupplyIndex index, Atlas atlas)
    {
        (_supplies, _index, _atlas) = (package.Supplies, index, atlas);
        _facts = new Dictionary<FactsBy, Dictionary<string, List<Fact>>>
        {
            [FactsBy.CapacitiesOfSite] = By(package.Capacities, fact => fact.Site),
            [FactsBy.HoldingsOfSite] = By(package.Holdings, fact => fact.Site),
            [FactsBy.OwnershipsOfOwned] = By(package.Ownerships, fact => fact.Owned),
            [FactsBy.OwnershipsOfOwner] = By(package.Ownerships, fact => fact.Owner),
            [FactsBy.MembershipsOfCountry] = By(package.Memberships, fact => "country:" + fact.Country),
            [FactsBy.MembershipsOfAlliance] = By(package.Memberships, fact => fact.Alliance),
            [FactsBy.StatisticsOfCountry] = By(package.Statistics, fact => "country:" + fact.Country),
            [FactsBy.StatisticsOfMineral] = By(package.Statistics, fact => fact.Mineral),
            [FactsBy.TradesOfImporter] = By(package.Trades, fact => "country:" + fact.Importer),
            [FactsBy.TradesOfExporter] = By(package.Trades, fact => "country:" + fact.Exporter),
        };
    }

    public IReadOnlyList<Fact> Of(FactsBy by, string id)
    {
        if (by is not (FactsBy.SuppliesFrom or FactsBy.SuppliesTo))
        {
            return _facts[by].TryGetValue(id, out var found) ? found : [];
        }

        var site = _atlas.Sites.Ids.Find(id);
        if (site < 0)
        {
            return [];
        }

        var rows = by == FactsBy.SuppliesFrom ? _index.From(site) : _index.To(site);
        return [.. rows.ToArray().Select(row => _supplies[row]).OrderBy(supply => supply.Id, StringComparer.Ordinal)];
    }

    private static Dictionary<string, List<Fact>> By<T>(IReadOnlyList<T> facts, Func<T, string> end)
        where T : Fact =>
        facts.GroupBy(end, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Cast<Fact>().ToList(), StringComparer.Ordinal);
}
