using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Types;

/// <summary>Columns of entities as fields, on TinyChain with more cells filled. Lists are in the order of the row, not sorted.</summary>
public sealed class ColumnExamplesTests
{
    private static readonly DataPackage Package = TinyChain.Package with
    {
        Alliances = [.. TinyChain.Package.Alliances.Select(alliance => alliance with { Sources = ["source:t", "source:s"] })],
        Minerals = [.. TinyChain.Package.Minerals.Select(mineral => mineral.Symbol is null ? mineral : mineral with
        {
            Hs = ["280530", "2846"], CriticalFor = ["magnets", "lasers"], Sources = ["source:t"],
        })],
        Companies = [.. TinyChain.Package.Companies.Select(company => company.StateOwned ? company with
        {
            Sources = ["source:t", "source:s"],
        } : company)],
        Sites = [.. TinyChain.Package.Sites.Select(site => site.Name == "refinery" ? site with
        {
            Sources = ["source:t", "source:s"], Note = "Capacity of the second line not counted.",
        } : site)],
        Measures = [.. TinyChain.Package.Measures.Select(measure => measure with { Stages = [Stage.Refining, Stage.Mining] })],
    };

    [Fact]
    public Task A_site_has_the_note_and_the_sources_of_its_row() => TinyApi.AnswersAsync(
        """
        {
          refinery: site(id: "site:refinery") { note sources { id title } }
          mine: site(id: "site:mine") { note sources { id } }
        }
        """,
        """
        { "data": {
          "refinery": {
            "note": "Capacity of the second line not counted.",
            "sources": [{ "id": "source:t", "title": "A second source" }, { "id": "source:s", "title": "A source" }]
          },
          "mine": { "note": null, "sources": [{ "id": "source:s" }] }
        } }
        """,
        package: Package);

    [Fact]
    public Task A_company_and_an_alliance_have_the_sources_of_their_row() => TinyApi.AnswersAsync(
        """
        {
          holding: company(id: "company:holding") { sources { id } }
          local: company(id: "company:local") { sources { id } }
          alliance(id: "alliance:pact") { sources { id url } }
        }
        """,
        """
        { "data": {
          "holding": { "sources": [{ "id": "source:t" }, { "id": "source:s" }] },
          "local": { "sources": [] },
          "alliance": {
            "sources": [{ "id": "source:t", "url": "https://example.com" }, { "id": "source:s", "url": "https://example.org" }]
          }
        } }
        """,
        package: Package);

    [Fact]
    public Task A_mineral_has_its_codes_uses_and_sources_and_a_blank_cell_is_an_empty_list() => TinyApi.AnswersAsync(
        """{ minerals { nodes { id hs criticalFor sources { id } } } }""",
        """
        { "data": { "minerals": { "nodes": [
          { "id": "mineral:nd", "hs": ["280530", "2846"], "criticalFor": ["magnets", "lasers"], "sources": [{ "id": "source:t" }] },
          { "id": "mineral:re", "hs": [], "criticalFor": [], "sources": [] }
        ] } } }
        """,
        package: Package);

    [Fact]
    public Task A_measure_has_its_stages_and_sources() => TinyApi.AnswersAsync(
        """{ measures { nodes { id stages targets { code } sources { id } } } }""",
        """
        { "data": { "measures": { "nodes": [
          {
            "id": "measure:ban", "stages": ["REFINING", "MINING"], "targets": [{ "code": "JPN" }], "sources": [{ "id": "source:s" }]
          }
        ] } } }
        """,
        package: Package);
}
