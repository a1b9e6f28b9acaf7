using GraphKb.Model;

namespace GraphKb.Seed.Tests;

/// <summary>What the members of the European Union import, taken together.</summary>
public sealed class UnionShareTests
{
    private const string Union = "alliance:european-union";

    private static readonly HashSet<string> Members =
        [.. Seed.Package.Memberships.Where(fact => fact.Alliance == Union && LastSuppliers.Holds(fact.Evidence)).Select(fact => fact.Country)];

    /// <summary>Every mineral of which the newest trade facts of a member, of 2022 or later, give shares.</summary>
    public static IEnumerable<TheoryDataRow<string>> Traded() => Newest().Select(member => member.Mineral).Distinct().Select(mineral => new TheoryDataRow<string>(mineral));

    [Theory]
    [MemberData(nameof(Traded))]
    public void The_last_suppliers_of_the_members_taken_together_come_out_as_their_newest_trade_within_three_points(string mineral)
    {
        var pool = Pooled(mineral);
        Assert.NotEmpty(pool);
        var weight = pool.Sum(member => member.Weight);
        var published = pool.SelectMany(member => LastSuppliers.Published(member.Facts), (member, partner) => (partner.Key, Part: partner.Value * member.Weight / weight))
            .GroupBy(part => part.Key).ToDictionary(parts => parts.Key, parts => parts.Sum(part => part.Part), StringComparer.Ordinal);
        var suppliers = pool.SelectMany(member => LastSuppliers.Of(member.Importer, mineral, LastSuppliers.Coded(member.Facts)))
            .GroupBy(supplier => supplier.Key)
            .ToDictionary(country => country.Key, country => (country.Sum(supplier => supplier.Value.Known), country.Any(supplier => supplier.Value.Blank)), StringComparer.Ordinal);

        LastSuppliers.AssertMatch(published, suppliers);
    }

    [Fact]
    public void Nickel_of_five_members_is_pooled_by_its_value()
    {
        string[] expected = ["BGR", "CZE", "DEU", "EST", "FIN"];

        Assert.Equal(expected, Pooled("mineral:nickel").Select(member => member.Importer).Order());
    }

    private static IEnumerable<Imports> Newest() =>
        from fact in Seed.Package.Trades
        where fact is { ImporterShare: not null, Year: >= 2022 } && Members.Contains(fact.Importer)
        group fact by (fact.Importer, fact.Mineral) into all
        let newest = all.Max(fact => fact.Year)
        select new Imports(all.Key.Importer, all.Key.Mineral, 1, [.. all.Where(fact => fact.Year == newest)]);

    // By tonnes where a fact of each member has them, else by value; else the members of known tonnes, and one alone as it is.
    private static List<Imports> Pooled(string mineral)
    {
        var members = Newest().Where(member => member.Mineral == mineral).ToList();
        var byTonnes = Weighed(members, fact => fact.Tonnes);
        var byValue = Weighed(members, fact => fact.Usd);
        return members.Count == 1 ? members : byTonnes.Count == members.Count || byValue.Count < members.Count ? byTonnes : byValue;
    }

    private static List<Imports> Weighed(List<Imports> members, Func<Trade, double?> amount) =>
        [.. from member in members
            let totals = member.Facts.Where(fact => amount(fact) > 0).Select(fact => amount(fact)!.Value / fact.ImporterShare!.Value).ToList()
            where totals.Count > 0
            select member with { Weight = totals.Max() }];

    private sealed record Imports(string Importer, string Mineral, double Weight, List<Trade> Facts);
}
