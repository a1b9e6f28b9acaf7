using GraphKb.Api.Requests;

namespace GraphKb.Api.Tests.Requests;

/// <summary>Requests within the limits on documents that would cause much work: each is rejected before most of it is done.</summary>
public sealed class WorkLimitsTests
{
    private const string Exposure = "exposure(to: { countries: [\"CHN\"] }) { atMost }";
    private const string Sites = "sites(first: 500)";

    [Theory]
    [InlineData("{ " + Sites + " { nodes { country { " + Sites + " { nodes { country { " + Sites + " { totalCount } } } } } } } }")]
    [InlineData("{ " + Sites + " { edges { cursor node { country { " + Sites
        + " { edges { cursor node { country { code } } } } } } } } }")]
    [InlineData("{ " + Sites + " { nodes { ...f } } } fragment f on Site { country { x: " + Sites + " { nodes { ...g } } } } "
        + "fragment g on Site { country { y: " + Sites + " { totalCount } z: " + Sites + " { totalCount } } }")]
    [InlineData("{ " + Sites + " { nodes { ... on Node { ... on Site { country { " + Sites + " { nodes { ... on Entity { ... on Site { "
        + "country { " + Sites + " { nodes { id } } } } } } } } } } } } }")]
    [InlineData("{ " + Sites + " { nodes { ...f } } } fragment f on SearchResult { ... on Site { country { " + Sites
        + " { nodes { ...g } } } } } fragment g on Owned { ... on Site { country { " + Sites + " { nodes { id } } } } }")]
    [InlineData("{ " + Sites + " { nodes { country { exports { exporter { exports { id } } } } } } }")]
    [InlineData("{ " + Sites + " { nodes { country { statistics { country { statistics { id } } } } } } }")]
    [InlineData("{ " + Sites + " { nodes { country { imports(year: 1900) { id } exports(year: 1900) { id } statistics(year: 1900) { id } "
        + Sites + " { nodes { country { a: exports(year: 1900) { id } b: exports(year: 1901) { id } } } } } } } }")]
    [InlineData("{ " + Sites + " { nodes { suppliers { mineral { " + Exposure + " } } } } }")]
    [InlineData("{ companies(first: 500) { nodes { country { " + Sites + " { nodes { operator { country { " + Sites
        + " { nodes { id } } } } } } } } } }")]
    public void A_request_that_would_cause_too_much_work_is_rejected_before_it_is_done(string query)
    {
        var (json, processor, bytes) = MeasuredSeed.Execute(query);

        TestContext.Current.TestOutputHelper?.WriteLine($"{processor.TotalMilliseconds} ms, {bytes / 1e6} MB");
        Assert.Contains("\"code\":\"TOO_COMPLEX\"", json, StringComparison.Ordinal);
        Assert.InRange(processor.TotalMilliseconds, 0, 250);
        Assert.InRange(bytes, 0, 50_000_000);
    }

    [Theory]
    [InlineData("{ minerals(first: 50) { nodes { " + Exposure + " flow { tonnes } chokepoints(first: 1) { totalCount } "
        + "concentration(stage: REFINING) { hhi } } } }")]
    [InlineData("{ sites(first: 500) { nodes { name country { code } operator { name } suppliers { tonnes } customers { tonnes } } } }")]
    [InlineData("{ countries(first: 250) { nodes { code sites(first: 500) { totalCount } } } }")]
    [InlineData("{ sites(first: 500) { nodes { name control { country { code } } } } }")]
    [InlineData("query($no: Boolean = false) { sites(first: 500) { nodes { id country { sites(first: 500) @include(if: $no) { "
        + "nodes { id country { sites { totalCount } } } } } } } }")]
    public void A_table_of_all_minerals_sites_or_countries_is_answered(string query) =>
        Assert.DoesNotContain("\"errors\"", MeasuredSeed.Execute(query).Json, StringComparison.Ordinal);

    [Fact]
    public void A_request_of_a_hundred_and_fourteen_questions_is_answered()
    {
        var questions = Enumerable.Range(0, 114).Select(year =>
            $"q{year}: concentration(mineral: \"mineral:rare-earths\", measure: PRODUCTION, year: {1910 + year}) {{ hhi }}");

        Assert.DoesNotContain(
            "\"errors\"", MeasuredSeed.Execute($"{{ {string.Join(' ', questions)} }}").Json, StringComparison.Ordinal);
    }

    // The list has 45 units: the root 1, two values 4, two fields of objects 20, a list with pages 20. Each of two minerals has 2,029: an
    // item 1, and two questions of 1,000, each a field of an object with two values. What the questions read comes to it.
    [Theory]
    [InlineData(5000, false)]
    [InlineData(4102, true)]
    public async Task Questions_in_a_list_are_counted_before_they_are_answered(int work, bool isRejected)
    {
        var answer = await TinyApi.ExecuteAsync(
            "{ minerals { nodes { flow { tonnes } again: flow { tonnes } } } }", limits: new ApiLimits { Work = work });

        Assert.Equal(isRejected, answer.Contains(
            $"The request would cause over {work} units of work, which every item of a list and every question in it adds to; "
            + "ask for less at a time.",
            StringComparison.Ordinal));
    }
}
