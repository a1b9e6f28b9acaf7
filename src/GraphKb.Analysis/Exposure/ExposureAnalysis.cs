using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Exposure;

/// <summary>Traces the intake of consumers back to targets, in proportion to tonnes; unknown tonnes become bounds. Thread-safe.</summary>
public sealed class ExposureAnalysis
{
    private readonly SupplyNetwork _network;
    private readonly NodeSet _consumers;
    private readonly NodeSet _targets;
    private readonly bool _isDirect;

    private ExposureAnalysis(SupplyNetwork network, NodeSet consumers, NodeSet targets, bool isDirect) =>
        (_network, _consumers, _targets, _isDirect) = (network, consumers, targets, isDirect);

    /// <summary>Checks and prepares a question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<ExposureAnalysis> PrepareAsync(
        IKnowledgeReader reader, ExposureQuestion question, CancellationToken cancellationToken)
    {
        question.CheckMineral(reader.Tables);
        SiteMatcher.Check(question.Of, reader.Tables, "of");
        SiteMatcher.Check(question.To, reader.Tables, "to");
        var network = await reader.GetNetworkAsync(question.Mineral, question.Filter, cancellationToken).ConfigureAwait(false);
        var consumers = NetworkSites.Find(network, NetworkSites.WithDefaultStages(question.Of, Stage.Consumption));
        return new ExposureAnalysis(network, consumers, NetworkSites.Find(network, question.To), question.Direct);
    }

    /// <summary>Answers the question. O(sites + supplies of the network), plus the iterations that its cycles need.</summary>
    /// <returns>The answer.</returns>
    public ExposureAnswer Answer() => CreateAnswer(
        _network, _isDirect ? Intake.Direct(_network.Graph, _consumers, _targets) : Trace());

    /// <summary>Computes the exposure of consumers to targets, and to supplies that count as targets themselves.</summary>
    /// <param name="network">The network.</param>
    /// <param name="consumers">The nodes of the consumers.</param>
    /// <param name="targets">The nodes of the targets.</param>
    /// <param name="isCut">For each edge, whether its supply counts 1.</param>
    /// <returns>The answer.</returns>
    internal static ExposureAnswer Compute(SupplyNetwork network, NodeSet consumers, NodeSet targets, ReadOnlySpan<bool> isCut)
    {
        var inflows = InflowMatrix.Create(network.Graph, FindSourceless(network), isCut);
        using var bounds = ExposureBounds.Trace(inflows, targets);
        return CreateAnswer(network, Intake.From(network.Graph, consumers, targets, bounds, isCut));
    }

    private Intake Trace()
    {
        var inflows = _network.Cache.GetOrAdd(nameof(InflowMatrix), () => InflowMatrix.Create(_network.Graph, FindSourceless(_network)));
        using var bounds = ExposureBounds.Trace(inflows, _targets);
        return Intake.From(_network.Graph, _consumers, _targets, bounds);
    }

    // Where these stages have no supplier, nothing is missing: their material originates there.
    private static NodeSet FindSourceless(SupplyNetwork network) =>
        NetworkSites.Where(network, site => network.Tables.Sites.Stages[site] is Stage.Mining or Stage.Recycling or Stage.Stockpiling);

    private static ExposureAnswer CreateAnswer(SupplyNetwork network, Intake intake) =>
        new(intake.AtLeast, intake.AtMost, intake.KnownTonnes, network.AsOf);
}
