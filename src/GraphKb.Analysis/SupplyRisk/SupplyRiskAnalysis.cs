using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.SupplyRisk;

/// <summary>
/// Computes the supply risk of a region: the score of the GeoPolRisk method (Gemechu et al. 2016; Koyamparambath et al. 2024), with bounds
/// for what is unknown. Thread-safe.
/// </summary>
public sealed class SupplyRiskAnalysis
{
    private const int MostYears = 200;
    private const double Monopoly = 10_000;

    private readonly SupplyRiskQuestion _question;
    private readonly HashSet<string> _region;
    private readonly ILookup<int, Trade> _trades;
    private readonly MineralFigures _figures;
    private readonly GovernanceScores _scores;
    private readonly Indicator? _indicator;

    private SupplyRiskAnalysis(
        SupplyRiskQuestion question, IReadOnlyList<Trade> trades, MineralFigures figures, Indicator? indicator, GovernanceScores scores)
    {
        (_question, _figures, _indicator, _scores) = (question, figures, indicator, scores);
        _region = question.Of.ToHashSet(StringComparer.Ordinal);
        _trades = trades.ToLookup(trade => trade.Year);
    }

    /// <summary>How many facts the answers are computed from, 0 or more.</summary>
    public required int FactCount { get; init; }

    /// <summary>Checks and prepares a question: reads the trades into the region, the statistics and the scores of the partners.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">
    /// The mineral, a country, the source or the indicator does not exist, the region is empty, a code is blank, more than 200 years are
    /// given, or the least confidence is out of range.
    /// </exception>
    public static async ValueTask<SupplyRiskAnalysis> PrepareAsync(
        IKnowledgeReader reader, SupplyRiskQuestion question, CancellationToken cancellationToken)
    {
        Check(reader, question);
        await question.Figures.CheckSourceAsync(reader, cancellationToken).ConfigureAwait(false);
        var findingIndicator = GovernanceScores.FindIndicatorAsync(reader, question.Indicator, cancellationToken).AsTask();
        var readingFigures = MineralFigures.ReadAsync(reader, question.Figures, cancellationToken).AsTask();
        var readingTrades = reader.GetFactsAsync(
            FactLookup.TradesOfImporter,
            [.. question.Of.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(EntityId.ForCountry)],
            cancellationToken).AsTask();
        await Task.WhenAll(findingIndicator, readingFigures, readingTrades).ConfigureAwait(false);

        var read = (await readingTrades.ConfigureAwait(false)).SelectMany(facts => facts).Cast<Trade>().ToList();
        var trades = SelectTrades(reader, question, read);
        var indicator = await findingIndicator.ConfigureAwait(false);
        var figures = await readingFigures.ConfigureAwait(false);
        var scores = await GovernanceScores.ReadAsync(
            reader, indicator, [.. trades.Select(trade => trade.Exporter).Distinct(StringComparer.Ordinal)], question.MinConfidence,
            cancellationToken).ConfigureAwait(false);
        return new SupplyRiskAnalysis(question, trades, figures, indicator, scores)
        {
            FactCount = read.Count + figures.Count + scores.Count,
        };
    }

    /// <summary>Answers the question. O(facts) time for all years together.</summary>
    /// <returns>An answer for each year, oldest first; a year that is given twice has one.</returns>
    public IReadOnlyList<SupplyRiskAnswer> Answer() =>
        [.. (_question.Years ?? _trades.Select(year => year.Key)).Distinct().Order().Select(Answer)];

    private SupplyRiskAnswer Answer(int year)
    {
        var figures = _figures.Find(year);
        var concentration = ConcentrationAnswer.FromFigures(figures, year, _question.Source);
        var produced = figures?.Countries.Where(figure => _region.Contains(figure.Country)).ToList() ?? [];
        var production = produced.Sum(figure => figure.Tonnes ?? 0);
        var flows = _trades[year].Where(IsKnown).GroupBy(trade => trade.Exporter, StringComparer.Ordinal)
            .OrderBy(exports => exports.Key, StringComparer.Ordinal)
            .Select(exports => (exports.Key, exports.Sum(trade => trade.Tonnes!.Value), _scores.Find(exports.Key, year))).ToList();
        var unknown = _trades[year].Count(trade => !IsKnown(trade));
        var risk = ImportRisk.Compute(
            flows, production, produced.Any(figure => figure.Tonnes is null && figure.Share != 0), unknown > 0);
        return new(year, risk.Total, new(concentration.Hhi / Monopoly, concentration.HhiAtMost / Monopoly), risk.Partners)
        {
            Imports = flows.Sum(flow => flow.Item2),
            Production = production,
            UnknownTrades = unknown,
            Source = concentration.Source,
            Indicator = _indicator?.Id,
        };
    }

    // A trade that is not relied on has unknown tonnes, like a supply.
    private bool IsKnown(Trade trade) => trade.Tonnes is not null && trade.Evidence.Confidence >= _question.MinConfidence;

    private static void Check(IKnowledgeReader reader, SupplyRiskQuestion question)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        ArgumentChecks.MinConfidence(question.MinConfidence);
        if (question.Of.Count == 0)
        {
            throw new UserInputException("of", "of is empty; it must name at least one country, such as KOR.");
        }

        for (var index = 0; index < question.Of.Count; index++)
        {
            ArgumentChecks.Country(reader.Tables, question.Of[index], $"of[{index}]");
        }

        if (question.Years is { Count: > MostYears })
        {
            throw new UserInputException("years", $"years has {question.Years.Count} items; at most {MostYears} are allowed.");
        }

        for (var index = 0; index < (question.Hs?.Count ?? 0); index++)
        {
            if (string.IsNullOrWhiteSpace(question.Hs![index]))
            {
                throw new UserInputException($"hs[{index}]", $"hs[{index}] is blank; it must be the beginning of a code, such as 2603.");
            }
        }
    }

    private static List<Trade> SelectTrades(IKnowledgeReader reader, SupplyRiskQuestion question, IEnumerable<Trade> trades)
    {
        var minerals = reader.Tables.Minerals.Down(question.Mineral).ToHashSet(StringComparer.Ordinal);
        var region = question.Of.ToHashSet(StringComparer.Ordinal);
        return [.. trades.Where(trade => minerals.Contains(trade.Mineral) && !region.Contains(trade.Exporter)
            && (question.Hs is null || question.Hs.Any(code => trade.Hs?.StartsWith(code, StringComparison.Ordinal) == true)))];
    }
}
