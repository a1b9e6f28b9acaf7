using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// <code>
///   mine (AUS) --10--> refinery (MYS, owned 0.6 from CHN) --?--> plant (JPN) --4--> market (KOR)
///                                   ^                               |
///                                   '------- scrap (KOR) &lt;----------'        orphan (USA)
/// </code>
/// </summary>
public static class TinyChain
{
    public static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);

    public static readonly DataPackage Package = new()
    {
        Countries = [.. new[] { "AUS", "CHN", "JPN", "KOR", "MYS", "USA" }.Select(code => new Country(code, "Land " + code, null))],
        Minerals = [new("mineral:re", "Rare earths", null, null, null, [], [], []), new("mineral:nd", "Néodyme", "Nd", "mineral:re", null, [], [], [])],
        Companies = [new("company:holding", "Holding", "CHN", true, []), new("company:local", "Local", "MYS", false, [])],
        Sites =
        [
            Site("mine", Stage.Mining, "AUS"), Site("refinery", Stage.Refining, "MYS", "company:local"), Site("plant", Stage.Manufacturing, "JPN"),
            Site("scrap", Stage.Recycling, "KOR"), Site("market", Stage.Consumption, "KOR"), Site("orphan", Stage.Mining, "USA"),
        ],
        Sources = [new("source:s", "A source", null, null, "https://example.org", null, null)],
        Supplies =
        [
            Supply("mine", "refinery", "mineral:re", 10), Supply("refinery", "plant", "mineral:nd", null), Supply("plant", "market", "mineral:nd", 4),
            Supply("plant", "scrap", "mineral:nd", 1), Supply("scrap", "refinery", "mineral:nd", 1),
        ],
        Ownerships =
        [
            new("country:CHN", "company:holding", 1, Seen), new("company:holding", "site:refinery", 0.6, Seen),
            new("company:local", "site:refinery", 0.4, Seen),
        ],
    };

    private static Site Site(string slug, Stage stage, string country, string? operatedBy = null) => new(
        "site:" + slug, slug, stage, country, operatedBy, null, null, SiteStatus.Operating, null, null, false, ["source:s"], null);

    private static Supply Supply(string from, string to, string mineral, double? tonnes) =>
        new("site:" + from, "site:" + to, mineral, "oxide", tonnes, Seen);
}
