using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Flows;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>Answers what a scenario costs consumers.</summary>
public static class DisruptionAnalysis
{
    private const double DaysAYear = 365;

    // What is lost below this part of the baseline is rounding.
    private const double Precision = 1e-9;

    /// <summary>Answers the question: two maximum flows, the second starting from the first, and one tracing.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is wrong, or a measure cannot be taken at its word.</exception>
    public static async ValueTask<DisruptionAnswer> AskAsync(
        IKnowledgeReader reader, DisruptionQuestion question, CancellationToken cancellationToken)
    {
        var cuts = await SupplyCuts.ReadAsync(reader, question.Scenario, question.AsOf, cancellationToken).ConfigureAwait(false);
        SiteMatcher.CheckAll(question.Scenario.Remove, reader.Tables, "scenario.remove");
        var flow = await SupplyFlow.FindAsync(
            reader, question.Mineral, question.Of, question.Headroom, question.AsOf, cancellationToken).ConfigureAwait(false);
        var removed = NetworkSites.OfAny(flow.Network, question.Scenario.Remove);
        var cut = cuts.Find(flow.Network);
        var edges = Enumerable.Range(0, cut.Length).Where(edge => cut[edge]).ToArray();
        var afterwards = flow.Baseline.Without([.. removed.Members], edges).Value;
        var baseline = flow.Baseline.Value;
        afterwards = baseline - afterwards <= Precision * baseline ? baseline : afterwards;
        return new DisruptionAnswer(
            baseline,
            afterwards,
            ExposureAnalysis.Of(flow.Network, flow.Consumers, removed, cut),
            await CoverDaysAsync(reader, question, baseline - afterwards, cancellationToken).ConfigureAwait(false),
            Removed(reader, question),
            question.AsOf);
    }

    // Every site that takes part, at an end of a supply or not: the network has no node for one that trades nothing of the mineral.
    private static string[] Removed(IKnowledgeReader reader, DisruptionQuestion question)
    {
        var (sites, day) = (reader.Tables.Sites, question.AsOf.DayNumber);
        var tests = question.Scenario.Remove.Select(selector => SiteMatcher.Compile(selector, reader.Tables, question.AsOf)).ToArray();
        return tests.Length == 0
            ? []
            : [.. Enumerable.Range(0, sites.Count)
                .Where(site => sites.TakesPart(site, day) && Array.Exists(tests, test => test(site)))
                .Select(site => sites.Ids[site])];
    }

    private static async ValueTask<double?> CoverDaysAsync(
        IKnowledgeReader reader, DisruptionQuestion question, double loss, CancellationToken cancellationToken)
    {
        if (loss <= 0)
        {
            return null;
        }

        var (tables, day) = (reader.Tables, question.AsOf);
        var countries = ConsumerCountries(reader, question);
        var facts = await reader.GetFactsAsync(FactLookup.HoldingsOfMineral, tables.Minerals.Down(question.Mineral), cancellationToken).ConfigureAwait(false);
        var tonnes = facts.SelectMany(list => FactsAsOf.Get(list.Cast<Holding>(), day, fact => fact.Site)).Where(fact =>
        {
            var site = tables.Sites.Ids.Find(fact.Site);
            return tables.Sites.Stages[site] == Stage.Stockpiling && countries[tables.Sites.Countries[site]] && tables.Sites.TakesPart(site, day.DayNumber);
        }).Sum(fact => fact.Tonnes ?? 0);
        return tonnes / loss * DaysAYear;
    }

    private static bool[] ConsumerCountries(IKnowledgeReader reader, DisruptionQuestion question)
    {
        var (sites, day) = (reader.Tables.Sites, question.AsOf.DayNumber);
        var matches = SiteMatcher.Compile(NetworkSites.WithStages(question.Of, Stage.Consumption), reader.Tables, question.AsOf);
        var countries = new bool[reader.Tables.Countries.Count];
        for (var site = 0; site < sites.Count; site++)
        {
            countries[sites.Countries[site]] |= !countries[sites.Countries[site]] && sites.TakesPart(site, day) && matches(site);
        }

        return countries;
    }
}
