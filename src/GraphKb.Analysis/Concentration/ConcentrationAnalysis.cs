using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Concentration;

/// <summary>Distributes a mineral's capacity, or a statistic, over countries. Thread-safe.</summary>
public sealed class ConcentrationAnalysis
{
    private readonly Func<CancellationToken, ConcentrationAnswer> _answer;

    private ConcentrationAnalysis(Func<CancellationToken, ConcentrationAnswer> answer) => _answer = answer;

    /// <summary>Checks and prepares a question: reads the capacities or the statistics.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">
    /// The mineral or the source does not exist, the basis is EITHER, the least confidence is out of range, or not exactly one of the
    /// stage and the measure with its year is given.
    /// </exception>
    public static async ValueTask<ConcentrationAnalysis> PrepareAsync(
        IKnowledgeReader reader, ConcentrationQuestion question, CancellationToken cancellationToken)
    {
        Check(reader, question);
        if (question.Stage is { } stage)
        {
            var capacities = await StageCapacities.ReadAsync(reader, question.Mineral, question.Filter, cancellationToken)
                .ConfigureAwait(false);
            return new(stop => FromCapacities(reader, question, (stage, capacities), stop));
        }

        await question.Figures.CheckSourceAsync(reader, cancellationToken).ConfigureAwait(false);
        var figures = await MineralFigures.ReadAsync(reader, question.Figures, cancellationToken).ConfigureAwait(false);
        var year = question.Year!.Value;
        return new(_ => ConcentrationAnswer.FromFigures(figures.Find(year), year, question.Source));
    }

    /// <summary>Answers the question. O(sites with a known capacity), or O(statistics).</summary>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The answer.</returns>
    public ConcentrationAnswer Answer(CancellationToken cancellationToken = default) => _answer(cancellationToken);

    private static void Check(IKnowledgeReader reader, ConcentrationQuestion question)
    {
        question.CheckMineral(reader.Tables);
        if (question.By == ControlBasis.Either)
        {
            throw new UserInputException(
                "by", "by is EITHER, which would count a site for two countries; it must be LOCATION or OWNERSHIP.");
        }

        if (FindConflict(question) is var (argument, sentence))
        {
            throw new UserInputException(argument, sentence);
        }
    }

    private static (string Argument, string Sentence)? FindConflict(ConcentrationQuestion question) => question switch
    {
        { Measure: null, Year: not null } =>
            ("measure", "year is given without measure; a statistic needs both, capacities neither."),
        { Measure: null, Source: not null } =>
            ("measure", "source is given without measure; it chooses among statistics, which need measure and year."),
        { Measure: null, Stage: null } =>
            ("stage", "stage is missing; give the stage whose capacities are compared, or measure and year for a statistic."),
        { Measure: not null, Stage: not null } =>
            ("stage", "stage and measure are both given; give stage for capacities, or measure and year for a statistic."),
        { Measure: not null, Year: null } =>
            ("year", "measure is given without year; a statistic needs both, capacities neither."),
        _ => null,
    };

    private static ConcentrationAnswer FromCapacities(
        IKnowledgeReader reader, ConcentrationQuestion question, (Stage, StageCapacities) of, CancellationToken cancellationToken)
    {
        var (stage, capacities) = of;
        var tonnesOf = question.By == ControlBasis.Location
            ? capacities.GetByLocation(stage, cancellationToken) : capacities.GetByOwnership(stage, cancellationToken);
        var total = capacities.GetTotal(stage);
        List<CountryShare> shares = [.. tonnesOf.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => new CountryShare(reader.Tables.Countries[pair.Key], total > 0 ? pair.Value / total : 0, pair.Value))];
        var unlisted = total > 0 ? Math.Max(0, total - tonnesOf.Values.Sum()) / total : 1;
        return new ConcentrationAnswer(shares, unlisted, capacities.IsKnown(stage) ? total : null, question.AsOf);
    }
}
