using GraphKb.Analysis.Exposure;
using GraphKb.Model.Entities;
using GraphKb.Testing;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Exposure;

/// <summary>
/// Examples of <see cref="ExposureAnalysis"/>. TinyChain in short; its definition has the whole drawing.
/// <code>
///                     .-------- 1 ------- scrap &lt;------ 1 -----.
///                     v                                        |
///   mine --- 9 ---&gt; refinery --- 10 ---&gt; plant ----------------'--- 12 ---&gt; market &lt;--- ? --- depot
///                        pit --- 3 -----^
/// </code>
/// </summary>
public sealed class ExposureExamplesTests
{
    // Of what enters the plant, 10 of 13 has passed the refinery. The depot's supply has not, and it may be nearly all of the intake.
    [Fact]
    public async Task A_supply_of_unknown_tonnes_can_have_any_weight_so_it_widens_the_bounds()
    {
        var answer = await ExposureAsync(to: Sites("refinery"));

        Assert.Equal(0, answer.AtLeast);
        Assert.Equal(0.769230769, answer.AtMost, 1e-9);
        Assert.Equal(12, answer.Tonnes);
        Assert.Equal((2, 1), (answer.Supplies, answer.UnknownSupplies));
    }

    // p of the plant: 13 p = 10 r + 3 x 0, and r of the refinery: 10 r = 9 x 1 + 1 p. So 13 p = 9 + p, and p = 0.75.
    [Fact]
    public async Task In_a_cycle_the_share_is_the_solution_of_its_equations()
    {
        var answer = await ExposureAsync(to: Sites("mine"), of: Sites("plant"));

        Assert.Equal(0.75, answer.AtLeast, 1e-9);
        Assert.Equal(0.75, answer.AtMost, 1e-9);
        Assert.Equal(13, answer.Tonnes);
    }

    [Fact]
    public async Task Direct_exposure_looks_at_the_last_supplier_only()
    {
        var scrap = await ExposureAsync(to: Sites("scrap"), of: Sites("refinery"), direct: true);
        var plant = await ExposureAsync(to: Sites("plant"), of: Sites("refinery"), direct: true);

        Assert.Equal(new ExposureAnswer(0.1, 0.1, 10, 2, 0, TinyChain.Day), scrap);
        Assert.Equal(new ExposureAnswer(0, 0, 10, 2, 0, TinyChain.Day), plant);
    }

    [Fact]
    public async Task Without_a_supply_on_record_nothing_is_known() =>
        Assert.Equal(new ExposureAnswer(0, 1, 0, 0, 0, TinyChain.Day), await ExposureAsync(to: Sites("mine"), of: Sites("orphan")));

    [Fact]
    public async Task A_site_named_by_its_id_is_the_consumer_at_whatever_stage() =>
        Assert.Equal(
            await ExposureAsync(to: Sites("mine"), of: Sites("plant") with { Stages = [Stage.Manufacturing] }),
            await ExposureAsync(to: Sites("mine"), of: Sites("plant")));
}
