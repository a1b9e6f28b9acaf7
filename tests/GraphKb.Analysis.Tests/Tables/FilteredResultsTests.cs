using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Tables;

public sealed class FilteredResultsTests
{
    [Fact]
    public Task Many_least_confidences_evict_no_result_that_relies_on_every_fact() => TinyQuestions.AskAsync(async (reader, stop) =>
    {
        var all = new EvidenceFilter(TinyChain.Day);
        var (network, control) = (await reader.GetNetworkAsync("mineral:re", all, stop), ControlTable.Get(reader.Tables, all));

        for (var step = 1; step <= 1000; step++)
        {
            var filter = all with { MinConfidence = step / 1000.0 };
            Assert.NotSame(network, await reader.GetNetworkAsync("mineral:re", filter, stop));
            Assert.NotSame(control, ControlTable.Get(reader.Tables, filter));
        }

        Assert.Same(network, await reader.GetNetworkAsync("mineral:re", all, stop));
        Assert.Same(control, ControlTable.Get(reader.Tables, all));
        return true;
    });

    [Fact]
    public Task A_network_of_a_least_confidence_is_cached_and_has_results_of_its_own() => TinyQuestions.AskAsync(async (reader, stop) =>
    {
        var filter = new EvidenceFilter(TinyChain.Day, 0.5);
        var network = await reader.GetNetworkAsync("mineral:re", filter, stop);
        var all = await reader.GetNetworkAsync("mineral:re", filter with { MinConfidence = 0 }, stop);

        Assert.Same(network, await reader.GetNetworkAsync("mineral:re", filter, stop));
        Assert.NotSame(network.Cache, all.Cache);
        Assert.Equal((filter, TinyChain.Day), (network.Filter, network.AsOf));
        return true;
    });
}
