using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.MaximumFlows;

/// <summary>What a maximum flow depends on before any scenario.</summary>
/// <param name="Mineral">The mineral's id.</param>
/// <param name="Consumers">The consumers; null, or no stages in it, means CONSUMPTION.</param>
/// <param name="Headroom">The factor by which supplies may exceed their tonnes, from 0 up; null means no limit.</param>
/// <param name="Filter">The day, and which facts are relied on.</param>
internal sealed record FlowConditions(string Mineral, SiteSelector? Consumers, double? Headroom, EvidenceFilter Filter)
{
    /// <summary>
    /// Checks the conditions as the arguments <c>mineral</c>, <c>minConfidence</c>, <c>of</c> and <c>headroom</c>, and gets the network.
    /// </summary>
    /// <exception cref="UserInputException">An id or a code does not exist, or a number is out of range.</exception>
    public ValueTask<SupplyNetwork> GetNetworkAsync(IKnowledgeReader reader, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, Mineral, "mineral");
        ArgumentChecks.MinConfidence(Filter.MinConfidence);
        SiteMatcher.Check(Consumers, reader.Tables, "of");
        ArgumentChecks.Headroom(Headroom);
        return reader.GetNetworkAsync(Mineral, Filter, cancellationToken);
    }
}
