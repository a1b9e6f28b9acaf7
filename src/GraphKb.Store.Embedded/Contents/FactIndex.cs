using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Facts by either end, in the ordinal order of fact ids.</summary>
internal sealed class FactIndex
{
    private readonly StoreContents _contents;
    private readonly SupplyIndex _supplies;
    private readonly Dictionary<FactsBy, Dictionary<string, List<Fact>>> _facts;

    public FactIndex(StoreContents contents, SupplyIndex supplies)
    {
        (_contents, _supplies) = (contents, supplies);
        var package = contents.Package;
        _facts = new Dictionary<FactsBy, Dictionary<string, List<Fact>>>
        {
            [FactsBy.CapacitiesOfSite] = By(package.Capacities, fact => fact.Site),
            [FactsBy.CapacitiesOfMineral] = By(package.Capacities, fact => fact.Mineral),
            [FactsBy.HoldingsOfMineral] = By(package.Holdings, fact => fact.Mineral),
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

        var site = _contents.Atlas.Sites.Ids.Find(id);
        if (site < 0)
        {
            return [];
        }

        var rows = by == FactsBy.SuppliesFrom ? _supplies.From(site) : _supplies.To(site);
        var facts = new Fact[rows.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            facts[place] = _contents.Supplies[rows[place]];
        }

        return facts;
    }

    private static Dictionary<string, List<Fact>> By<T>(IReadOnlyList<T> facts, Func<T, string> end)
        where T : Fact
    {
        var lists = new Dictionary<string, List<Fact>>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!lists.TryGetValue(end(fact), out var list))
            {
                lists[end(fact)] = list = new List<Fact>(1);
            }

            list.Add(fact);
        }

        return lists;
    }
}
