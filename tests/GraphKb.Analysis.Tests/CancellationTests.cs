using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flow;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
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

    private static Task StopsAsync(Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync) =>
        AskAsync((reader, stop, cancelled) => Assert.ThrowsAnyAsync<OperationCanceledException>(() => askAsync(reader, stop, cancelled)));

    private static async Task AskAsync(Func<IKnowledgeReader, CancellationToken, CancellationToken, Task> askAsync)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var store = EmbeddedStore.InMemory(CyclePackage.Create(300));
        await askAsync(await store.OpenReaderAsync(stop), stop, new CancellationToken(canceled: true));
    }
}
