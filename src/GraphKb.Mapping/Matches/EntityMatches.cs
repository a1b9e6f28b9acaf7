using System.Globalization;
using GraphKb.Analysis.Matching;
using GraphKb.Analysis.Stores;
using GraphKb.Mapping.Drafts;
using GraphKb.Mapping.Profiles;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;

namespace GraphKb.Mapping.Matches;

/// <summary>
/// Compares new entities with those of the base, in three bands: the same, ask, and new. What a person has answered before decides.
/// </summary>
/// <param name="reader">A state of the base.</param>
/// <param name="bands">The scores where the bands begin.</param>
/// <param name="answered">What is known from earlier runs, by record.</param>
internal sealed class EntityMatches(IKnowledgeReader reader, MatchBands bands, IReadOnlyDictionary<string, Judgement> answered)
{
    private readonly EntityMatcher _matcher = new(reader);

    /// <summary>Compares the entities that are to be matched.</summary>
    /// <param name="drafts">All rows; operators and identifiers of an entity are evidence too.</param>
    /// <param name="progress">Receives the number of entities that are compared, or null.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A judgement for each entity that may be one of the base; entities that are new have none.</returns>
    public async ValueTask<IReadOnlyDictionary<string, Judgement>> FindAsync(
        IReadOnlyCollection<Draft> drafts, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var identifiers = drafts.Where(draft => draft.Table == PackageSchema.Identifiers)
            .ToLookup(draft => draft.Cells["entity"], draft => draft.Cells["value"]);
        var names = drafts.Where(draft => draft.Table == PackageSchema.Companies)
            .ToDictionary(draft => draft.Id!, draft => draft.Cells["name"]);
        var judgements = new Dictionary<string, Judgement>(StringComparer.Ordinal);
        var count = 0;
        foreach (var draft in drafts.Where(draft => draft.Match))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = CreateQuestion(draft, [.. identifiers[draft.Id!]], names);
            if (await JudgeAsync(draft, question, cancellationToken).ConfigureAwait(false) is { } judgement)
            {
                judgements[draft.Id!] = judgement;
            }

            progress?.Report(++count);
        }

        return judgements;
    }

    private static MatchQuestion CreateQuestion(Draft draft, IReadOnlyList<string> identifiers, Dictionary<string, string> names)
    {
        string? Find(string column) => draft.Cells.GetValueOrDefault(column);
        double? Number(string column) => Find(column) is { } cell ? double.Parse(cell, CultureInfo.InvariantCulture) : null;
        return new MatchQuestion(Find("name") ?? Find("title") ?? Find("description") ?? "")
        {
            Kinds = [EntityKindNames.Format(draft.Table.Kind)],
            Country = Find("country"),
            Stage = Find("stage") is { } stage ? EnumNames.Find<Stage>(stage) : null,
            Identifiers = identifiers,
            Latitude = Number("latitude"),
            Longitude = Number("longitude"),
            Operator = Find("operator") is { } id ? names.GetValueOrDefault(id) : null,
        };
    }

    private async ValueTask<Judgement?> JudgeAsync(Draft draft, MatchQuestion question, CancellationToken cancellationToken)
    {
        var kind = EntityKindNames.Format(draft.Table.Kind);
        if (answered.TryGetValue(draft.Id!, out var known) && known.Answer.Length > 0
            && await CountsAsync(known, kind, cancellationToken).ConfigureAwait(false))
        {
            return known;
        }

        var found = await _matcher.FindAsync(question, cancellationToken).ConfigureAwait(false);
        var band = GetBand(found);
        return band is null ? null : new Judgement(
            draft.Id!, question.Text, question.Country ?? "", found[0].Entity.Id, found[0].Entity.Name, found[0].Score, band, "",
            [.. found.Skip(1).Where(candidate => candidate.Score >= bands.Ask).Select(candidate => candidate.Entity.Id)]);
    }

    // An answer "same" about a candidate that the base has lost does not count: the record is compared anew.
    private async ValueTask<bool> CountsAsync(Judgement known, string kind, CancellationToken cancellationToken)
    {
        var isId = known.Answer.Contains(':', StringComparison.Ordinal);
        var isOfKind = !isId || known.Answer.StartsWith(kind + ":", StringComparison.Ordinal);
        var isInBase = isOfKind && (known.Target is not { } id
            || (await reader.FindEntitiesAsync([id], cancellationToken).ConfigureAwait(false))[0] is not null);
        var fault = isOfKind ? "not in the base" : $"no {kind}, which {known.Record} is";
        return isInBase || !isId ? isInBase : throw new ArgumentException(
            $"{JudgementFile.Name}: answer: \"{known.Answer}\" is {fault}; expected same, new, or the id of another {kind} of the base.");
    }

    private string? GetBand(IReadOnlyList<MatchCandidate> found) => found switch
    {
        [] => null,
        [var first, ..] when first.Score < bands.Ask => null,
        [var first, ..] => first.IsMatch && first.Score >= bands.Same ? Judgement.Same : Judgement.Ask,
    };
}
