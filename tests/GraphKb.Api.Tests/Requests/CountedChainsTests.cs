using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Api.Tests.Requests;

/// <summary>Counts of chains where every refinery supplies every other, so that no count comes to an end.</summary>
public sealed class CountedChainsTests
{
    private const string Count = """
        chains(mineral: "mineral:a", from: { stages: [REFINING] }, to: { stages: [REFINING] }, maxHops: 12, first: 0) { totalCount }
        """;

    private static readonly string[] Refineries = [.. Enumerable.Range(0, 12).Select(index => $"site:r{index:00}")];

    private static readonly DataPackage Package = new()
    {
        Countries = [new Country("AUS", "Australia", null)],
        Minerals = [new Mineral("mineral:a", "A", null, null, null, [], [], [])],
        Sources = [new Source("source:a", "A", null, null, null, null, null)],
        Sites = [.. Refineries.Select(id => CreateSite(id))],
        Supplies =
        [
            .. Refineries.SelectMany(from => Refineries.Where(to => to != from).Select(to => CreateSupply(from, to))),
        ],
    };

    [Fact]
    public async Task One_count_is_answered_by_null() =>
        Assert.Equal("""{"data":{"chains":{"totalCount":null}}}""", await TinyApi.ExecuteAsync($"{{ {Count} }}", package: Package));

    [Fact]
    public async Task Several_counts_are_refused_while_they_count()
    {
        var counts = string.Join(' ', Enumerable.Range(0, 200).Select(index => $"a{index}: {Count}"));

        // Time is no limit here, so that the answer does not depend on what else the machine does.
        var limits = new ApiLimits { Time = TimeSpan.FromMinutes(10) };

        var answer = await TinyApi.ExecuteAsync($"{{ {counts} }}", limits: limits, package: Package);

        Assert.Contains("TOO_COMPLEX", answer, StringComparison.Ordinal);
    }

    private static Site CreateSite(string id) =>
        new(id, id, Stage.Refining, "AUS", null, null, null, SiteStatus.Operating, null, null, false, [], null);

    private static Supply CreateSupply(string from, string to) =>
        new(from, to, "mineral:a", null, 1, new Evidence(null, null, 1, ["source:a"], null));
}
