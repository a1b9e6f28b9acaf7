using GraphKb.DataPackages.Reviews;

namespace GraphKb.DataPackages.Tests.Reviews;

/// <summary>Each review on a tiny package of 1 June 2026: site:a is a Chinese mine, site:b the Korean market.</summary>
public sealed class ReviewTests
{
    private const int DeepTree = 2_000;
    private const int SmallStack = 512 * 1024;

    private const string SiteHeader = "id,name,stage,country,operator,status,opened,closed,note\n";
    private const string SupplyHeader = "from,to,mineral,form,tonnes,since,until,sources\n";

    private static readonly (string, string) Descriptor =
        ("datapackage.json", "{\"created\":\"2026-06-01T00:00:00Z\",\"resources\":[]}");

    [Theory]
    [InlineData("OPERATING,,2025-03-01,", "site:a is OPERATING and closed on 2025-03-01; expected CLOSED or SUSPENDED")]
    [InlineData("OPERATING,2027-03-01,,", "site:a is OPERATING and opens on 2027-03-01; expected PLANNED or CONSTRUCTION")]
    [InlineData("CONSTRUCTION,2026-03-01,,", "site:a is CONSTRUCTION and opened on 2026-03-01; expected OPERATING, or a later day")]
    [InlineData("CLOSED,,,", "site:a is CLOSED and has no day in closed, so it never takes part; expected the day")]
    [InlineData("SUSPENDED,,2027-01-01,", "site:a is SUSPENDED and closes on 2027-01-01; expected OPERATING until then")]
    [InlineData(
        "OPERATING,,,On care and maintenance.",
        "site:a is OPERATING and its note says \"care and maintenance\"; expected CLOSED or SUSPENDED, or another note")]
    [InlineData("OPERATING,2020-01-01,2027-01-01,", null)]
    [InlineData("PLANNED,2027-01-01,,", null)]
    [InlineData("SUSPENDED,,2025-03-01,", null)]
    public void A_status_agrees_with_the_dates_and_the_note(string cells, string? expected)
    {
        var sites = SiteHeader + $"site:a,A,MINING,CHN,,{cells}\nsite:b,B,CONSUMPTION,KOR,,,,,\n";

        AssertFindings(FindingKind.StatusAgainstDates, expected is null ? [] : ["sites.csv:2: status: warning: " + expected],
            ("sites.csv", sites));
    }

    [Theory]
    [InlineData("", "supplies.csv:2: until: warning: is in force after site:a closed on 2025-03-01; expected that day in until")]
    [InlineData("2026-01-01", "supplies.csv:2: until: warning: is in force after site:a closed on 2025-03-01; expected that day in until")]
    [InlineData("2025-03-01", null)]
    public void A_supply_ends_when_one_of_its_sites_closes(string until, string? expected) =>
        AssertFindings(FindingKind.SupplyOfClosedSite, expected is null ? [] : [expected],
            ("sites.csv", SiteHeader + "site:a,A,MINING,CHN,,CLOSED,,2025-03-01,\nsite:b,B,CONSUMPTION,KOR,,,,,\n"),
            ("supplies.csv", SupplyHeader + $"site:a,site:b,mineral:nd,oxide,5,2020,{until},source:s\n"));

