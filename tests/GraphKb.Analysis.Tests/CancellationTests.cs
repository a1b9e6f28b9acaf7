using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Control;
using GraphKb.Analysis.Coverage;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Lists;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests;

/// <summary>Each question is prepared, then cancelled before it is answered, over one cycle of 300 sites.</summary>
public sealed class CancellationTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly SiteSelector Mines = new() { Countries = ["AUS"] };

    [Fact]
    public Task Exposure_stops() => StopsAsync(async (reader, stop, cancelled) => (await ExposureAnalysis.PrepareAsync(
        reader, new ExposureQuestion { Mineral = CyclePackage.Mineral, To = Mines, AsOf = Day }, stop)).Answer(cancelled));

    [Fact]
    public Task An_exposure_can_be_asked_again_after_a_stop() => AskAsync(async (reader, stop, cancelled) =>
    {
        var analysis = await ExposureAnalysis.PrepareAsync(
            reader, new ExposureQuestion { Mineral = CyclePackage.Mineral, To = Mines, AsOf = Day }, stop);
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.Answer(cancelled));

        Assert.Equal(1, analysis.Answer(stop).AtLeast, 9);
    });

    [Fact]
    public Task Drivers_stop() => StopsAsync(async (reader, stop, cancelled) => await (await ExposureAnalysis.PrepareAsync(
        reader, new ExposureQuestion { Mineral = CyclePackage.Mineral, To = Mines, AsOf = Day }, stop)).FindDriversAsync(10, cancelled));

    [Fact]
    public Task Flow_stops() => StopsAsync(async (reader, stop, cancelled) => (await FlowAnalysis.PrepareAsync(
        reader, new FlowQuestion { Mineral = CyclePackage.Mineral, AsOf = Day }, stop)).Answer(cancelled));

    [Theory]
    [InlineData(Grouping.Site)]
    [InlineData(Grouping.Country)]
    public Task Chokepoints_stop(Grouping by) => StopsAsync(async (reader, stop, cancelled) =>
        await (await ChokepointsAnalysis.PrepareAsync(
            reader, new ChokepointsQuestion { Mineral = CyclePackage.Mineral, By = by, AsOf = Day }, stop)).PageAsync(0, 10, cancelled));

    [Fact]
    public Task A_disruption_stops() => StopsAsync(async (reader, stop, cancelled) => await (await DisruptionAnalysis.PrepareAsync(
        reader,
        new DisruptionQuestion { Mineral = CyclePackage.Mineral, Scenario = new Scenario { Remove = [Mines] }, AsOf = Day },
        stop)).AnswerAsync(cancelled));

    [Fact]
    public Task Alternatives_stop() => StopsAsync(async (reader, stop, cancelled) => await (await AlternativesAnalysis.PrepareAsync(
        reader, new AlternativesQuestion { Mineral = CyclePackage.Mineral, AsOf = Day }, stop)).AnswerAsync(cancelled));

    [Theory]
    [InlineData(ControlBasis.Location)]
    [InlineData(ControlBasis.Ownership)]
    public Task A_concentration_stops(ControlBasis by) => StopsAsync(TinyChain.Package, async (reader, stop, cancelled) =>
        (await ConcentrationAnalysis.PrepareAsync(
            reader,
            new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, By = by, AsOf = TinyChain.Day },
            stop)).Answer(cancelled));

    [Fact]
    public Task A_concentration_stops_while_it_is_prepared() => StopsAsync(TinyChain.Package, (reader, _, cancelled) =>
        ConcentrationAnalysis.PrepareAsync(
            reader,
            new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, AsOf = TinyChain.Day },
            cancelled).AsTask());

    [Fact]
    public Task A_coverage_stops() => StopsAsync(TinyChain.Package, async (reader, stop, cancelled) =>
        (await CoverageAnalysis.PrepareAsync(
            reader, new CoverageQuestion { Alliance = "alliance:pact", Mineral = "mineral:re", AsOf = TinyChain.Day }, stop))
        .Answer(cancelled));

    [Fact]
    public Task A_question_about_control_stops() => StopsAsync(TinyChain.Package, (reader, _, cancelled) => ControlAnalysis.AnswerAsync(
        reader, new ControlQuestion { Ids = [reader.Tables.Companies[0]], Threshold = 0.5, AsOf = TinyChain.Day }, cancelled).AsTask());

    [Fact]
    public Task Sites_in_the_order_of_capacities_stop() => StopsAsync(TinyChain.Package, (reader, _, cancelled) =>
        SitesByCapacity.PrepareAsync(
            reader, new SiteQuery(null, "mineral:re", TinyChain.Day), cancelled).AsTask());

    [Fact]
    public void A_pass_over_many_items_stops()
    {
        using var stopping = new CancellationTokenSource();
        var seen = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var item in Enumerable.Range(0, 1_000_000).WithStops(stopping.Token))
            {
                seen = item;
                stopping.Cancel();
            }
        });
        Assert.Equal(16_383, seen);
    }

    [Fact]
    public void A_sort_stops()
    {
        using var stopping = new CancellationTokenSource();
        var (numbers, comparisons) = (Enumerable.Range(0, 100_000).Select(number => number * 7919 % 100_003).ToArray(), 0);

        Assert.Throws<OperationCanceledException>(() => Stops.Sort(
            numbers,
            (a, b) =>
            {
                comparisons++;
                stopping.Cancel();
                return a.CompareTo(b);
            },
            stopping.Token));
        Assert.Equal(16_384, comparisons);
    }

    private static Task StopsAsync(DataPackage package, Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync) =>
        AskAsync(package, (reader, stop, cancelled) =>
            Assert.ThrowsAnyAsync<OperationCanceledException>(() => askAsync(reader, stop, cancelled)));

    private static Task AskAsync(Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync) =>
        AskAsync(CyclePackage.Create(300), askAsync);

    private static Task StopsAsync(Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync) =>
        AskAsync((reader, stop, cancelled) => Assert.ThrowsAnyAsync<OperationCanceledException>(() => askAsync(reader, stop, cancelled)));

    private static async Task AskAsync(
        DataPackage package, Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.InMemory(package);
        await askAsync(await store.OpenReaderAsync(stop), stop, new CancellationToken(canceled: true));
    }
}
