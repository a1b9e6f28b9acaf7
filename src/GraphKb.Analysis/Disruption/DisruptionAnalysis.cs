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
        var network = await conditions.GetNetworkAsync(reader, cancellationToken).ConfigureAwait(false);
        var added = await ScenarioNetwork.ReadAddedAsync(reader, network, scenario, opened, cancellationToken).ConfigureAwait(false);
        var part = UpstreamNetwork.Get(network, question.Of, added.Select(supply => supply.FromSite), cancellationToken);
        var flow = await SupplyFlow.FindAsync(reader, part, question.Headroom, cancellationToken).ConfigureAwait(false);
        var scenarioNetwork = new ScenarioNetwork(part.Network, opened, added);
        return new DisruptionAnalysis(reader, question, opened, new ScenarioFlow(flow, scenarioNetwork, question, cuts));
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
            new(FindRemovedSites))
        {
            Changes = new FlowChanges(_reader, _flow.ScenarioNetwork, _flow.Recorded.Baseline, rerouted),
        };
    }

    // Before anybody reroutes, so without what the scenario adds.
    private ExposureAnalysis PrepareImmediate()
    {
        var (network, scenario) = (_flow.Recorded.Network, _question.Scenario);
        var isSame = ReferenceEquals(network, _flow.ScenarioNetwork.Network);
        return ExposureAnalysis.Create(
            _reader,
            (network, _flow.Recorded.Consumers),
            isSame ? _flow.Removed : NetworkSites.FindAny(network, scenario.Remove),
            isSame ? _flow.IsCut : _flow.Cuts.Find(network),
            targetExposure: 1 - scenario.Keep);
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

        var minerals = _reader.Tables.Minerals.Down(_question.Mineral);
        var facts = await _reader.GetFactsAsync(FactLookup.HoldingsOfMineral, minerals, cancellationToken).ConfigureAwait(false);
        var holdings = facts.SelectMany(list => FactsAsOf.Get(list.Cast<Holding>(), _question.AsOf, fact => fact.Site))
            .Where(fact => fact.Tonnes is not null && _question.Filter.ReliesOn(fact))
            .Select(fact => (SiteIndex: _reader.Tables.Sites.Ids.Find(fact.Site), Tonnes: fact.Tonnes!.Value))
            .Where(holding => IsStockpile(holding.SiteIndex)).ToList();
        var isConsumerCountry = FindConsumerCountries(holdings.Select(holding => CountryOf(holding.SiteIndex)).ToHashSet());
        var tonnes = holdings.Where(holding => isConsumerCountry.Contains(CountryOf(holding.SiteIndex))).ToList();
        return tonnes.Count == 0 ? null : tonnes.Sum(holding => holding.Tonnes) / loss * DaysPerYear;
    }

    private bool IsStockpile(int siteIndex) => _reader.Tables.Sites.Stages[siteIndex] == Stage.Stockpiling
        && _reader.Tables.Sites.TakesPart(siteIndex, _question.AsOf.DayNumber);

    private int CountryOf(int siteIndex) => _reader.Tables.Sites.CountryIndexes[siteIndex];

    // Those of some countries that a consumer which takes part is located in.
    private HashSet<int> FindConsumerCountries(HashSet<int> among)
    {
        var (sites, day) = (_reader.Tables.Sites, _question.AsOf.DayNumber);
        var isConsumer = SiteMatcher.Compile(
            NetworkSites.WithDefaultStages(_question.Of, Stage.Consumption), _reader.Tables, _question.Filter);
        var found = new HashSet<int>();
        for (var siteIndex = 0; siteIndex < sites.Count && found.Count < among.Count; siteIndex++)
        {
            if (among.Contains(CountryOf(siteIndex)) && isConsumer(siteIndex) && sites.TakesPart(siteIndex, day))
            {
                found.Add(CountryOf(siteIndex));
            }
        }

        return found;
    }
}
