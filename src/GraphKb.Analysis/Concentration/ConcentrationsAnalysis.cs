using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;

namespace GraphKb.Analysis.Concentration;

/// <summary>Distributes a statistic of several years over countries. Thread-safe.</summary>
public sealed class ConcentrationsAnalysis
{
    private const int MostYears = 200;

    private readonly ConcentrationsQuestion _question;
    private readonly MineralFigures _figures;

    private ConcentrationsAnalysis(ConcentrationsQuestion question, MineralFigures figures) => (_question, _figures) = (question, figures);

    /// <summary>Checks and prepares a question: reads the statistics. O(statistics of the mineral).</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">
    /// The mineral or the source does not exist, the least confidence is out of range, or more than 200 years are given.
    /// </exception>
    public static async ValueTask<ConcentrationsAnalysis> PrepareAsync(
        IKnowledgeReader reader, ConcentrationsQuestion question, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        ArgumentChecks.MinConfidence(question.MinConfidence);
        if (question.Years is { Count: > MostYears })
        {
            throw new UserInputException("years", $"years has {question.Years.Count} items; at most {MostYears} are allowed.");
        }

        await question.Figures.CheckSourceAsync(reader, cancellationToken).ConfigureAwait(false);
        return new(question, await MineralFigures.ReadAsync(reader, question.Figures, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Answers the question. O(statistics).</summary>
    /// <returns>An answer for each year, oldest first; a year that is given twice has one.</returns>
    public IReadOnlyList<ConcentrationAnswer> Answer() =>
        [.. (_question.Years?.Distinct().Order() ?? _figures.Years)
            .Select(year => ConcentrationAnswer.FromFigures(_figures.Find(year), year, _question.Source))];
}
