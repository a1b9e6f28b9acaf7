using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.MaximumFlows;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>Compares the maximum flow to consumers with and without a scenario. Thread-safe.</summary>
public sealed class DisruptionAnalysis
{
    private const double DaysPerYear = 365;

    private readonly IKnowledgeReader _reader;
    private readonly DisruptionQuestion _question;
    private readonly OpenedSites _opened;
    private readonly ScenarioFlow _flow;

    private DisruptionAnalysis(IKnowledgeReader reader, DisruptionQuestion question, OpenedSites opened, ScenarioFlow flow) =>
        (_reader, _question, _opened, _flow) = (reader, question, opened, flow);

    /// <summary>Checks and prepares a question: finds the maximum flow without the scenario, and the network with it.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id, a code or a number is invalid, or a measure cannot be applied.</exception>
    public static async ValueTask<DisruptionAnalysis> PrepareAsync(
        IKnowledgeReader reader, DisruptionQuestion question, CancellationToken cancellationToken)
    {
        var scenario = question.Scenario;
        var cuts = await SupplyCuts.ReadAsync(reader, scenario, question.AsOf, cancellationToken).ConfigureAwait(false);
        SiteMatcher.CheckAll(scenario.Remove, reader.Tables, "scenario.remove");
        ArgumentChecks.Keep(scenario.Keep);
        var opened = OpenedSites.Create(scenario, reader.Tables, question.AsOf);
        var conditions = new FlowConditions(question.Mineral, question.Of, question.Headroom, question.Filter);
        var flow = await SupplyFlow.FindAsync(reader, conditions, cancellationToken).ConfigureAwait(false);
        var network = await ScenarioNetwork.CreateAsync(reader, flow.Network, scenario, opened, cancellationToken).ConfigureAwait(false);
        return new DisruptionAnalysis(reader, question, opened, new ScenarioFlow(flow, network, question, cuts));
    }

    /// <summary>Answers the question: a maximum flow that starts from the one without the scenario, and one tracing.</summary>
    /// <param name="cancellationToken">Cancels the search and the lookups.</param>
    /// <returns>The answer.</returns>
    public async ValueTask<DisruptionAnswer> AnswerAsync(CancellationToken cancellationToken)
    {
        var baseline = _flow.Recorded.Baseline.Value;
        var rerouted = _flow.Find(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var afterwards = Math.Abs(baseline - rerouted.Value) <= SupplyFlow.RelativePrecision * baseline ? baseline : rerouted.Value;
        return new DisruptionAnswer(
            baseline,
            afterwards,
            PrepareImmediate(),
            await GetCoverDaysAsync(baseline - afterwards, cancellationToken).ConfigureAwait(false),
            FindRemovedSites())
        {
            Changes = new FlowChanges(_reader, _flow.ScenarioNetwork, _flow.Recorded.Baseline, rerouted),
        };
    }

    // Before anybody reroutes, so without what the scenario adds.
    private ExposureAnalysis PrepareImmediate()
    {
        var (network, scenario) = (_flow.Recorded.Network, _question.Scenario);
        var removed = NetworkSites.FindAny(network, scenario.Remove);
        return ExposureAnalysis.Create(
            _reader, (network, _flow.Recorded.Consumers), removed, _flow.Cuts.Find(network), targetExposure: 1 - scenario.Keep);
    }

    // All sites that take part: the network has no node for a site that trades none of the mineral.
    private string[] FindRemovedSites()
    {
        var sites = _reader.Tables.Sites;
        if (_question.Scenario.Remove.Count == 0)
        {
            return [];
        }

        var matches = SiteMatcher.CompileAny(_question.Scenario.Remove, _reader.Tables, _question.Filter);
        return [.. Enumerable.Range(0, sites.Count)
            .Where(siteIndex => _opened.TakesPart(siteIndex) && matches(siteIndex))
            .Select(siteIndex => sites.Ids[siteIndex])];
    }

    private async ValueTask<double?> GetCoverDaysAsync(double loss, CancellationToken cancellationToken)
    {
        if (loss <= 0)
        {
            return null;
        }

        var asOf = _question.AsOf;
        var minerals = _reader.Tables.Minerals.Down(_question.Mineral);
        var facts = await _reader.GetFactsAsync(FactLookup.HoldingsOfMineral, minerals, cancellationToken).ConfigureAwait(false);
        var counts = CompileStockpiles();
        var tonnes = facts.SelectMany(list => FactsAsOf.Get(list.Cast<Holding>(), asOf, fact => fact.Site))
            .Where(fact => fact.Tonnes is not null && _question.Filter.ReliesOn(fact) && counts(_reader.Tables.Sites.Ids.Find(fact.Site)))
            .Select(fact => fact.Tonnes!.Value).ToList();
        return tonnes.Count == 0 ? null : tonnes.Sum() / loss * DaysPerYear;
    }

    // A test of a site index: a stockpile that takes part and is located in a country of the consumers.
    private Func<int, bool> CompileStockpiles()
    {
        var sites = _reader.Tables.Sites;
        var day = _question.AsOf.DayNumber;
        var consumers = NetworkSites.WithDefaultStages(_question.Of, Stage.Consumption);
        var isConsumer = SiteMatcher.Compile(consumers, _reader.Tables, _question.Filter);
        var isConsumerCountry = new bool[_reader.Tables.Countries.Count];
        for (var siteIndex = 0; siteIndex < sites.Count; siteIndex++)
        {
            ref var isFound = ref isConsumerCountry[sites.CountryIndexes[siteIndex]];
            isFound = isFound || (sites.TakesPart(siteIndex, day) && isConsumer(siteIndex));
        }

        return siteIndex => sites.Stages[siteIndex] == Stage.Stockpiling
            && isConsumerCountry[sites.CountryIndexes[siteIndex]] && sites.TakesPart(siteIndex, day);
    }
}