    [Fact]
    public void A_market_takes_in_the_minerals_of_its_family_if_the_other_family_has_a_market()
    {
        var nickel = string.Concat(Enumerable.Range(0, 20).Select(index => $"site:a,site:b,mineral:ni,{index},5,2020,,source:s\n"));
        var minerals = "id,name,parent\nmineral:re,R,\nmineral:nd,N,mineral:re\nmineral:ni,Nickel,\n";
        var sites = "id,name,stage,country\nsite:a,A,MINING,CHN\nsite:b,B,CONSUMPTION,KOR\nsite:c,C,CONSUMPTION,KOR\n";
        var stray = "site:a,site:b,mineral:nd,oxide,5,2020,,source:s\n";

        AssertFindings(FindingKind.MarketOfAnotherMineral, [],
            ("minerals.csv", minerals), ("sites.csv", sites), ("supplies.csv", SupplyHeader + nickel + stray));
        AssertFindings(FindingKind.MarketOfAnotherMineral,
            [
                "supplies.csv:22: to: warning: supplies mineral:nd to site:b, which takes in mineral:ni; "
                    + "expected the market of its own mineral",
            ],
            ("minerals.csv", minerals), ("sites.csv", sites),
            ("supplies.csv", SupplyHeader + nickel + stray + "site:a,site:c,mineral:nd,oxide,5,2020,,source:s\n"));
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("9", false)]
    [InlineData("", false)]
    public void A_site_supplies_no_more_than_a_fifth_over_its_capacity(string tonnes, bool isFound) =>
        AssertFindings(FindingKind.MoreThanCapacity,
            isFound
                ? ["capacities.csv:3: tonnes: warning: site:a can make 5 t of mineral:re, and supplies 10 t; expected no more"]
                : [],
            (
                "capacities.csv",
                $"site,mineral,tonnes,since,sources\nsite:a,mineral:re,100,2019,source:s\nsite:a,mineral:re,{tonnes},2021,source:s\n"),
            ("supplies.csv", SupplyHeader + "site:a,site:b,mineral:nd,oxide,7,2019,,source:s\n"
                + "site:a,site:b,mineral:nd,oxide,6,2020,,source:s\nsite:a,site:b,mineral:nd,metal,4,2020,,source:s\n"));

    [Theory]
    [InlineData("3", true)]
    [InlineData("4.5", false)]
    public void A_country_sends_no_more_than_a_fifth_over_its_newest_output(string tonnes, bool isFound) =>
        AssertFindings(FindingKind.MoreThanOutput,
            isFound ? ["statistics.csv:3: tonnes: warning: CHN made 3 t in 2024, and sends 5 t abroad; expected no more"] : [],
            Statistics($"CHN,mineral:nd,PRODUCTION,2020,1,source:s;CHN,mineral:nd,PRODUCTION,2024,{tonnes},source:s"));

    [Fact]
    public void A_figure_is_not_of_a_year_after_its_newest_source() =>
        AssertFindings(FindingKind.PublishedBefore,
            ["statistics.csv:2: year: warning: is of 2024, and its source is of 2023-05-01; expected a source of that year or later"],
            ("sources.csv", "id,title,published\nsource:s,A,2023-05-01\nsource:t,B,\n"),
            Statistics("CHN,mineral:nd,RESERVES,2024,1,source:s;CHN,mineral:nd,RESERVES,2023,1,source:s;"
                + "CHN,mineral:nd,RESERVES,2024,1,source:t"));

    [Theory]
    [InlineData(79, true)]
    [InlineData(80, false)]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void The_capacities_of_a_stage_are_near_the_worlds_newest_output(int tonnes, bool isFound) =>
        AssertFindings(FindingKind.CapacityAgainstWorld,
            isFound
                ? [
                    $"statistics.csv:3: tonnes: warning: the world made 100 t, and the sites can make {tonnes} t; "
                        + "expected a fifth more or less at most",
                ]
                : [],
            ("capacities.csv", $"site,mineral,tonnes,sources\nsite:a,mineral:nd,{tonnes},source:s\n"),
            Statistics("WLD,mineral:re,PRODUCTION,2020,9,source:s;WLD,mineral:re,PRODUCTION,2024,100,source:s"));

    [Theory]
    [InlineData("https://a.org/x", "http://www.a.org/x/#part", "source:t has the address of source:s; expected one id for one document")]
    [InlineData("https://a.org/x", "https://www.google.com/search?q=x", Search)]
    [InlineData("https://a.org/x", "http://94.130.88.117/x", Search)]
    [InlineData("https://a.org/x", "https://a-org.translate.goog/x", Search)]
    [InlineData("https://a.org/x", "https://a.org/research/x?page=2", null)]
    public void A_source_has_the_address_of_its_document_alone(string first, string second, string? expected)
    {
        var findings = Find(("sources.csv", $"id,title,url\nsource:s,A,{first}\nsource:t,B,{second}\n"))
            .Where(finding => finding.Kind is FindingKind.RepeatedDocument or FindingKind.SearchAddress);

        Assert.Equal(
            expected is null ? [] : ["sources.csv:3: url: warning: " + expected], findings.Select(finding => finding.Problem.ToString()));
    }

