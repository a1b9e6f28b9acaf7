using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>Which statistics a question reads.</summary>
/// <param name="Mineral">The id of an existing mineral; figures of exactly that one, not of its parts.</param>
/// <param name="Measure">What they count.</param>
/// <param name="Source">The id of the only source to read; null for any.</param>
/// <param name="MinConfidence">A statistic of less confidence is not there.</param>
internal sealed record FigureFilter(string Mineral, StatisticMeasure Measure, string? Source, double MinConfidence)
{
    /// <summary>Whether a statistic of the mineral is a figure to read.</summary>
    public bool Accepts(Statistic statistic) =>
        statistic.Measure == Measure && statistic.Evidence.Confidence >= MinConfidence
        && (statistic.Tonnes is not null || statistic.Share is not null) && (Source is null || statistic.Source == Source);

    /// <summary>Checks that the source exists.</summary>
    /// <exception cref="UserInputException">It does not, or the id is of something else; the sentence suggests the nearest ids.</exception>
    public async ValueTask CheckSourceAsync(IKnowledgeReader reader, CancellationToken cancellationToken)
    {
        if (Source is null)
        {
            return;
        }

        var found = await reader.FindEntitiesAsync([Source], cancellationToken).ConfigureAwait(false);
        if (found[0] is not Model.Entities.Source)
        {
            var nearest = await reader.FindNearestIdsAsync(Source, cancellationToken).ConfigureAwait(false);
            throw UnknownId.FromNearest("source", Source, nearest, "source");
        }
    }
}
