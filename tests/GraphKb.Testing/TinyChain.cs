using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// The data set of most examples, small enough to check every answer by hand. It has a cycle through scrap, an orphan, a supply of unknown
/// tonnes and a disputed share. Tonnes a year of rare earths; questions are asked as of <see cref="Day"/>.
/// <code>
///                              .--------- 1 --------- scrap (KOR) &lt;--------- 1 ---------.
///                              v                                                        |
///   mine (AUS) ----- 9 -----> refinery (MYS) ------------- 10 -------------&gt; plant (JPN) ----- 12 -----> market (KOR)
///   capacity 12               capacity 8                                     capacity 13                    ^
///                                                                             ^                             |
///                             pit (USA) --------------- 3 --------------------'                             ?
///                             capacity 4                                                                    |
///   orphan (USA)                                                                         depot (KOR) -------'
///   no facts                                                                             holds 2 tonnes
///
///   CHN ------ 1.0 -----> holding (CHN) --- 0.4 since 2020, says the first source ----.
///                          |            --- 0.6 since 2024, says the second source ---+--&gt; refinery
///                          | operates                                                 |    operated by local
///                          v                            local (MYS) ------- 0.4 ------'
///                         pit
///
///   pact: JPN and KOR, since 2025 USA             ban: exports from MYS to JPN, since 2025
///   production of 2024: CHN 60 of the world's 100 tonnes
/// </code>
/// </summary>
public static class TinyChain
{
    public static readonly DateOnly Day = new(2026, 1, 1);

    public static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);

    public static readonly DataPackage Package = new()
    {
        Countries = [.. new[] { "AUS", "CHN", "JPN", "KOR", "MYS", "USA" }.Select(code => new Country(code, "Land " + code, null))],
        Alliances = [new("alliance:pact", "Pact", null, null, ["source:s"])],
        Minerals =
        [
            new("mineral:re", "Rare earths", null, null, null, [], [], []),
            new("mineral:nd", "Néodyme", "Nd", "mineral:re", null, [], [], []),
        ],
        Companies = [new("company:holding", "Holding", "CHN", true, []), new("company:local", "Local", "MYS", false, [])],
        Sites =
        [
            Site("mine", Stage.Mining, "AUS"), Site("refinery", Stage.Refining, "MYS", "company:local"),
            Site("plant", Stage.Manufacturing, "JPN"), Site("scrap", Stage.Recycling, "KOR"), Site("market", Stage.Consumption, "KOR"),
            Site("pit", Stage.Mining, "USA", "company:holding"), Site("depot", Stage.Stockpiling, "KOR"),
            Site("orphan", Stage.Mining, "USA"),
        ],
        Measures =
        [
            new("measure:ban", MeasureKind.ExportBan, "MYS", ["JPN"], ["mineral:re"], [], new(2025, 1, 1), null, "Ban", ["source:s"]),
        ],
        Sources =
        [
            new("source:s", "A source", null, null, "https://example.org", null, null),
            new("source:t", "A second source", null, null, "https://example.com", null, null),
        ],
        Supplies =
        [
            Supply("mine", "refinery", "mineral:re", 9), Supply("refinery", "plant", "mineral:nd", 10),
            Supply("pit", "plant", "mineral:nd", 3), Supply("plant", "market", "mineral:nd", 12), Supply("plant", "scrap", "mineral:nd", 1),
            Supply("scrap", "refinery", "mineral:nd", 1), Supply("depot", "market", "mineral:nd", null),
        ],
        Capacities =
        [
            Capacity("mine", "mineral:re", 12), Capacity("refinery", "mineral:re", 8), Capacity("pit", "mineral:nd", 4),
            Capacity("plant", "mineral:re", 13),
        ],
        Holdings = [new("site:depot", "mineral:re", 2, Seen)],
        Ownerships =
        [
            new("country:CHN", "company:holding", 1, Seen),
            new("company:holding", "site:refinery", 0.4, Seen with { Since = new(2020, 1, 1) }),
            new("company:holding", "site:refinery", 0.6, Seen with { Since = new(2024, 1, 1), Sources = ["source:t"] }),
            new("company:local", "site:refinery", 0.4, Seen),
        ],
        Memberships =
        [
            new("JPN", "alliance:pact", Seen), new("KOR", "alliance:pact", Seen),
            new("USA", "alliance:pact", Seen with { Since = new(2025, 1, 1) }),
        ],
        Statistics = [Production("CHN", 60), Production(Statistic.World, 100)],
    };

    private static Site Site(string slug, Stage stage, string country, string? operatedBy = null) => new(
        "site:" + slug, slug, stage, country, operatedBy, null, null, SiteStatus.Operating, null, null, false, ["source:s"], null);

    private static Supply Supply(string from, string to, string mineral, double? tonnes) =>
        new("site:" + from, "site:" + to, mineral, "oxide", tonnes, Seen);

    private static Capacity Capacity(string site, string mineral, double tonnes) => new("site:" + site, mineral, tonnes, Seen);

    private static Statistic Production(string country, double tonnes) =>
        new(country, "mineral:re", StatisticMeasure.Production, 2024, tonnes, null, Seen);
}
