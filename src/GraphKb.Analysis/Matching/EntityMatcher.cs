using GraphKb.Analysis.Search;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Matching;

/// <summary>
/// Finds the entities that other people's records are about. An identifier, or an id of GraphKb, decides. Otherwise candidates are those
/// that searches for the name and for its telling words find, and are ranked by the most similar of their names, less where the country
/// or the stage differs; what is known of place and operator moves the score too, see <see cref="SiteEvidence"/>.
/// </summary>
/// <param name="reader">The state of the data.</param>
public sealed class EntityMatcher(IKnowledgeReader reader)
{
    /// <summary>The score of an entity that is found by an identifier.</summary>
    public const double Certain = 100;

    private const int FoundBySearch = 40;
    private const int SearchedWords = 5;
    private const double LeastScore = 30;
    private const double MatchScore = 75;
    private const double MatchMargin = 3;
    private const double OtherCountry = 0.75;

    // Lists give the country of a company by its seat, its listing or its owner.
    private const double OtherHome = 0.9;
    private const double OtherStage = 0.9;

    /// <summary>Finds candidates. At most eight searches, and one for each identifier.</summary>
    /// <param name="question">What is known of the record.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>
    /// Candidates, best first, equal scores by id. The first is a match if an identifier decided, or if its score is at least 75 and
    /// that of the next is at least 3 lower.
    /// </returns>
    public async ValueTask<IReadOnlyList<MatchCandidate>> FindAsync(MatchQuestion question, CancellationToken cancellationToken)
    {
        if (await FindByIdentifierAsync(question, cancellationToken).ConfigureAwait(false) is { } certain)
        {
            return [new MatchCandidate(certain, Certain, true)];
        }

        var name = ComparedName.Create(question.Text);
        var found = await SearchAsync(question, name, cancellationToken).ConfigureAwait(false);
        var names = await reader.FindNamesAsync([.. found.Select(entity => entity.Id)], cancellationToken).ConfigureAwait(false);
        var evidence = await SiteEvidence.CreateAsync(reader, question, found, cancellationToken).ConfigureAwait(false);
        var scored = found.Zip(names, (entity, others) => (Entity: entity, Score: GetScore(question, name, entity, others)))
            .Select(candidate => candidate with { Score = evidence.Adjust(candidate.Entity, candidate.Score) })
            .Where(candidate => candidate.Score >= LeastScore)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Entity.Id, StringComparer.Ordinal).ToList();
        var isClear = scored.Count > 0 && scored[0].Score >= MatchScore
            && (scored.Count == 1 || scored[1].Score <= scored[0].Score - MatchMargin);
        return [.. scored.Take(question.Limit).Select((candidate, index) =>
            new MatchCandidate(candidate.Entity, candidate.Score, isClear && index == 0))];
    }

    private async ValueTask<Entity?> FindByIdentifierAsync(MatchQuestion question, CancellationToken cancellationToken)
    {
        foreach (var value in question.Identifiers.Prepend(question.Text).Where(value => SearchText.Normalize(value).Length > 0))
        {
            if ((await reader.FindEntitiesAsync([value], cancellationToken).ConfigureAwait(false))[0] is { } entity)
            {
                return entity;
            }

            // An equal identifier ranks first.
            var page = await reader.SearchAsync(value, 0, FoundBySearch, cancellationToken).ConfigureAwait(false);
            var names = await reader.FindNamesAsync([.. page.Items.Select(item => item.Id)], cancellationToken).ConfigureAwait(false);
            var owners = page.Items.Zip(names).Where(pair => pair.Second.Identifiers.Any(identifier => identifier.Value == value)).ToList();
            if (owners.Count == 1)
            {
                return owners[0].First;
            }
        }

        return null;
    }

    private async ValueTask<List<Entity>> SearchAsync(MatchQuestion question, ComparedName name, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Entity>(StringComparer.Ordinal);
        string[] texts = [question.Text, string.Join(' ', name.Words), .. name.SearchedWords.Take(SearchedWords)];
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var page = await reader.SearchAsync(text, 0, FoundBySearch, cancellationToken).ConfigureAwait(false);
            foreach (var entity in page.Items.Where(item => IsOfKind(question, item)))
            {
                found[entity.Id] = entity;
            }
        }

        return [.. found.Values];
    }

    private static bool IsOfKind(MatchQuestion question, Entity entity) =>
        question.Kinds.Count == 0 || question.Kinds.Contains(EntityId.Kind(entity.Id));

    private static double GetScore(MatchQuestion question, ComparedName name, Entity entity, EntityNames others)
    {
        var similarity = others.Aliases.Select(alias => alias.Text).Prepend(entity.Name)
            .Max(other => name.CompareTo(ComparedName.Create(other)));
        var country = entity switch
        {
            Site site => site.Country,
            Company company => company.Country,
            _ => null,
        };
        var isElsewhere = question.Country is { } asked && country is not null && country != asked;
        var isOtherStage = question.Stage is { } stage && entity is Site place && place.Stage != stage;
        var factor = !isElsewhere ? 1 : entity is Company ? OtherHome : OtherCountry;
        return Math.Round(100 * similarity * factor * (isOtherStage ? OtherStage : 1), 1);
    }
}
