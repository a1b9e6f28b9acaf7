namespace GraphKb.Api.Tests.Cases;

/// <summary>
/// Figures that are exact on paper come out exact, and no share is over 1.
/// <code>
///   e (refinery) --- 7 ---&gt; d (refinery) --- 2.53 ---&gt; market k &lt;--- ? --- b (mine, capacity 1.53)
///   a (mine) --- 1.3 ---&gt; g (refinery) --- 0.3 ---------^ ^--- 0.1 --- a
/// </code>
/// </summary>
public sealed class ShareOverOneTests
{
    // 0.1 + 2.53 + 0.3 in any order is 2.93, the whole of what k takes in.
    [Theory]
    [InlineData("alternatives(mineral: \"mineral:m\") { tonnes share }", """{"tonnes":2.93,"share":1}""")]
    [InlineData("alternatives(mineral: \"mineral:m\", headroom: 1.1) { tonnes share }", """{"tonnes":2.93,"share":1}""")]
    [InlineData("alternatives(mineral: \"mineral:m\") { bottlenecks { tonnes } }", """{"bottlenecks":[{"tonnes":2.93}]}""")]
    [InlineData(
        "alternatives(mineral: \"mineral:m\") { routes { tonnes } }",
        """{"routes":[{"tonnes":1.53},{"tonnes":1},{"tonnes":0.3},{"tonnes":0.1}]}""")]
    [InlineData("exposure(mineral: \"mineral:m\", to: {}) { atLeast atMost tonnes }", """{"atLeast":1,"atMost":1,"tonnes":2.93}""")]
    [InlineData("flow(mineral: \"mineral:m\") { tonnes otherTonnes }", """{"tonnes":2.93,"otherTonnes":0}""")]
    [InlineData(
        "chokepoints(mineral: \"mineral:m\", by: COUNTRY) { nodes { throughShare lossTonnes lossShare } }",
        """{"nodes":[{"throughShare":1,"lossTonnes":2.93,"lossShare":1}]}""")]
    [InlineData(
        "chokepoints(mineral: \"mineral:m\", first: 2) { nodes { throughShare lossTonnes lossShare } }",
        """{"nodes":[{"throughShare":0.863481228669,"lossTonnes":1,"lossShare":0.341296928328},"""
        + """{"throughShare":0.863481228669,"lossTonnes":1,"lossShare":0.341296928328}]}""")]
    [InlineData(
        "disruption(mineral: \"mineral:m\", scenario: { remove: [{ ids: [\"site:g\"] }] }) { baseline afterwards loss lossShare }",
        """{"baseline":2.93,"afterwards":2.93,"loss":0,"lossShare":0}""")]
    [InlineData(
        "disruption(mineral: \"mineral:m\", scenario: { remove: [{ ids: [\"site:g\", \"site:b\"] }], keep: 0.1 }) { afterwards loss }",
        """{"afterwards":2.813,"loss":0.117}""")]
    [InlineData(
        "disruption(mineral: \"mineral:m\", scenario: { remove: [{}] }) { loss lossShare immediate { atLeast atMost } }",
        """{"loss":2.93,"lossShare":1,"immediate":{"atLeast":1,"atMost":1}}""")]
    public async Task Decimal_figures_stay_decimal(string field, string answer) => Assert.Equal(
        $$$"""{"data":{"{{{field[..field.IndexOf('(')]}}}":{{{answer}}}}}""",
        await CasePackage.ExecuteAsync(CasePackage.Read("share-over-one").Package!, $"{{ {field} }}"));
}