    [Theory]
    [InlineData("21", "statistics.csv:3: tonnes: warning: source:t has 21 t, and source:s 10 t; expected less than twice")]
    [InlineData("20", null)]
    public void Sources_disagree_by_less_than_a_factor_of_two_about_a_country_that_matters(string tonnes, string? expected) =>
        AssertFindings(FindingKind.Disagreement, expected is null ? [] : [expected],
            ("sources.csv", "id,title\nsource:s,A\nsource:t,B\n"),
            Statistics($"CHN,mineral:nd,RESERVES,2024,10,source:s;CHN,mineral:nd,RESERVES,2024,{tonnes},source:t;"
                + "KOR,mineral:nd,RESERVES,2024,0.1,source:s;KOR,mineral:nd,RESERVES,2024,0.4,source:t"));

    [Fact]
    public void A_figure_that_a_child_has_too_is_reviewed_at_the_child() =>
        AssertFindings(FindingKind.Disagreement,
            ["statistics.csv:5: tonnes: warning: source:t has 30 t, and source:s 10 t; expected less than twice"],
            ("sources.csv", "id,title\nsource:s,A\nsource:t,B\n"),
            Statistics("CHN,mineral:re,RESERVES,2024,10,source:s;CHN,mineral:re,RESERVES,2024,30,source:t;"
                + "CHN,mineral:nd,RESERVES,2024,10,source:s;CHN,mineral:nd,RESERVES,2024,30,source:t"));

    [Fact]
    public void A_tree_of_minerals_may_be_deeper_than_the_stack_of_a_thread()
    {
        var minerals = string.Concat(Enumerable.Range(0, DeepTree).Select(
            depth => $"mineral:m{depth},M,{(depth == 0 ? "" : $"mineral:m{depth - 1}")}\n"));

        IReadOnlyList<Finding> found = [];
        var thread = new Thread(
            () => found = Find(
                ("minerals.csv", "id,name,parent\nmineral:re,Rare earths,\nmineral:nd,Neodymium,mineral:re\n" + minerals),
                ("capacities.csv", $"site,mineral,tonnes,sources\nsite:a,mineral:m{DeepTree - 1},4,source:s\n"),
                Statistics("WLD,mineral:m0,PRODUCTION,2024,10,source:s")),
            SmallStack);
        thread.Start();
        thread.Join();

        Assert.Contains(
            "statistics.csv:2: tonnes: warning: the world made 10 t, and the sites can make 4 t; expected a fifth more or less at most",
            found.Select(finding => finding.Problem.ToString()));
    }

    [Fact]
    public void A_package_with_errors_is_not_reviewed() =>
        Assert.Empty(PackageReview.Find(BrokenPackage.Read("sources.csv", "id,title\nsource:s,\n")));

    private const string Search = "source:t has the address of a search, a translation or a proxy; expected that of the document";

    private static (string, string) Statistics(string rows) => (
        "statistics.csv", "country,mineral,measure,year,tonnes,sources\n" + rows.Replace(';', '\n') + "\n");

    private static void AssertFindings(FindingKind kind, IEnumerable<string> expected, params (string File, string Contents)[] files) =>
        Assert.Equal(expected, Find(files).Where(finding => finding.Kind == kind).Select(finding => finding.Problem.ToString()));

    private static IReadOnlyList<Finding> Find(params (string File, string Contents)[] files)
    {
        var result = BrokenPackage.Read([Descriptor, .. files]);
        Assert.True(result.Package is not null, string.Join('\n', result.Problems));
        return PackageReview.Find(result);
    }
}
