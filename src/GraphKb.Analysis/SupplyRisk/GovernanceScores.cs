using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.SupplyRisk;

/// <summary>The scores that an indicator gives some countries, placed from 0 (best) to 1 (worst).</summary>
internal sealed class GovernanceScores
{
    private const string DefaultName = "political stability";
    private const int PageSize = 500;

    private readonly Indicator? _indicator;
    private readonly ILookup<string, Score> _scores;

    private GovernanceScores(Indicator? indicator, IEnumerable<Score> scores)
    {
        _indicator = indicator;
        _scores = scores.ToLookup(score => score.Country, StringComparer.Ordinal);
    }

    /// <summary>The number of scores that were read.</summary>
    public int Count => _scores.Sum(scores => scores.Count());

    /// <summary>
    /// Finds the indicator of an id; without one, the first by id whose id or name has the words "political stability", in any case.
    /// </summary>
    /// <returns>The indicator; null where none is given and none has these words.</returns>
    /// <exception cref="UserInputException">There is no such indicator; the sentence suggests the nearest ids.</exception>
    public static async ValueTask<Indicator?> FindIndicatorAsync(IKnowledgeReader reader, string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return await FindDefaultAsync(reader, cancellationToken).ConfigureAwait(false);
        }

        var found = await reader.FindEntitiesAsync([id], cancellationToken).ConfigureAwait(false);
        if (found[0] is Indicator indicator)
        {
            return indicator;
        }

        var nearest = await reader.FindNearestIdsAsync(EntityId.WithKind(id, "indicator"), cancellationToken).ConfigureAwait(false);
        throw UnknownId.FromNearest("indicator", id, nearest, "indicator");
    }

    /// <summary>Reads the scores of some countries.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="indicator">The indicator; null for no scores.</param>
    /// <param name="countries">The codes of the countries.</param>
    /// <param name="minConfidence">A score of less confidence is not there.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    public static async ValueTask<GovernanceScores> ReadAsync(
        IKnowledgeReader reader, Indicator? indicator, IReadOnlyList<string> countries, double minConfidence,
        CancellationToken cancellationToken)
    {
        if (indicator is null)
        {
            return new(null, []);
        }

        var facts = await reader.GetFactsAsync(
            FactLookup.ScoresOfCountry, [.. countries.Select(EntityId.ForCountry)], cancellationToken).ConfigureAwait(false);
        return new(indicator, facts.SelectMany(scores => scores).Cast<Score>()
            .Where(score => score.Indicator == indicator.Id && score.Evidence.Confidence >= minConfidence));
    }

    /// <summary>The governance of a country: by its score for a year, or else the latest earlier one. O(its scores).</summary>
    /// <returns>0 (best) to 1 (worst); null where it has no such score.</returns>
    public double? Find(string country, int year) =>
        _scores[country].Where(score => score.Year <= year).MaxBy(score => score.Year) is { } latest
            ? _indicator!.GetBadness(latest.Value) : null;

    private static async ValueTask<Indicator?> FindDefaultAsync(IKnowledgeReader reader, CancellationToken cancellationToken)
    {
        string? last = null;
        while (true)
        {
            var page = await reader.ListAsync(new IndicatorQuery(), PageRange.From(last, PageSize), cancellationToken)
                .ConfigureAwait(false);
            var found = page.Items.FirstOrDefault(entity =>
                SearchText.Normalize($"{entity.Id} {entity.Name}").Contains(DefaultName, StringComparison.Ordinal));
            if (found is not null || !page.HasMore)
            {
                return (Indicator?)found;
            }

            last = page.Items[^1].Id;
        }
    }
}
