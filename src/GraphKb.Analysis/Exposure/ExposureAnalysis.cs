using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Drivers;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Exposure;

/// <summary>Traces the intake of consumers back to targets, in proportion to tonnes; unknown tonnes become bounds. Thread-safe.</summary>
public sealed class ExposureAnalysis
{
    /// <summary>The most drivers that can be listed.</summary>
    public const int MaxDrivers = 500;

    private readonly IKnowledgeReader _reader;
    private readonly SupplyNetwork _network;
    private readonly NodeSet _consumers;
    private readonly NodeSet _targets;
    private readonly Lazy<InflowMatrix> _inflows;
    private ExposureAnswer? _answer;

    private ExposureAnalysis(IKnowledgeReader reader, SupplyNetwork network, NodeSet consumers, NodeSet targets)
    {
        (_reader, _network, _consumers, _targets) = (reader, network, consumers, targets);
        _inflows = new Lazy<InflowMatrix>(
            () => Cut.Contains(true) ? TracingMatrices.Create(network, Cut) : TracingMatrices.Get(network));
    }

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public DateOnly AsOf => _network.AsOf;

    private bool IsDirect { get; init; }

    // For each edge whether its supply is cut, or empty; and what a target and a cut supply count.
    private bool[] Cut { get; init; } = [];

    private double TargetExposure { get; init; } = 1;

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
        return new ExposureAnalysis(reader, network, consumers, NetworkSites.Find(network, question.To)) { IsDirect = question.Direct };
    }

    /// <summary>Answers the question. O(sites + supplies of the network), plus the iterations that its cycles need.</summary>
    /// <param name="cancellationToken">Cancels the computation; the next call then starts again.</param>
    /// <returns>The answer; computed once.</returns>
    public ExposureAnswer Answer(CancellationToken cancellationToken = default) => _answer ??= CreateAnswer(
        IsDirect ? Intake.Direct(_network.Graph, _consumers, _targets) : Trace(cancellationToken));

    /// <summary>
    /// Finds the supplies of known tonnes whose tonnes matter most: the widest bounds first if they were unknown, then what they carry,
    /// then their id. O(sites + supplies), plus a trace downstream of each supply that may be among the first.
    /// </summary>
    /// <param name="first">The most drivers to find, 0 to <see cref="MaxDrivers"/>.</param>
    /// <param name="cancellationToken">Cancels the search and the lookup of the supplies.</param>
    /// <returns>The drivers.</returns>
    /// <exception cref="UserInputException">The number of drivers is out of range.</exception>
    public async ValueTask<IReadOnlyList<Driver>> FindDriversAsync(int first, CancellationToken cancellationToken)
    {
        ArgumentChecks.First(first, MaxDrivers);
        var problem = new ExposureProblem(_inflows.Value, _consumers, _targets)
        {
            Cut = Cut,
            TargetExposure = TargetExposure,
            IsDirect = IsDirect,
        };
        using var carried = CarriedTonnes.Trace(TracingMatrices.GetKnown(_network), _consumers, cancellationToken);
        var found = ExposureDrivers.Find(problem, carried, first, new SupplyOrder(_network), cancellationToken);
        var edges = found.Select(driver => driver.Edge).ToArray();
        var supplies = await _reader.GetSuppliesAsync(_network, edges, cancellationToken).ConfigureAwait(false);
        return [.. found.Zip(supplies, (driver, supply) => new Driver(supply, driver.Carried, driver.AtLeast, driver.AtMost))];
    }

    /// <summary>Prepares the exposure of consumers to targets, and to cut supplies that count as targets do.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="flow">The network and its consumers.</param>
    /// <param name="targets">The nodes of the targets.</param>
    /// <param name="isCut">For each edge, whether its supply is cut.</param>
    /// <param name="targetExposure">What a target and a cut supply count, 0 to 1.</param>
    /// <returns>The prepared question.</returns>
    internal static ExposureAnalysis Create(
        IKnowledgeReader reader, (SupplyNetwork Network, NodeSet Consumers) flow, NodeSet targets, bool[] isCut, double targetExposure) =>
        new(reader, flow.Network, flow.Consumers, targets) { Cut = isCut, TargetExposure = targetExposure };

    private Intake Trace(CancellationToken cancellationToken)
    {
        using var bounds = ExposureBounds.Trace(_inflows.Value, _targets, TargetExposure, _consumers, cancellationToken);
        return Intake.From(_network.Graph, _consumers, _targets, bounds, Cut);
    }

    private ExposureAnswer CreateAnswer(Intake intake)
    {
        var (supplies, unknown) = (0, 0);
        foreach (var consumer in _consumers.Members)
        {
            foreach (var edge in _network.Graph.In(consumer))
            {
                if (!_consumers.Contains(_network.Graph.From(edge)))
                {
                    supplies++;
                    unknown += double.IsNaN(_network.Graph.Tonnes(edge)) ? 1 : 0;
                }
            }
        }

        return new ExposureAnswer(intake.AtLeast, intake.AtMost, intake.KnownTonnes, supplies, unknown, _network.AsOf);
    }
}
