using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Networks;

public sealed class NetworkTests
{
    [Fact]
    public void Tonnes_made_unknown_leave_the_edges_and_the_other_network_as_they_are()
    {
        var network = Network.Build(3, [0, 1, 0], [1, 2, 2], [5, 6, 7]);

        var other = network.WithUnknown(edge => edge == 1);

        Assert.Equal([double.NaN, 7.0], InTonnes(other, 2));
        Assert.Equal([6.0, 7.0], InTonnes(network, 2));
        Assert.Equal([0, 1], other.InTails(2).ToArray());
        Assert.Equal([5.0, double.NaN, 7.0], Enumerable.Range(0, 3).Select(other.Tonnes));
    }

    private static IEnumerable<double> InTonnes(Network network, int node) =>
        network.In(node).ToArray().Zip(network.InTonnes(node).ToArray()).OrderBy(pair => pair.First).Select(pair => pair.Second);
}
