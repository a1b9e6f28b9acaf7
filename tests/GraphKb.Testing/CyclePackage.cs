using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// One cycle of refineries that a mine supplies with little and a market takes little from. What circulates is a thousand times what
/// enters and leaves, so every iteration over the cycle converges slowly.
/// </summary>
/// <code>
/// mine --1--> r0 --1000--> r1 --1000--> ... --1000--> r0, and from the middle one --1--> market
/// </code>
public static class CyclePackage
{
    /// <summary>The id of the mineral of all supplies.</summary>
    public const string Mineral = "mineral:a";

    /// <summary>Creates the package.</summary>
    /// <param name="refineryCount">The number of refineries in the cycle, 2 or more.</param>
    public static DataPackage Create(int refineryCount) => new()
    {
        Countries = [new Country("AUS", "Australia", null), new Country("KOR", "Korea", null)],
        Minerals = [new Mineral(Mineral, "A", null, null, null, [], [], [])],
        Sources = [new Source("source:a", "A", null, null, null, null, null)],
        Sites =
        [
            CreateSite("site:mine", Stage.Mining, "AUS"),
            CreateSite("site:market", Stage.Consumption, "KOR"),
            .. Enumerable.Range(0, refineryCount).Select(index => CreateSite(GetRefinery(index), Stage.Refining, "AUS")),
        ],
        Supplies =
        [
            CreateSupply("site:mine", GetRefinery(0), 1),
            CreateSupply(GetRefinery(refineryCount / 2), "site:market", 1),
            .. Enumerable.Range(0, refineryCount).Select(index =>
                CreateSupply(GetRefinery(index), GetRefinery((index + 1) % refineryCount), 1_000)),
        ],
    };

    private static string GetRefinery(int index) => $"site:r{index:D6}";

    private static Site CreateSite(string id, Stage stage, string country) =>
        new(id, id, stage, country, null, null, null, SiteStatus.Operating, null, null, false, [], null);

    private static Supply CreateSupply(string from, string to, double tonnes) =>
        new(from, to, Mineral, null, tonnes, new Evidence(null, null, 1, ["source:a"], null));
}
