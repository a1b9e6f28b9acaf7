using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reviews;

/// <summary>
/// Finds supplies into a market that mostly takes in another family of minerals, where the country has a market that mostly takes in their
/// own family.
/// </summary>
internal static class MarketReview
{
    private const double Stray = 0.1;

    public static IEnumerable<Finding> Find(ReviewedPackage reviewed)
    {
        var families = reviewed.Package.Minerals.ToDictionary(mineral => mineral.Id, mineral => reviewed.GetFamily(mineral.Id));
        var markets = reviewed.Package.Supplies.Where(fact => reviewed.Sites[fact.To].Stage == Stage.Consumption)
            .GroupBy(fact => fact.To)
            .ToDictionary(market => market.Key, market => market.CountBy(fact => families[fact.Mineral]).ToDictionary());
        var mainFamilies = markets.ToDictionary(market => market.Key, market => market.Value.MaxBy(family => family.Value).Key);
        var owned = mainFamilies.Select(market => (reviewed.Sites[market.Key].Country, market.Value)).ToHashSet();
        bool IsStray(Supply fact) => markets.TryGetValue(fact.To, out var counts)
            && counts[families[fact.Mineral]] < Stray * counts.Values.Sum()
            && owned.Contains((reviewed.Sites[fact.To].Country, families[fact.Mineral]));
        return
            from row in reviewed.Package.Supplies.Index()
            let fact = row.Item
            where IsStray(fact)
            select reviewed.Warn(
                FindingKind.MarketOfAnotherMineral, new(PackageSchema.Supplies, row.Index, fact.Id, fact.Evidence.Note), "to",
                $"supplies {fact.Mineral} to {fact.To}, which takes in {mainFamilies[fact.To]}; expected the market of its own mineral");
    }
}
