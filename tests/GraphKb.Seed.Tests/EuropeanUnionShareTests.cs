using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The imports of the members of the European Union, taken together.</summary>
public sealed class EuropeanUnionShareTests
{
    /// <summary>
    /// Every mineral for which the newest trade facts of members, of 2022 or later, have shares and amounts to weight them with. Members
    /// are also compared one by one, which needs no weights.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string>> Traded() =>
        from mineral in NewestImports().Select(member => member.Mineral).Distinct()
        where Pooled(mineral).Count > 0
        select new TheoryDataRow<string>(mineral);

    [Theory]
    [MemberData(nameof(Traded))]
    public void The_last_suppliers_of_the_members_taken_together_come_out_as_their_newest_trade_within_three_points(
        string mineral)
    {
        var pool = Pooled(mineral);
        var weight = pool.Sum(member => member.Weight);
        var parts =
            from member in pool
            from partner in DirectSuppliers.GetPublishedShares(member.Facts)
            select (Country: partner.Key, Share: partner.Value * member.Weight / weight);
        var published = parts.GroupBy(part => part.Country)
            .ToDictionary(country => country.Key, country => country.Sum(part => part.Share), StringComparer.Ordinal);
        var suppliers = pool
            .SelectMany(member => DirectSuppliers.Get(member.Importer, mineral, member.Facts))
            .GroupBy(supplier => supplier.Key)
            .ToDictionary(country => country.Key, Merge, StringComparer.Ordinal);

        DirectSuppliers.AssertMatch(published, suppliers);
    }

    [Fact]
    public void Nickel_of_seven_members_is_pooled_by_its_value()
    {
        string[] expected = ["BEL", "BGR", "CZE", "DEU", "EST", "ITA", "NLD"];

        Assert.Equal(expected, Pooled("mineral:nickel").Select(member => member.Importer).Order());
    }

    private static IEnumerable<Imports> NewestImports() =>
        from fact in Seed.Package.Trades
        where DirectSuppliers.IsShareOfIntake(fact) && fact.Year >= 2022 && DirectSuppliers.UnionMembers.Contains(fact.Importer)
        group fact by (fact.Importer, fact.Mineral) into all
        let newest = all.Max(fact => fact.Year)
        select new Imports(all.Key.Importer, all.Key.Mineral, 1, [.. all.Where(fact => fact.Year == newest)]);

    // Weighted by tonnes or by value, whichever more members have. A single member needs no weight.
    private static List<Imports> Pooled(string mineral)
    {
        var members = NewestImports().Where(member => member.Mineral == mineral).ToList();
        var byTonnes = WithWeights(members, fact => fact.Tonnes);
        var byValue = WithWeights(members, fact => fact.Usd);
        return members.Count == 1 ? members : byTonnes.Count >= byValue.Count ? byTonnes : byValue;
    }

    private static List<Imports> WithWeights(List<Imports> members, Func<Trade, double?> amount) =>
        [.. from member in members
            let totals = member.Facts.Where(fact => amount(fact) > 0)
                .Select(fact => amount(fact)!.Value / fact.ImporterShare!.Value).ToList()
            where totals.Count > 0
            select member with { Weight = totals.Max() }];

    private static (double Tonnes, bool HasUnknown) Merge(IEnumerable<KeyValuePair<string, (double Tonnes, bool HasUnknown)>> suppliers)
    {
        var all = suppliers.Select(supplier => supplier.Value).ToList();
        return (all.Sum(supplier => supplier.Tonnes), all.Any(supplier => supplier.HasUnknown));
    }

    private sealed record Imports(string Importer, string Mineral, double Weight, List<Trade> Facts);
}
