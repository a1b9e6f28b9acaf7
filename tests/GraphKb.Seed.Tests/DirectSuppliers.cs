using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The foreign countries whose sites supply a market directly, compared with the trade facts.</summary>
internal static class DirectSuppliers
{
    private const double Tolerance = 0.03;
    private const double SmallestShare = 0.005;
    private const string Union = "alliance:european-union";

    /// <summary>The members of the European Union on the date of the tests.</summary>
    public static readonly HashSet<string> UnionMembers =
        [.. Seed.Package.Memberships.Where(fact => fact.Alliance == Union && IsInForce(fact.Evidence, Seed.AsOf))
            .Select(fact => fact.Country)];

    // Codes of which a market takes in others as well, so that their shares are not shares of its intake.
    private static readonly HashSet<string> PartialCodes =
    [
        "250410", "250490", "2602", "2603", "2604", "2611", "261710", "280530", "282200", "282520", "283691", "284610", "284690",
        "810110", "810510",
    ];

    /// <summary>
    /// Whether the share of a trade fact is a share of all that the market takes in of the mineral. The founding editorial names no year.
    /// </summary>
    public static bool IsShareOfIntake(Trade fact) =>
        fact.ImporterShare is not null && !PartialCodes.Contains(fact.Hs ?? "") && fact.Evidence.Sources[0] != Seed.Editorial;

    /// <summary>For each exporter, the largest share in the trade facts.</summary>
    public static Dictionary<string, double> GetPublishedShares(IEnumerable<Trade> facts) =>
        facts.Where(IsShareOfIntake).GroupBy(fact => fact.Exporter)
            .ToDictionary(partner => partner.Key, partner => partner.Max(fact => fact.ImporterShare!.Value), StringComparer.Ordinal);

    /// <summary>
    /// Whether the trade facts have HS codes. Such facts cover goods of the mineral itself, not those of its descendants (magnets are
    /// not rare-earth compounds).
    /// </summary>
    private static bool HaveHsCodes(IEnumerable<Trade> facts) =>
        facts.Any(fact => fact.Hs is { Length: > 0 } hs && !PartialCodes.Contains(hs));

    /// <summary>For each foreign country: the known tonnes of its supplies to a market, and whether some are unknown.</summary>
    public static Dictionary<string, (double Tonnes, bool HasUnknown)> Get(string importer, string mineral, List<Trade> facts)
    {
        var sites = Seed.Package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var closure = HaveHsCodes(facts) ? [mineral] : new MineralTree(Seed.Package.Minerals).Down(mineral);
        IEnumerable<Supply> InForce(DateOnly day) => Seed.Package.Supplies.Where(fact =>
            closure.Contains(fact.Mineral) && IsInForce(fact.Evidence, day) && TakesPart(sites[fact.From], day));

        // The trade of a year passed the works that have stopped since.
        var year = facts.Max(fact => fact.Year);
        var stopped = year > Seed.SizedAsOf.Year
            ? []
            : InForce(Seed.SizedAsOf).Concat(InForce(new(year, 12, 31)).Where(fact => !TakesPart(sites[fact.From], Seed.AsOf)));
        bool IsForTheMarket(Supply fact) => sites[fact.To] is { Stage: Stage.Consumption } to && to.Country == importer;
        var supplies = InForce(Seed.AsOf).Concat(stopped).Where(IsForTheMarket)
            .DistinctBy(fact => (fact.From, fact.To, fact.Mineral, fact.Form)).ToList();

        // It also passed until a law ended the supplies of a country within the year.
        var suppliers = supplies.Select(fact => sites[fact.From].Country);
        var past = GetPublishedShares(facts).Keys.Except(suppliers).ToHashSet(StringComparer.Ordinal);
        var ended = InForce(new(year, 1, 1)).Where(fact => IsForTheMarket(fact) && past.Contains(sites[fact.From].Country));
        return supplies.Concat(ended)
            .GroupBy(fact => sites[fact.From].Country)
            .Where(country => country.Key != importer)
            .ToDictionary(
                country => country.Key,
                country => (country.Sum(fact => fact.Tonnes ?? 0), country.Any(fact => fact.Tonnes is null)),
                StringComparer.Ordinal);
    }

    /// <summary>Asserts that every exporter of the trade facts supplies the market with its published share, within three points.</summary>
    public static void AssertMatch(Dictionary<string, double> published, Dictionary<string, (double Tonnes, bool HasUnknown)> suppliers)
    {
        var publishedTonnes = suppliers.Where(pair => published.ContainsKey(pair.Key)).Sum(pair => pair.Value.Tonnes);
        var otherTonnes = suppliers.Where(pair => !published.ContainsKey(pair.Key)).Sum(pair => pair.Value.Tonnes);

        // If only exporters of the trade facts are listed, their shares are compared with each other.
        var sum = otherTonnes == 0 ? published.Where(pair => pair.Value >= SmallestShare).Sum(pair => pair.Value) : 1;
        Assert.All(published.Where(pair => pair.Value >= SmallestShare), pair =>
        {
            Assert.True(suppliers.ContainsKey(pair.Key), $"No supply from {pair.Key}.");
            var (tonnes, hasUnknown) = suppliers[pair.Key];
            var expected = pair.Value / sum;
            var share = publishedTonnes + otherTonnes == 0 ? 0 : tonnes / (publishedTonnes + otherTonnes);
            var othersHaveUnknown = suppliers.Any(supplier => supplier.Key != pair.Key && supplier.Value.HasUnknown);

            // Unknown tonnes bound the share on one side only.
            var message = $"{pair.Key}: trade {expected:P0}, listed {share:P0}";
            Assert.True(hasUnknown || share >= expected - Tolerance, message + " at most");
            Assert.True(othersHaveUnknown || share <= expected + Tolerance, message + " at least");
        });
    }

    /// <summary>Whether a site takes part on a day; a planned one only if it has an opening date.</summary>
    public static bool TakesPart(Site site, DateOnly day) =>
        !(site.Opened > day) && !(site.Closed <= day) && site.Status switch
        {
            SiteStatus.Planned or SiteStatus.Construction => site.Opened is not null,
            SiteStatus.Suspended or SiteStatus.Closed => site.Closed is not null,
            _ => true,
        };

    /// <summary>Whether a fact is in force on a day.</summary>
    public static bool IsInForce(Evidence evidence, DateOnly day) => !(evidence.Since > day) && !(evidence.Until <= day);
}
