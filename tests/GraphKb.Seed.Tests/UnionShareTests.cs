using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>What the members of the European Union import, taken together.</summary>
public sealed class UnionShareTests
{
    /// <summary>
    /// Every mineral of which the newest trade facts of a member, of 2022 or later, give shares, and of which it is known what they are
    /// shares of; the members one by one are compared whether that is known or not.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string>> Traded() =>
        from mineral in Newest().Select(member => member.Mineral).Distinct()
        where Pooled(mineral).Count > 0
        select new TheoryDataRow<string>(mineral);

    [Theory]
    [MemberData(nameof(Traded))]
    public void The_last_suppliers_of_the_members_taken_together_come_out_as_their_newest_trade_within_three_points(string mineral)
    {
        var pool = Pooled(mineral);
        var weight = pool.Sum(member => member.Weight);
        var parts =
            from member in pool
            from partner in LastSuppliers.Published(member.Facts)
            select (Country: partner.Key, Share: partner.Value * member.Weight / weight);
        var published = parts.GroupBy(part => part.Country)
            .ToDictionary(country => country.Key, country => country.Sum(part => part.Share), StringComparer.Ordinal);
        var suppliers = pool.SelectMany(member => LastSuppliers.Of(member.Importer, mineral, LastSuppliers.Coded(member.Facts)))
            .GroupBy(supplier => supplier.Key)
            .ToDictionary(country => country.Key, Together, StringComparer.Ordinal);

        LastSuppliers.AssertMatch(published, suppliers);
    }

    [Fact]
    public void Nickel_of_eight_members_is_pooled_by_its_value()
    {
        string[] expected = ["BEL", "BGR", "CZE", "DEU", "EST", "FIN", "ITA", "NLD"];

        Assert.Equal(expected, Pooled("mineral:nickel").Select(member => member.Importer).Order());
    }

    private static IEnumerable<Imports> Newest() =>
        from fact in Seed.Package.Trades
        where fact is { ImporterShare: not null, Year: >= 2022 } && LastSuppliers.UnionMembers.Contains(fact.Importer)
        group fact by (fact.Importer, fact.Mineral) into all
        let newest = all.Max(fact => fact.Year)
        select new Imports(all.Key.Importer, all.Key.Mineral, 1, [.. all.Where(fact => fact.Year == newest)]);

    // By tonnes or by value, whichever is known of more members; one alone as it is.
    private static List<Imports> Pooled(string mineral)
    {
        var members = Newest().Where(member => member.Mineral == mineral).ToList();
        var byTonnes = Weighed(members, fact => fact.Tonnes);
        var byValue = Weighed(members, fact => fact.Usd);
        return members.Count == 1 ? members : byTonnes.Count >= byValue.Count ? byTonnes : byValue;
    }

    private static List<Imports> Weighed(List<Imports> members, Func<Trade, double?> amount) =>
        [.. from member in members
            let totals = member.Facts.Where(fact => amount(fact) > 0).Select(fact => amount(fact)!.Value / fact.ImporterShare!.Value).ToList()
            where totals.Count > 0
            select member with { Weight = totals.Max() }];

    private static (double Known, bool Blank) Together(IEnumerable<KeyValuePair<string, (double Known, bool Blank)>> suppliers)
    {
        var all = suppliers.Select(supplier => supplier.Value).ToList();
        return (all.Sum(supplier => supplier.Known), all.Any(supplier => supplier.Blank));
    }

    private sealed record Imports(string Importer, string Mineral, double Weight, List<Trade> Facts);
}
