using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Testing;

/// <summary>
/// Small valid packages by a seed, full of what goes wrong: ids that are beginnings of others, circles, parallel supplies,
/// several facts of one key but for since, unknown tonnes, minerals three deep, names with accents and quotes, figures of several sources
/// and means beside figures of a year, shares of several classes and between bounds.
/// </summary>
public sealed class RandomPackage(int seed)
{
    private static readonly string[] Minerals = ["re", "heavy", "dy", "nd", "other"];
    private static readonly string?[] Parents = [null, "re", "heavy", "re", null];
    private static readonly string[] Slugs = ["a", "a-b", "a.b", "a1", "a10", "b", "b2", "c"];
    private static readonly string[] Companies = ["x", "x1", "y", "z"];
    private static readonly string?[] Forms = [null, "oxide", "oxide, 99 %", "métal"];
    private static readonly string[] AliasTexts =
    [
        "Refinery", "Refinry", "Plant b2", "포스코퓨처엠", "포스코", "三菱マテリアル", "ＡＢＣ Ｗｏｒｋｓ", "ﬁne métal", "中国五矿集团", "Q7", "a \"b\"; c",
    ];

    private static readonly string[] Countries = ["AUS", "CHN", "JPN", "KOR", "USA"];
    private readonly Random _random = new(seed);

    // A stream of its own, so that the rest of a package does not depend on how many numbers these parts take.
    private readonly Random _parts = new(seed + 1_000_000);
    private readonly Random _names = new(seed + 2_000_000);
    private readonly RandomRisks _risks = new(seed);

    public static readonly DateOnly[] Days = [new(2019, 1, 1), new(2021, 6, 15), new(2024, 1, 1), new(2026, 11, 23), new(2030, 1, 1)];

    /// <summary>Values of minConfidence on, under and over the confidences of the facts.</summary>
    public static readonly double[] MinConfidences = [0, 0, 0.4, 0.7, 0.8, 1];

    /// <summary>The package; of three seeds one has rows of two packages, and one of a single package.</summary>
    public DataPackage Make() => (seed % 3) switch
    {
        0 => MakeRows(),
        1 => RowPackages.Assign(MakeRows(), new Random(seed + 3_000_000), "base"),
        _ => RowPackages.Assign(MakeRows(), new Random(seed + 3_000_000), "base", "métal mine"),
    };

    private DataPackage MakeRows()
    {
        var sites = Slugs.Take(_random.Next(2, Slugs.Length + 1)).ToArray();
        var companies = Companies.Take(_random.Next(1, 5)).ToArray();
        string[] named = [.. sites.Select(site => "site:" + site), "company:" + companies[0], "mineral:nd", "country:KOR", "source:t"];
        return new DataPackage
        {
            Aliases = Aliases(named),
            Identifiers = Identifiers(named),
            Info = seed % 2 == 0 ? PackageInfo.None
                : new PackageInfo("A \"title\", métal", "CC-BY-4.0; https://example.org/l", Days[0])
                {
                    Description = "Two\nlines",
                    Version = "1.0.0",
                },
            Countries = [.. Countries.Select(code => new Country(code, "Land " + code, OneOf(null, "Asia")))],
            Alliances = [new("alliance:pax", "Pax", OneOf<DateOnly?>(null, Days[1]), OneOf(null, "A \"quoted\", text"), ["source:s"])],
            Minerals = [.. Minerals.Select((mineral, place) => new Mineral(
                "mineral:" + mineral, mineral, null, Parents[place] is { } parent ? "mineral:" + parent : null, null,
                OneOf<string[]>([], ["2846", "2805.30"]), place % 2 == 0 ? ["magnets", "lasers"] : [], []))],
            Companies = [.. companies.Select(company => new Company(
                "company:" + company, "Société " + company, OneOf(Countries), OneOf(false, true), []))],
            Sites = [.. sites.Select(site => Site(site, companies))],
            Measures =
            [
                new("measure:m", OneOf(MeasureKind.ExportControl, MeasureKind.Tariff), OneOf(null, "CHN"), ["JPN"], ["mineral:re"],
                    OneOf<Stage[]>([], [Stage.Refining]), Since(), null, "Controls", []),
            ],
            Sources =
            [
                new("source:s", "A source", null, null, "https://example.org", null, null),
                new(
                    "source:t", "Another", "Press", PartialDay.Parse(OneOf("2024", "2024-05", "2024-05-06")), null, SourceKind.News,
                    Reliability.Low),
            ],
            Supplies = Distinct(_random.Next(0, 40), () => Supply(sites)),
            Capacities = Distinct(_random.Next(0, 8), () => new Capacity("site:" + OneOf(sites), Mineral(), Tonnes(), Evidence())),
            Holdings = Distinct(_random.Next(0, 4), () => new Holding("site:" + OneOf(sites), Mineral(), Tonnes(), Evidence())),
            Ownerships = Distinct(_random.Next(0, 12), () => Ownership(sites, companies)),
            Memberships = Distinct(_random.Next(0, 5), () => new Membership(OneOf(Countries), "alliance:pax", Evidence())),
            Statistics = [.. Distinct(_random.Next(0, 4), () => new Statistic(
                OneOf(Countries), Mineral(), StatisticMeasure.Production, _random.Next(2020, 2025), Tonnes(),
                OneOf<double?>(null, 0.5), Undated())).Concat(Figures()).DistinctBy(fact => fact.Id)],
            Trades = [.. Distinct(_random.Next(0, 4), () => new Trade(
                "CHN", OneOf("KOR", "JPN"), Mineral(), OneOf(null, "2846"), _random.Next(2020, 2025), Tonnes(), null,
                OneOf<double?>(null, 0.9), Undated())).Concat(_risks.MakeTrades()).DistinctBy(fact => fact.Id)],
            Indicators = RandomRisks.Indicators,
            Scores = _risks.MakeScores(),
        };
    }

