using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>Distributes a mineral's capacity, or a statistic, over countries. Thread-safe.</summary>
public sealed class ConcentrationAnalysis
{
    private readonly Func<ConcentrationAnswer> _answer;

    private ConcentrationAnalysis(Func<ConcentrationAnswer> answer) => _answer = answer;

    /// <summary>Checks and prepares a question: reads the capacities or the statistics.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">
    /// The mineral does not exist, the basis is EITHER, or only one of measure and year is given.
    /// </exception>
    public static async ValueTask<ConcentrationAnalysis> PrepareAsync(
        IKnowledgeReader reader, ConcentrationQuestion question, CancellationToken cancellationToken)
    {
        Check(reader, question);
        if (question.Measure is null)
        {
            var capacities = await StageCapacities.ReadAsync(reader, question.Mineral, question.Filter, cancellationToken)
                .ConfigureAwait(false);
            return new(() => FromCapacities(reader, question, capacities));
        }

        var facts = await reader.GetFactsAsync(FactLookup.StatisticsOfMineral, [question.Mineral], cancellationToken).ConfigureAwait(false);
        return new(() => FromStatistics(
            [.. facts[0].Cast<Statistic>().Where(question.Filter.ReliesOn)
                .Where(fact => fact.Measure == question.Measure && fact.Year == question.Year)]));
    }

    /// <summary>Answers the question. O(sites with a known capacity), or O(statistics).</summary>
    /// <returns>The answer.</returns>
    public ConcentrationAnswer Answer() => _answer();

    private static void Check(IKnowledgeReader reader, ConcentrationQuestion question)
    {
        question.CheckMineral(reader.Tables);
        if (question.By == ControlBasis.Either)
        {
            throw new UserInputException(
                "by", "by is EITHER, which would count a site for two countries; it must be LOCATION or OWNERSHIP.");
        }

        if (question is { Measure: null, Year: not null })
        {
            throw new UserInputException("measure", "year is given without measure; a statistic needs both, capacities neither.");
        }

        if (question is { Measure: not null, Year: null })
        {
            throw new UserInputException("year", "measure is given without year; a statistic needs both, capacities neither.");
        }
    }

    private static ConcentrationAnswer FromCapacities(IKnowledgeReader reader, ConcentrationQuestion question, StageCapacities capacities)
    {
        var stage = question.Stage;
        var tonnesOf = question.By == ControlBasis.Location ? capacities.GetByLocation(stage) : capacities.GetByOwnership(stage);
        var total = capacities.GetTotal(stage);
        List<CountryShare> shares = [.. tonnesOf.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => new CountryShare(reader.Tables.Countries[pair.Key], total > 0 ? pair.Value / total : 0, pair.Value))];
        var unlisted = total > 0 ? Math.Max(0, total - tonnesOf.Values.Sum()) / total : 1;
        return new ConcentrationAnswer(shares, unlisted, capacities.IsKnown(stage) ? total : null, question.AsOf);
    }

    private static ConcentrationAnswer FromStatistics(List<Statistic> statistics)
    {
        var ofCountries = statistics.Where(statistic => statistic.Country != Statistic.World).ToList();
        var world = statistics.Find(statistic => statistic.Country == Statistic.World)?.Tonnes
            ?? (ofCountries.Exists(statistic => statistic.Tonnes is not null) ? ofCountries.Sum(statistic => statistic.Tonnes ?? 0) : null);
        List<CountryShare> shares = [.. ofCountries.Where(statistic => GetShare(statistic, world) is not null)
            .Select(statistic => new CountryShare(statistic.Country, GetShare(statistic, world)!.Value, statistic.Tonnes))
            .OrderByDescending(share => share.Share).ThenBy(share => share.Country, StringComparer.Ordinal)];
        return new ConcentrationAnswer(shares, Math.Max(0, 1 - shares.Sum(share => share.Share)), world, null);
    }

    // 0 tonnes are a share of 0 whatever the world has; other tonnes have a share only where the world has some.
    private static double? GetShare(Statistic statistic, double? world) =>
        statistic.Share ?? (statistic.Tonnes == 0 ? 0 : world > 0 ? statistic.Tonnes / world : null);
}
