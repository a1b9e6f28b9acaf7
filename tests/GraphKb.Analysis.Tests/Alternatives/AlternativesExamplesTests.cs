using GraphKb.Analysis.Alternatives;
using GraphKb.Model.Entities;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Alternatives;

/// <summary>
/// Examples of <see cref="AlternativesAnalysis"/>. TinyChain in short; its definition has the whole drawing.
/// <code>
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) --- 12 ---&gt; market (KOR)
///   capacity 12           capacity 8                  ^
///                         pit (USA) --- 3 ------------'       pact: JPN, KOR, since 2025 USA
///                         capacity 4
/// </code>
/// </summary>
public sealed class AlternativesExamplesTests
{
    [Fact]
    public async Task Without_the_refinery_the_supply_from_the_pit_is_the_bottleneck()
    {
        var answer = await AlternativesAsync(avoid: Sites("refinery"));

        Assert.Equal((3.0, 0.25), (answer.Tonnes, answer.Share));
        Assert.Equal(["pit > plant > market (3 t) carries 3"], Routes(answer));
        Assert.Equal(["pit > plant 3"], Bottlenecks(answer));
    }

    [Fact]
    public async Task Without_a_limit_on_supplies_the_capacity_of_the_pit_is_the_bottleneck()
    {
        var answer = await AlternativesAsync(avoid: Sites("refinery"), headroom: null);

        Assert.Equal(4, answer.Tonnes);
        Assert.Equal(["pit > plant > market (3 t) carries 4"], Routes(answer));
        Assert.Equal(["pit 4"], Bottlenecks(answer));
    }

    [Fact]
    public async Task With_all_sites_the_refinery_and_the_supply_from_the_pit_are_the_bottlenecks()
    {
        var answer = await AlternativesAsync();

        Assert.Equal(11, answer.Tonnes, 1e-9);
        Assert.Equal(["refinery 8", "pit > plant 3"], Bottlenecks(answer));
    }

    [Fact]
    public async Task Within_the_alliance_only_sites_in_its_members_on_the_day_are_used()
    {
        var answer = await AlternativesAsync(within: "alliance:pact");
        var before = await AlternativesAsync(within: "alliance:pact", asOf: new(2024, 6, 1));

        Assert.Equal(["pit > plant > market (3 t) carries 3"], Routes(answer));
        Assert.Equal(0, before.Tonnes);
        Assert.Empty(before.Routes);
    }

    private static IEnumerable<string> Routes(AlternativesAnswer answer) =>
        answer.Routes.Select(route => FormattableString.Invariant($"{Format(route.Chain)} carries {route.Tonnes:0.####}"));

    private static IEnumerable<string> Bottlenecks(AlternativesAnswer answer) => answer.Bottlenecks.Select(bottleneck =>
        FormattableString.Invariant($"{GetName(bottleneck)} {bottleneck.Tonnes:0.####}"));

    private static string GetName(Bottleneck bottleneck) => bottleneck.Supply is { } supply
        ? $"{EntityId.Slug(supply.From)} > {EntityId.Slug(supply.To)}" : EntityId.Slug(bottleneck.Site!);
}