    private Alias[] Aliases(string[] entities) =>
    [
        .. Enumerable.Range(0, _names.Next(0, 12)).Select(_ => new Alias(
            Named(entities), Named(AliasTexts), Named(null, "ko", "zh-Hans"), Named<AliasKind?>(null, AliasKind.Former, AliasKind.Local),
            Named<string[]>(["source:s"], ["source:t", "source:s"]))).DistinctBy(row => (row.Entity, row.Text)),
    ];

    private Identifier[] Identifiers(string[] entities) =>
    [
        .. Enumerable.Range(0, _names.Next(0, 6)).Select(_ => Named(0, 1) == 0
                ? new Identifier(Named(entities), IdentifierScheme.Wikidata, "Q" + _names.Next(1, 50), ["source:s"])
                : new Identifier(Named(entities), IdentifierScheme.Registry, "KR: " + _names.Next(1, 50), ["source:t", "source:s"]))
            .DistinctBy(row => row.Key),
    ];

    private T Named<T>(params T[] values) => values[_names.Next(values.Length)];

    /// <summary>One of some values.</summary>
    public T OneOf<T>(params T[] values) => values[_random.Next(values.Length)];

    private Site Site(string slug, string[] companies) => new(
        "site:" + slug, OneOf("Mine", "Réfinerie", "Plant") + " " + slug, (Stage)_random.Next(7), OneOf(Countries),
        OneOf(null, "company:" + OneOf(companies)), OneOf<double?>(null, -12.5), OneOf<double?>(null, 7.25),
        OneOf(SiteStatus.Operating, SiteStatus.Operating, SiteStatus.Planned, SiteStatus.Closed), OneOf<DateOnly?>(null, null, Days[1]),
        OneOf<DateOnly?>(null, null, Days[3]), OneOf(false, true), OneOf<string[]>([], ["source:s"], ["source:s", "source:t"]),
        OneOf(null, "a; note"));

    private Supply Supply(string[] sites)
    {
        var from = _random.Next(sites.Length);
        var to = (from + _random.Next(1, sites.Length)) % sites.Length;
        return new Supply("site:" + sites[from], "site:" + sites[to], Mineral(), OneOf(Forms), Tonnes(), Evidence());
    }

    private Ownership Ownership(string[] sites, string[] companies)
    {
        var owner = OneOf("company:" + OneOf(companies), EntityId.ForCountry(OneOf(Countries)));
        var owned = OneOf("company:" + OneOf(companies), "site:" + OneOf(sites));
        var share = OneOf(0.2, 0.3, 0.5, 0.6, 1);
        return new Ownership(owner, owned == owner ? "site:" + OneOf(sites) : owned, share, Evidence())
        {
            Class = Part(null, null, "A", "B"),
            ShareMax = Part<double?>(null, null, share, Math.Min(1, share + 0.25)),
        };
    }

    // Rare earths in two years by two sources: tonnes, shares, or neither, of the years alone and as means.
    private List<Statistic> Figures() => Distinct(_parts.Next(0, 30), () =>
    {
        var year = _parts.Next(2023, 2025);
        return new Statistic(
            Part([.. Countries, Statistic.World]), "mineral:re", StatisticMeasure.Refining, year,
            Part<double?>(null, 0, 0.1, 0.2, 0.7, 3, 120), Part<double?>(null, null, null, 0, 0.3, 0.6),
            SeenBy(Part("source:s", "source:t")))
        {
            FromYear = Part<int?>(null, year - 1, year - 4),
        };
    });

    private Evidence SeenBy(string source) => new(null, null, Part(1, 0.8, 0.4), [source], null);

    private T Part<T>(params T[] values) => values[_parts.Next(values.Length)];

    private string Mineral() => "mineral:" + OneOf(Minerals);

    private double? Tonnes() => OneOf<double?>(null, 0, 1, 2.5, 7, 120);

    private DateOnly? Since() => OneOf<DateOnly?>(null, null, Days[0], Days[1], Days[2]);

    private Evidence Evidence() => Undated() with { Since = Since(), Until = OneOf<DateOnly?>(null, null, Days[3], Days[4]) };

    private Evidence Undated() => new(
        null, null, OneOf(1, 0.8, 0.4), OneOf<string[]>(["source:s"], ["source:t", "source:s"]), OneOf(null, "noted"));

    private static List<T> Distinct<T>(int count, Func<T> make)
        where T : Fact =>
        [.. Enumerable.Range(0, count).Select(_ => make()).DistinctBy(fact => fact.Id)];
}
