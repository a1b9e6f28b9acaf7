using System.Globalization;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>One question or list 240 times in a request, about several minerals, each time of another day or least confidence.</summary>
public sealed class AliasedFieldTests
{
    private static readonly string[] Minerals = ["rare-earths", "copper", "lithium", "graphite"];

    [Theory]
    [InlineData("chains(mineral: $M, first: 0) { totalCount }")]
    [InlineData("chains(mineral: $M, first: 500) { pageInfo { hasNextPage } }")]
    [InlineData("chains(mineral: $M, from: {}, to: {}, maxHops: 12, first: 500, minConfidence: $C) { pageInfo { endCursor } }")]
    [InlineData("chains(mineral: $M, last: 500) { pageInfo { hasNextPage } }")]
    [InlineData("exposure(mineral: $M, to: { controlledBy: [\"CHN\"] }, asOf: $D) { atMost }")]
    [InlineData("exposure(mineral: \"mineral:scandium\", to: { controlledBy: [\"CHN\"] }, minConfidence: $C) { atMost }")]
    [InlineData("exposure(mineral: $M, to: { countries: [\"CHN\"] }) { drivers(first: 500) { carries } }")]
    [InlineData("flow(mineral: $M, first: 500, minConfidence: $C) { nodes { tonnes } }")]
    [InlineData("flow(mineral: $M, first: 500, of: {}) { links { supplies { id } } }")]
    [InlineData("flow(mineral: $M, first: 500, of: {}, by: CONTROLLER) { links { supplies { tonnes sources { id name url } } } }")]
    [InlineData("exposure(mineral: $M, to: {}) { drivers(first: 500) { supply { id tonnes sources { name } from { name } } } }")]
    [InlineData("alternatives(mineral: $M, of: {}) { routes { chain { supplies { id } } } bottlenecks { supply { id } } }")]
    [InlineData("chains(mineral: $M, first: 500) { nodes { sites { name } supplies { id sources { name } } countries { code } } }")]
    [InlineData("chains(mineral: $M, from: {}, to: {}, maxHops: 12, minConfidence: $C) { totalCount }")]
    [InlineData("supplies(first: 500) { edges { cursor } pageInfo { startCursor endCursor } }")]
    [InlineData("disruption(mineral: $M, scenario: {}) { changes(first: 500, unchanged: true) { supply { id sources { name } } } }")]
    [InlineData("chokepoints(mineral: $M, first: 500, by: CONTROLLER, minConfidence: $C) { pageInfo { hasNextPage } }")]
    [InlineData("disruption(mineral: $M, of: {}, scenario: { remove: [{ stages: [REFINING] }], keep: 0.5 }, asOf: $D) { loss }")]
    [InlineData("disruption(mineral: $M, scenario: { remove: [{ countries: [\"CHN\"] }] }) { immediate { drivers { carries } } }")]
    [InlineData("alternatives(mineral: $M, of: {}, minConfidence: $C) { routes { tonnes } }")]
    [InlineData("concentration(mineral: $M, stage: REFINING, by: OWNERSHIP, asOf: $D) { hhi }")]
    [InlineData("supplyRisks(mineral: $M, of: [\"KOR\", \"JPN\", \"DEU\", \"CHN\"], minConfidence: $C) { importRisk { atMost } }")]
    [InlineData("supplyRisk(mineral: $M, of: [\"USA\"], year: 2024, hs: [\"28\"]) { partners { part { atMost } } }")]
    [InlineData("coverage(alliance: \"alliance:g7\", mineral: $M, minConfidence: $C) { weakest }")]
    [InlineData("sites(where: { controlledBy: [\"CHN\"] }, first: 500, asOf: $D) { totalCount pageInfo { hasNextPage } }")]
    [InlineData("sites(where: { companies: [\"company:rio-tinto\"] }) { totalCount }")]
    [InlineData("sites(where: { ids: [\"site:nothing-like-$I\"] }) { totalCount }")]
    [InlineData("sites(first: 500, mineral: $M, orderBy: CAPACITY, asOf: $D) { nodes { id } }")]
    [InlineData("company(id: \"company:rio-tinto\") { control(asOf: $D) { country { code } } }")]
    [InlineData("company(id: \"company:rio-tinto\") { control(threshold: $C) { economicShares { share } } }")]
    [InlineData("site(id: \"site:nothing-like-$I\") { id }")]
    [InlineData("search(text: \"c\", first: 500) { pageInfo { hasNextPage } totalCount }")]
    [InlineData("search(text: \"a b c d e f g h i j k l m n o p q r s t u v w x y z\") { totalCount }")]
    [InlineData("trades(first: 500, where: { mineral: $M }, orderBy: TONNES) { pageInfo { hasNextPage } totalCount }")]
    [InlineData("mineral(id: $M) { statistics { id } trades(first: 500) { totalCount } }")]
    [InlineData("country(code: \"AUS\") { measures { issuer { sites(first: 500) { nodes { customers(mineral: $M) { id } } } } } }")]
    public void A_field_under_many_aliases_costs_little(string field)
    {
        var fields = Enumerable.Range(0, 240).Select(index => $"a{index}: " + field
            .Replace("$M", $"\"mineral:{Minerals[index % Minerals.Length]}\"", StringComparison.Ordinal)
            .Replace("$D", $"\"20{20 + (index % 7)}-{1 + (index % 12):00}-{1 + (index / 12):00}\"", StringComparison.Ordinal)
            .Replace("$C", (0.1 + (index / 1000.0)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("$I", $"{index}", StringComparison.Ordinal));

        RequestCosts.Check($"{{ {string.Join(' ', fields)} }}");
    }

    // The caches of the data keep 16 results, so 17 days in turn make each of them anew.
    [Theory]
    [InlineData("sites", "control(asOf: $D) { country { code } }")]
    [InlineData("companies", "sites(asOf: $D) { totalCount }")]
    [InlineData("companies", "control(asOf: $D) { economicShares { share } }")]
    [InlineData("minerals", "exposure(to: { controlledBy: [\"CHN\"] }, asOf: $D) { atMost }")]
    [InlineData("minerals", "coverage(alliance: \"alliance:g7\", asOf: $D) { weakest }")]
    public void Many_days_in_turn_for_each_item_of_a_list_cost_little(string list, string field)
    {
        var fields = Enumerable.Range(1, 17)
            .Select(day => $"d{day}: {field.Replace("$D", $"\"2020-01-{day:00}\"", StringComparison.Ordinal)}");

        RequestCosts.Check($"{{ {list}(first: 200) {{ nodes {{ {string.Join(' ', fields)} }} }} }}");
    }
}
