using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Lookups;

/// <summary>The filters and orders of the lists of entities, on TinyChain with dates, a lapsed ban and uses.</summary>
public sealed class EntityFilterTests
{
    private static readonly DataPackage Package = TinyChain.Package with
    {
        Info = new PackageInfo("Tiny chain", "CC-BY-4.0", new(2026, 1, 1)),
        Minerals =
        [
            .. TinyChain.Package.Minerals.Select(mineral => mineral with { CriticalFor = mineral.Symbol is null ? [] : ["Magnets"] }),
        ],
        Sites =
        [
            .. TinyChain.Package.Sites.Select(site => site.Name switch
            {
                "mine" => site with { Opened = new(2020, 1, 1) },
                "orphan" => site with { Opened = new(2026, 6, 1), Status = SiteStatus.Planned },
                _ => site,
            }),
        ],
        Measures =
        [
            .. TinyChain.Package.Measures,
            new("measure:old", MeasureKind.ExportBan, "CHN", [], ["mineral:nd"], [], new(2010, 1, 1), new(2012, 1, 1), null, ["source:s"]),
            new("measure:tax", MeasureKind.Tariff, "USA", [], ["mineral:nd"], [], null, null, "Tax", ["source:s"]),
        ],
        Sources =
        [
            .. TinyChain.Package.Sources,
            new("source:law", "A law", null, PartialDay.Parse("2024-05"), null, SourceKind.Official, Reliability.High),
        ],
    };

    [Fact]
    public Task Measures_of_any_time_include_those_that_have_lapsed() => AnswersAsync(
        """
        {
          ever: measures(mineral: "mineral:nd", kinds: [EXPORT_BAN], ever: true) { nodes { id name kind until } }
          now: measures(mineral: "mineral:nd") { nodes { id } }
          mineral(id: "mineral:nd") { measures(ever: true, kinds: [TARIFF]) { nodes { id } totalCount } }
        }
        """,
        """
        { "data": {
          "ever": { "nodes": [
            { "id": "measure:ban", "name": "Ban", "kind": "EXPORT_BAN", "until": null },
            { "id": "measure:old", "name": "measure:old", "kind": "EXPORT_BAN", "until": "2012-01-01" }
          ] },
          "now": { "nodes": [{ "id": "measure:ban" }, { "id": "measure:tax" }] },
          "mineral": { "measures": { "nodes": [{ "id": "measure:tax" }], "totalCount": 1 } }
        } }
        """);

    [Fact]
    public Task A_month_of_publication_is_answered_as_it_is_and_by_its_first_day() => AnswersAsync(
        """{ source(id: "source:law") { publicationDate published } none: source(id: "source:s") { publicationDate published } }""",
        """
        { "data": {
          "source": { "publicationDate": "2024-05", "published": "2024-05-01" },
          "none": { "publicationDate": null, "published": null }
        } }
        """);

    [Fact]
    public Task Companies_sources_and_minerals_are_filtered() => AnswersAsync(
        """
        {
          owned: companies(stateOwned: true) { nodes { id } totalCount }
          other: companies(stateOwned: false, country: "country:MYS") { nodes { id } }
          sources(kinds: [OFFICIAL]) { nodes { id kind reliability } totalCount }
          minerals(criticalFor: "magnets") { nodes { id } totalCount }
        }
        """,
        """
        { "data": {
          "owned": { "nodes": [{ "id": "company:holding" }], "totalCount": 1 },
          "other": { "nodes": [{ "id": "company:local" }] },
          "sources": { "nodes": [{ "id": "source:law", "kind": "OFFICIAL", "reliability": "HIGH" }], "totalCount": 1 },
          "minerals": { "nodes": [{ "id": "mineral:nd" }], "totalCount": 1 }
        } }
        """);

    // Capacities for re: plant 13, mine 12, refinery 8, pit 4 (of its child nd); the other sites of its closure have none.
    [Fact]
    public Task Sites_by_capacity_have_the_largest_first_and_unknown_last_by_id() => AnswersAsync(
        """
        {
          all: sites(mineral: "mineral:re", orderBy: CAPACITY) { nodes { id } totalCount }
          end: sites(mineral: "mineral:re", orderBy: CAPACITY, last: 4) { nodes { id } pageInfo { hasPreviousPage } }
          mines: sites(mineral: "mineral:re", orderBy: CAPACITY, where: { stages: [MINING] }) { nodes { id } }
        }
        """,
        """
        { "data": {
          "all": {
            "nodes": [
              { "id": "site:plant" }, { "id": "site:mine" }, { "id": "site:refinery" }, { "id": "site:pit" },
              { "id": "site:depot" }, { "id": "site:market" }, { "id": "site:scrap" }
            ],
            "totalCount": 7
          },
          "end": {
            "nodes": [{ "id": "site:pit" }, { "id": "site:depot" }, { "id": "site:market" }, { "id": "site:scrap" }],
            "pageInfo": { "hasPreviousPage": true }
          },
          "mines": { "nodes": [{ "id": "site:mine" }, { "id": "site:pit" }] }
        } }
        """);

    [Fact]
    public async Task The_order_by_capacity_needs_a_mineral() => Assert.Contains(
        "orderBy is CAPACITY, which is that for a mineral; expected the argument mineral too, or the order ID.",
        await TinyApi.ExecuteAsync("{ sites(orderBy: CAPACITY) { totalCount } }"),
        StringComparison.Ordinal);

    [Fact]
    public Task Sites_opened_after_or_before_a_day_have_a_known_opening() => AnswersAsync(
        """
        {
          after: sites(openedAfter: "2025-12-31") { nodes { id } totalCount }
          before: sites(openedBefore: "2026-06-01") { nodes { id } }
        }
        """,
        """
        { "data": {
          "after": { "nodes": [{ "id": "site:orphan" }], "totalCount": 1 },
          "before": { "nodes": [{ "id": "site:mine" }] }
        } }
        """);

    [Fact]
    public Task A_company_has_the_sites_that_it_operates_or_owns_by_more_than_half() => AnswersAsync(
        """
        {
          company(id: "company:holding") {
            sites { nodes { id } totalCount }
            before: sites(asOf: "2022-01-01") { nodes { id } }
            refineries: sites(stages: [REFINING]) { nodes { id } }
          }
        }
        """,
        """
        { "data": { "company": {
          "sites": { "nodes": [{ "id": "site:pit" }, { "id": "site:refinery" }], "totalCount": 2 },
          "before": { "nodes": [{ "id": "site:pit" }] },
          "refineries": { "nodes": [{ "id": "site:refinery" }] }
        } } }
        """);

    [Fact]
    public Task The_data_set_has_the_title_the_licence_and_the_date_of_its_package() => AnswersAsync(
        "{ dataset { title license published entities facts store } }",
        """
        { "data": { "dataset": {
          "title": "Tiny chain", "license": "CC-BY-4.0", "published": "2026-01-01", "entities": 25, "facts": 21, "store": "embedded"
        } } }
        """);

    [Fact]
    public Task A_package_that_states_nothing_has_no_title() => TinyApi.AnswersAsync(
        "{ dataset { title license published } }",
        """{ "data": { "dataset": { "title": null, "license": null, "published": null } } }""");

    private static Task AnswersAsync(string query, string expected) => TinyApi.AnswersAsync(query, expected, package: Package);
}
