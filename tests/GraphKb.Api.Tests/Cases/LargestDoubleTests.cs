using GraphKb.DataPackages.Problems;

namespace GraphKb.Api.Tests.Cases;

/// <summary>
/// Quantities that no sum can hold are refused; sums of the largest ones that are allowed are finite and in their ranges.
/// </summary>
public sealed class LargestDoubleTests
{
    [Fact]
    public void Every_cell_that_no_sum_can_hold_is_named_with_the_bound()
    {
        var result = CasePackage.Read("largest-double");
        var errors = result.Problems.Where(problem => problem.Severity == Severity.Error).ToList();

        Assert.Null(result.Package);
        Assert.Equal(
            [
                "capacities.csv:2: tonnes", "capacities.csv:3: tonnes",
                "supplies.csv:2: tonnes", "supplies.csv:3: tonnes", "supplies.csv:4: tonnes", "supplies.csv:5: tonnes",
            ],
            errors.Select(problem => $"{problem.File}:{problem.Line}: {problem.Column}"));
        Assert.All(errors, problem => Assert.Equal(
            "1.7976931348623157e308 is out of range; expected 0 or more, up to 1e15", problem.Message));
    }

    [Theory]
    [InlineData("exposure(mineral: \"mineral:m\", to: {}) { atLeast tonnes }", """{"atLeast":1,"tonnes":2000000000000000}""")]
    [InlineData(
        "exposure(mineral: \"mineral:m\", to: { countries: [\"CCC\"] }) { atLeast atMost }", """{"atLeast":0.25,"atMost":0.25}""")]
    [InlineData("alternatives(mineral: \"mineral:m\", headroom: 1e308) { tonnes share }", """{"tonnes":2000000000000000,"share":1}""")]
    [InlineData(
        "chokepoints(mineral: \"mineral:m\", first: 1) { nodes { throughShare lossTonnes lossShare } }",
        """{"nodes":[{"throughShare":0.75,"lossTonnes":1000000000000000,"lossShare":0.5}]}""")]
    [InlineData(
        "disruption(mineral: \"mineral:m\", scenario: { remove: [{ ids: [\"site:a\"] }], keep: 0.5 }) { baseline loss lossShare }",
        """{"baseline":2000000000000000,"loss":500000000000000,"lossShare":0.25}""")]
    [InlineData(
        "disruption(mineral: \"mineral:m\", scenario: { supplies: [{ from: \"site:b\", to: \"site:k\", tonnes: 1e15 }] }, headroom: 1e308) "
        + "{ baseline afterwards lossShare }",
        """{"baseline":2000000000000000,"afterwards":2000000000000000,"lossShare":0}""")]
    [InlineData("concentration(mineral: \"mineral:m\", stage: MINING) { hhi tonnes }", """{"hhi":5000,"tonnes":2000000000000000}""")]
    [InlineData("flow(mineral: \"mineral:m\") { tonnes otherTonnes }", """{"tonnes":2000000000000000,"otherTonnes":0}""")]
    public async Task Sums_of_the_largest_quantities_are_finite(string field, string answer) => Assert.Equal(
        $$$"""{"data":{"{{{field[..field.IndexOf('(')]}}}":{{{answer}}}}}""",
        await CasePackage.ExecuteAsync(CasePackage.Read("largest-quantity").Package!, $"{{ {field} }}"));
}
