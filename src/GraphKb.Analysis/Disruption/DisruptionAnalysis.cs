using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flows;
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

    // A loss below this part of the baseline is a rounding error.
    private const double RelativePrecision = 1e-9;

    private readonly IKnowledgeReader _reader;
    private readonly DisruptionQuestion _question;
    private readonly SupplyFlow _flow;
    private readonly bool[] _isCut;

    private DisruptionAnalysis(IKnowledgeReader reader, DisruptionQuestion question, SupplyFlow flow, bool[] isCut) =>
        (_reader, _question, _flow, _isCut) = (reader, question, flow, isCut);

    /// <summary>Checks and prepares a question: finds the cut supplies and the maximum flow without the scenario.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id, a code or a number is invalid, or a measure cannot be applied.</exception>
    public static async ValueTask<DisruptionAnalysis> PrepareAsync(
        IKnowledgeReader reader, DisruptionQuestion question, CancellationToken cancellationToken)
    {
        var cuts = await SupplyCuts.ReadAsync(reader, question.Scenario, question.AsOf, cancellationToken).ConfigureAwait(false);
        SiteMatcher.CheckAll(question.Scenario.Remove, reader.Tables, "scenario.remove");
        var conditions = new FlowConditions(question.Mineral, question.Of, question.Headroom, question.Filter);
        var flow = await SupplyFlow.FindAsync(reader, conditions, cancellationToken).ConfigureAwait(false);
        return new DisruptionAnalysis(reader, question, flow, cuts.Find(flow.Network));
    }

    /// <summary>Answers the question: a maximum flow that starts from the one without the scenario, and one tracing.</summary>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The answer.</returns>
    public async ValueTask<DisruptionAnswer> AnswerAsync(CancellationToken cancellationToken)
    {
        var removed = NetworkSites.FindAny(_flow.Network, _question.Scenario.Remove);
        var cutEdges = Enumerable.Range(0, _isCut.Length).Where(edge => _isCut[edge]).ToArray();
        var baseline = _flow.Baseline.Value;
        var rerouted = _flow.Baseline.Without([.. removed.Members], cutEdges).Value;
        var afterwards = baseline - rerouted <= RelativePrecision * baseline ? baseline : rerouted;
        return new DisruptionAnswer(
            baseline,
            afterwards,
            ExposureAnalysis.Create(_reader, (_flow.Network, _flow.Consumers), removed, _isCut, targetExposure: 1),
            await GetCoverDaysAsync(baseline - afterwards, cancellationToken).ConfigureAwait(false),
            FindRemovedSites());
    }

    // All sites that take part: the network has no node for a site that trades none of the mineral.
    private string[] FindRemovedSites()
    {
        var sites = _reader.Tables.Sites;
        var day = _question.AsOf.DayNumber;
        if (_question.Scenario.Remove.Count == 0)
        {
            return [];
        }

        var matches = SiteMatcher.CompileAny(_question.Scenario.Remove, _reader.Tables, _question.Filter);
        return [.. Enumerable.Range(0, sites.Count)
            .Where(siteIndex => sites.TakesPart(siteIndex, day) && matches(siteIndex))
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
