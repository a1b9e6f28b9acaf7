using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Matching;

/// <summary>
/// What the place and the operator of a site say about whether it is the one that is looked for. Near places and like operators take away
/// a part of what the names leave open; far places and other operators take away a part of the score. What is unknown changes nothing.
/// </summary>
internal sealed class SiteEvidence
{
    private const double EarthRadius = 6371;
    private const double Near = 5;

    // Lists give the nearest town, so that two sites a county apart may still be one.
    private const double Far = 150;
    private const double LeftOpenWhenNear = 0.6;
    private const double LeftOpenOfSameOperator = 0.7;
    private const double LeastNamed = 50;
    private const double LikeOperator = 0.8;
    private const double OtherOperator = 0.5;
    private const double FactorOfFar = 0.75;
    private const double FactorOfOtherOperator = 0.95;
    private const double Most = 99;

    private readonly MatchQuestion _question;
    private readonly Dictionary<string, double> _operators;

    private SiteEvidence(MatchQuestion question, Dictionary<string, double> operators) => (_question, _operators) = (question, operators);

    /// <summary>Compares the operators of candidates with that of the question, by any of their names. Two look-ups at most.</summary>
    public static async ValueTask<SiteEvidence> CreateAsync(
        IKnowledgeReader reader, MatchQuestion question, IReadOnlyList<Entity> candidates, CancellationToken cancellationToken)
    {
        var operators = new Dictionary<string, double>(StringComparer.Ordinal);
        string[] ids = question.Operator is null ? []
            : [.. candidates.OfType<Site>().Select(site => site.Operator).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (ids.Length > 0)
        {
            var name = ComparedName.Create(question.Operator!);
            var entities = await reader.FindEntitiesAsync(ids, cancellationToken).ConfigureAwait(false);
            var others = await reader.FindNamesAsync(ids, cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < ids.Length; index++)
            {
                var texts = others[index].Aliases.Select(alias => alias.Text).Append(entities[index]?.Name ?? ids[index]);
                operators[ids[index]] = texts.Max(text => name.CompareTo(ComparedName.Create(text)));
            }
        }

        return new SiteEvidence(question, operators);
    }

    /// <summary>The score of a candidate with what its place and operator say.</summary>
    /// <param name="entity">The candidate.</param>
    /// <param name="score">The score of its name, country and stage, 0 to 100.</param>
    /// <returns>From 0 to 100; a score of names alone that is under 50 is not raised, nor
    /// is that of a site of another country or stage, and none is raised over 99.</returns>
    public double Adjust(Entity entity, double score)
    {
        if (entity is not Site site)
        {
            return score;
        }

        var adjusted = AdjustByDistance(site, score);
        return Math.Round(AdjustByOperator(site, adjusted), 1);
    }

    private double AdjustByDistance(Site site, double score) => GetDistance(site) switch
    {
        null => score,
        <= Near => Raise(site, score, LeftOpenWhenNear),
        > Far => score * FactorOfFar,
        _ => score,
    };

    private double AdjustByOperator(Site site, double score)
    {
        if (site.Operator is not { } id || !_operators.TryGetValue(id, out var similarity))
        {
            return score;
        }

        return similarity >= LikeOperator ? Raise(site, score, LeftOpenOfSameOperator)
            : similarity < OtherOperator ? score * FactorOfOtherOperator : score;
    }

    // The mine and the smelter of one company in one town have like names: another stage stays another site.
    private double Raise(Site site, double score, double leftOpen)
    {
        var isOther = (_question.Stage is { } stage && stage != site.Stage)
            || (_question.Country is { } country && country != site.Country);
        return isOther || score < LeastNamed ? score : Math.Max(score, Math.Min(Most, 100 - ((100 - score) * leftOpen)));
    }

    // Kilometres on the great circle; null if a place is unknown.
    private double? GetDistance(Site site)
    {
        if (_question is not { Latitude: { } latitude, Longitude: { } longitude }
            || site is not { Latitude: { } otherLatitude, Longitude: { } otherLongitude })
        {
            return null;
        }

        var (from, to) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (Math.Sin((to - from) / 2), Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2));
        var haversine = (north * north) + (Math.Cos(from) * Math.Cos(to) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
