using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Exposure;

/// <summary>Traces what consumers take in back to targets, in proportion to tonnes; what is unknown is bounded.</summary>
public static class ExposureAnalysis
{
    /// <summary>Answers the question. O(sites and supplies of the network), and what its circles take.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer; 0, 0 and 0 tonnes where the consumers take nothing in.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<ExposureAnswer> AskAsync(
        IKnowledgeReader reader, ExposureQuestion question, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        SiteMatcher.Check(question.Of, reader.Tables, "of");
        SiteMatcher.Check(question.To, reader.Tables, "to");
        var network = await reader.GetNetworkAsync(question.Mineral, question.AsOf, cancellationToken).ConfigureAwait(false);
        var consumers = NetworkSites.Of(network, NetworkSites.WithStages(question.Of, Stage.Consumption));
        var targets = NetworkSites.Of(network, question.To);
        var intake = question.Direct ? Intake.Direct(network.Graph, consumers, targets) : Trace(network, consumers, targets);
        return Answer(intake, question.AsOf);
    }

    /// <summary>The exposure of consumers to targets, and to supplies that count as targets themselves.</summary>
    /// <param name="network">The network.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="cut">Whether each supply counts 1; none does where it is left out.</param>
    /// <returns>The answer.</returns>
    public static ExposureAnswer Of(SupplyNetwork network, NodeSet consumers, NodeSet targets, ReadOnlySpan<bool> cut)
    {
        var rows = InflowMatrix.Create(network.Graph, Sourceless(network), cut);
        using var bounds = ExposureBounds.Trace(rows, targets);
        return Answer(Intake.From(network.Graph, consumers, targets, bounds, cut), network.AsOf);
    }

    private static Intake Trace(SupplyNetwork network, NodeSet consumers, NodeSet targets)
    {
        var rows = network.Cache.GetOrAdd(nameof(InflowMatrix), () => InflowMatrix.Create(network.Graph, Sourceless(network)));
        using var bounds = ExposureBounds.Trace(rows, targets);
        return Intake.From(network.Graph, consumers, targets, bounds);
    }

    // Where these have no supplier, nothing is missing: what leaves them begins there.
    private static NodeSet Sourceless(SupplyNetwork network) =>
        NetworkSites.Where(network, site => network.Tables.Sites.Stages[site] is Stage.Mining or Stage.Recycling or Stage.Stockpiling);

    private static ExposureAnswer Answer(Intake intake, DateOnly asOf) => new(intake.AtLeast, intake.AtMost, intake.KnownTonnes, asOf);
}
