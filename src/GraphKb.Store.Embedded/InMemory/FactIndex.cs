using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The facts of each entity, by lookup, in the ordinal order of fact ids.</summary>
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
            [FactLookup.CapacitiesOfSite] = GroupBy(package.Capacities, fact => fact.Site),
            [FactLookup.CapacitiesOfMineral] = GroupBy(package.Capacities, fact => fact.Mineral),
            [FactLookup.HoldingsOfMineral] = GroupBy(package.Holdings, fact => fact.Mineral),
            [FactLookup.HoldingsOfSite] = GroupBy(package.Holdings, fact => fact.Site),
            [FactLookup.OwnershipsOfOwned] = GroupBy(package.Ownerships, fact => fact.Owned),
            [FactLookup.OwnershipsOfOwner] = GroupBy(package.Ownerships, fact => fact.Owner),
            [FactLookup.MembershipsOfCountry] = GroupBy(package.Memberships, fact => EntityId.ForCountry(fact.Country)),
            [FactLookup.MembershipsOfAlliance] = GroupBy(package.Memberships, fact => fact.Alliance),
            [FactLookup.StatisticsOfCountry] = GroupBy(package.Statistics, fact => EntityId.ForCountry(fact.Country)),
            [FactLookup.StatisticsOfMineral] = GroupBy(package.Statistics, fact => fact.Mineral),
            [FactLookup.TradesOfImporter] = GroupBy(package.Trades, fact => EntityId.ForCountry(fact.Importer)),
            [FactLookup.TradesOfExporter] = GroupBy(package.Trades, fact => EntityId.ForCountry(fact.Exporter)),
            [FactLookup.ScoresOfCountry] = GroupBy(package.Scores, fact => EntityId.ForCountry(fact.Country)),
        };
    }

    /// <summary>The facts of an entity; empty if there are none.</summary>
    public IReadOnlyList<Fact> Find(FactLookup by, string id)
    {
        if (by is not (FactLookup.SuppliesFrom or FactLookup.SuppliesTo))
        {
            return _facts[by].TryGetValue(id, out var found) ? found : [];
        }

        var siteIndex = _contents.Tables.Sites.Ids.Find(id);
        if (siteIndex < 0)
        {
            return [];
        }

        var supplyIndexes = by == FactLookup.SuppliesFrom ? _supplies.From(siteIndex) : _supplies.To(siteIndex);
        var facts = new Fact[supplyIndexes.Length];
        for (var position = 0; position < facts.Length; position++)
        {
            facts[position] = _contents.Supplies.Rows[supplyIndexes[position]];
        }

        return facts;
    }

    private static Dictionary<string, List<Fact>> GroupBy<T>(IReadOnlyList<T> facts, Func<T, string> entity)
        where T : Fact
    {
        var lists = new Dictionary<string, List<Fact>>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!lists.TryGetValue(entity(fact), out var list))
            {
                lists[entity(fact)] = list = new List<Fact>(1);
            }

            list.Add(fact);
        }

        return lists;
    }
}
