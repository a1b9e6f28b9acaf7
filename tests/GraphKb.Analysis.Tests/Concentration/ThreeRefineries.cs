using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>
/// Refining: 60 t in CHN (its own), 30 t in MYS owned 0.6 from CHN, 10 t in JPN by neodymium alone, owned half and half, so by nobody.
/// </summary>
internal static class ThreeRefineries
{
    public static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);
    public static readonly DataPackage Package = new()
    {
        Countries = [.. new[] { "CHN", "JPN", "MYS" }.Select(code => new Country(code, code, null))],
        Alliances = [new("alliance:pax", "Pax", null, null, []), new("alliance:empty", "Empty", null, null, [])],
        Minerals =
        [
            new("mineral:re", "Rare earths", null, null, null, [], [], []),
            new("mineral:nd", "Neodymium", null, "mineral:re", null, [], [], []),
        ],
        Companies = [new("company:chinese", "Chinese", "CHN", false, []), new("company:japanese", "Japanese", "JPN", false, [])],
        Sites =
        [
            Site("a", "CHN", "company:chinese"), Site("b", "MYS", null), Site("c", "JPN", null),
            Site("gone", "JPN", null) with { Closed = new(2025, 1, 1) },
        ],
        Capacities =
        [
            Capacity("a", "mineral:re", 60), Capacity("b", "mineral:re", 30), Capacity("c", "mineral:nd", 10),
            Capacity("gone", "mineral:re", 99),
        ],
        Ownerships =
        [
            new("company:chinese", "site:b", 0.6, Seen), new("company:chinese", "site:c", 0.5, Seen),
            new("company:japanese", "site:c", 0.5, Seen),
        ],
        Memberships = [new("JPN", "alliance:pax", Seen), new("MYS", "alliance:pax", Seen)],
        Statistics =
        [
            Statistic("CHN", 70, null), Statistic("MYS", null, 0.2), Statistic("JPN", 5, null), Statistic("WLD", 100, null),
            Statistic("CHN", 30, null) with { Year = 2023 }, Statistic("JPN", 10, null) with { Year = 2023 },
        ],
    };

    public static Site Site(string slug, string country, string? operatedBy) =>
        new("site:" + slug, slug, Stage.Refining, country, operatedBy, null, null, SiteStatus.Operating, null, null, false, [], null);

    public static Capacity Capacity(string site, string mineral, double? tonnes) => new("site:" + site, mineral, tonnes, Seen);

    public static Statistic Statistic(string country, double? tonnes, double? share) =>
        new(country, "mineral:re", StatisticMeasure.Production, 2024, tonnes, share, Seen);
}
