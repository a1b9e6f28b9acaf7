using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>Shares a mineral's capacity, or a statistic, out among countries.</summary>
public static class ConcentrationAnalysis
{
    /// <summary>Answers the question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="UserInputException">The mineral does not exist, the basis is EITHER, or one of measure and year is missing.</exception>
    public static async ValueTask<ConcentrationAnswer> AskAsync(
        IKnowledgeReader reader, ConcentrationQuestion question, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        if (question.By == ControlBasis.Either)
        {
            throw new UserInputException("by", "by is EITHER, which would count a site for two countries; it must be LOCATION or OWNERSHIP.");
        }

        return (question.Measure, question.Year) switch
        {
            (null, null) => await OfCapacitiesAsync(reader, question, cancellationToken).ConfigureAwait(false),
            ({ } measure, { } year) => await OfStatisticsAsync(reader, question.Mineral, measure, year, cancellationToken).ConfigureAwait(false),
            (null, _) => throw new UserInputException("measure", "year is given without measure; a statistic needs both, capacities neither."),
            _ => throw new UserInputException("year", "measure is given without year; a statistic needs both, capacities neither."),
        };
    }

    private static async ValueTask<ConcentrationAnswer> OfCapacitiesAsync(
        IKnowledgeReader reader, ConcentrationQuestion question, CancellationToken cancellationToken)
    {
        var stages = await StageCapacities.ReadAsync(reader, question.Mineral, question.AsOf, cancellationToken).ConfigureAwait(false);
        var byCountry = question.By == ControlBasis.Location ? stages.ByLocation(question.Stage) : stages.ByOwnership(question.Stage);
        var total = stages.Total(question.Stage);
        var unlisted = total > 0 ? Math.Max(0, total - byCountry.Values.Sum()) / total : 1;
        return new ConcentrationAnswer(Shares(reader, byCountry, total), unlisted, stages.IsKnown(question.Stage) ? total : null, question.AsOf);
    }

    private static List<CountryShare> Shares(IKnowledgeReader reader, SortedDictionary<int, double> tonnes, double total) =>
        [.. tonnes.OrderByDescending(row => row.Value).ThenBy(row => row.Key)
            .Select(row => new CountryShare(reader.Tables.Countries[row.Key], total > 0 ? row.Value / total : 0, row.Value))];

    private static async ValueTask<ConcentrationAnswer> OfStatisticsAsync(
        IKnowledgeReader reader, string mineral, StatisticMeasure measure, int year, CancellationToken cancellationToken)
    {
        var facts = await reader.GetFactsAsync(FactLookup.StatisticsOfMineral, [mineral], cancellationToken).ConfigureAwait(false);
        var rows = facts[0].Cast<Statistic>().Where(fact => fact.Measure == measure && fact.Year == year).ToList();
        var countries = rows.Where(row => row.Country != Statistic.World).ToList();
        var world = rows.Find(row => row.Country == Statistic.World)?.Tonnes
            ?? (countries.Exists(row => row.Tonnes is not null) ? countries.Sum(row => row.Tonnes ?? 0) : null);
        List<CountryShare> shares = [.. countries.Where(row => Share(row, world) is not null)
            .Select(row => new CountryShare(row.Country, Share(row, world)!.Value, row.Tonnes))
            .OrderByDescending(share => share.Share).ThenBy(share => share.Country, StringComparer.Ordinal)];
        return new ConcentrationAnswer(shares, Math.Max(0, 1 - shares.Sum(share => share.Share)), world, null);
    }

    // A known 0 is 0 of any world; other tonnes are a share only where the world has some.
    private static double? Share(Statistic row, double? world) =>
        row.Share ?? (row.Tonnes == 0 ? 0 : world > 0 ? row.Tonnes / world : null);
}
