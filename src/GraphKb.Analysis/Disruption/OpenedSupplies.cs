using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>The supplies on record that link opened sites to each other and to the sites that take part.</summary>
internal static class OpenedSupplies
{
    /// <summary>Reads the supplies by the rules of the network N(m, t): its minerals, its day, the latest of those of one key.</summary>
    /// <returns>The supplies, ordered by (from, to, ordinal fact id).</returns>
    public static async ValueTask<List<AddedSupply>> ReadAsync(
        IKnowledgeReader reader, SupplyNetwork network, OpenedSites opened, CancellationToken cancellationToken)
    {
        if (opened.Ids.Count == 0)
        {
            return [];
        }

        var leaving = await reader.GetFactsAsync(FactLookup.SuppliesFrom, opened.Ids, cancellationToken).ConfigureAwait(false);
        var entering = await reader.GetFactsAsync(FactLookup.SuppliesTo, opened.Ids, cancellationToken).ConfigureAwait(false);
        var minerals = network.Tables.Minerals.Closure(network.Mineral).ToHashSet(StringComparer.Ordinal);
        var facts = leaving.Concat(entering).SelectMany(list => list).Cast<Supply>()
            .Where(supply => minerals.Contains(supply.Mineral)).DistinctBy(supply => supply.Id);
        var inForce = FactsAsOf.Get(facts, network.AsOf, supply => (supply.From, supply.To, supply.Mineral, supply.Form));
        return [.. inForce.Select(supply => Create(network, supply))
            .Where(supply => opened.TakesPart(supply.FromSite) && opened.TakesPart(supply.ToSite))
            .OrderBy(supply => supply.FromSite).ThenBy(supply => supply.ToSite).ThenBy(supply => supply.Fact!.Id, StringComparer.Ordinal)];
    }

    private static AddedSupply Create(SupplyNetwork network, Supply supply)
    {
        var sites = network.Tables.Sites.Ids;
        var tonnes = network.Filter.ReliesOn(supply) ? supply.Tonnes ?? double.NaN : double.NaN;
        return new AddedSupply(sites.Find(supply.From), sites.Find(supply.To), supply.Mineral, tonnes, supply);
    }
}
