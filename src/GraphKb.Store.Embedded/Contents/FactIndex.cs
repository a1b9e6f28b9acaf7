using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Facts by either end, in the ordinal order of fact ids.</summary>
internal sealed class FactIndex
{
    private readonly StoreContents _contents;
    private readonly SupplyIndex _supplies;
    private readonly Dictionary<FactLookup, Dictionary<string, List<Fact>>> _facts;

    public FactIndex(StoreContents contents, SupplyIndex supplies)
    {
        (_contents, _supplies) = (contents, supplies);
        var package = contents.Package;
        _facts = new Dictionary<FactLookup, Dictionary<string, List<Fact>>>
        {
            [FactLookup.CapacitiesOfSite] = By(package.Capacities, fact => fact.Site),
            [FactLookup.CapacitiesOfMineral] = By(package.Capacities, fact => fact.Mineral),
            [FactLookup.HoldingsOfMineral] = By(package.Holdings, fact => fact.Mineral),
            [FactLookup.HoldingsOfSite] = By(package.Holdings, fact => fact.Site),
            [FactLookup.OwnershipsOfOwned] = By(package.Ownerships, fact => fact.Owned),
            [FactLookup.OwnershipsOfOwner] = By(package.Ownerships, fact => fact.Owner),
            [FactLookup.MembershipsOfCountry] = By(package.Memberships, fact => EntityId.ForCountry(fact.Country)),
            [FactLookup.MembershipsOfAlliance] = By(package.Memberships, fact => fact.Alliance),
            [FactLookup.StatisticsOfCountry] = By(package.Statistics, fact => EntityId.ForCountry(fact.Country)),
            [FactLookup.StatisticsOfMineral] = By(package.Statistics, fact => fact.Mineral),
            [FactLookup.TradesOfImporter] = By(package.Trades, fact => EntityId.ForCountry(fact.Importer)),
            [FactLookup.TradesOfExporter] = By(package.Trades, fact => EntityId.ForCountry(fact.Exporter)),
        };
    }

    public IReadOnlyList<Fact> Of(FactLookup by, string id)
    {
        if (by is not (FactLookup.SuppliesFrom or FactLookup.SuppliesTo))
        {
            return _facts[by].TryGetValue(id, out var found) ? found : [];
        }

        var site = _contents.Tables.Sites.Ids.Find(id);
        if (site < 0)
        {
            return [];
        }

        var rows = by == FactLookup.SuppliesFrom ? _supplies.From(site) : _supplies.To(site);
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
